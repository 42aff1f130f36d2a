import { SaxesParser } from 'saxes';
import { readColour } from './read-colour';
import { unseenElements } from './unseen';

/** How a sheet looks, beside its cells' values; rows and columns count from 0. */
export interface SheetLook {
  /** Index of the cell format by address: `B5`. */
  readonly formats: ReadonlyMap<string, number>;
  /** Cells that only show what a formula elsewhere spills into them. */
  readonly spilled: readonly string[];
  /** `A1:C9` of each formula that spills. */
  readonly arrays: readonly string[];
  /** Number of the formula that a cell shares with others, by address; only one of them says what it is. */
  readonly shared: ReadonlyMap<string, string>;
  /** In characters. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** In points. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  /** `A1:C1` */
  readonly merged: readonly string[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  /** `#1F4E79` */
  readonly tabColour: string | undefined;
  /** Elements that the grid does not show; @see unseenElements */
  readonly unseen: ReadonlySet<string>;
}

/** How Google Sheets marks a cell into which a formula spilled. */
const computedValue = '"""COMPUTED_VALUE"""';

/**
 * Reads the XML of a sheet that has been guarded and found well-formed.
 *
 * @param themeColours of the workbook's theme, in the order that colours are numbered in
 */
export function readSheetLook(xml: string, themeColours: readonly string[] = []): SheetLook {
  const formats = new Map<string, number>();
  const spilled: string[] = [];
  const arrays: string[] = [];
  const shared = new Map<string, string>();
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  const rowHeights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  const merged: string[] = [];
  let frozenRows = 0;
  let frozenColumns = 0;
  let showsGridlines = true;
  let tabColour: string | undefined;
  const unseen = new Set<string>();
  let address = '';
  let formula = '';
  let inFormula = false;

  /** What each element says; every other one says nothing about the look. */
  const read: Readonly<Record<string, (a: Readonly<Record<string, string>>) => void>> = {
    tabColor: (a) => (tabColour = readColour(a, themeColours)),
    sheetView: (a) => (showsGridlines = !isFalse(a['showGridLines'])),
    pane: (a) => {
      if (!a['state']?.startsWith('frozen')) return;
      frozenColumns = Number(a['xSplit'] ?? 0);
      frozenRows = Number(a['ySplit'] ?? 0);
    },
    col: (a) => {
      const last = Math.min(Number(a['max']), maxColumns);
      for (let column = Number(a['min']) - 1; column < last; column++) {
        if (a['width'] !== undefined) columnWidths.set(column, Number(a['width']));
        if (isTrue(a['hidden'])) hiddenColumns.add(column);
      }
    },
    row: (a) => {
      const row = Number(a['r']) - 1;
      if (a['ht'] !== undefined) rowHeights.set(row, Number(a['ht']));
      if (isTrue(a['hidden'])) hiddenRows.add(row);
    },
    c: (a) => {
      address = a['r'] ?? '';
      if (a['s'] !== undefined) formats.set(address, Number(a['s']));
    },
    f: (a) => {
      inFormula = true;
      formula = '';
      if (a['t'] === 'shared' && a['si'] !== undefined) shared.set(address, a['si']);
      if (a['t'] === 'array' && a['ref'] !== undefined) arrays.push(a['ref']);
    },
    mergeCell: (a) => merged.push(a['ref'] ?? ''),
  };

  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name);
    read[element]?.(attributes);
    if (element in unseenElements) unseen.add(element);
  });
  parser.on('text', (text) => {
    if (inFormula) formula += text;
  });
  parser.on('closetag', ({ name }) => {
    if (localName(name) !== 'f') return;
    inFormula = false;
    if (formula.includes(computedValue)) spilled.push(address);
  });
  parser.write(xml).close();
  return {
    ...{ formats, spilled, arrays, shared, columnWidths, hiddenColumns, rowHeights, hiddenRows, merged },
    ...{ frozenRows, frozenColumns, showsGridlines, tabColour, unseen },
  };
}

/** Widths further out are those of columns that nobody uses. */
const maxColumns = 1024;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
const isFalse = (value: string | undefined): boolean => value === '0' || value === 'false';

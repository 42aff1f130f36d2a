import { cellAddress } from '../../core/tabs/address';
import type { Tab } from '../../core/tabs/tab';
import type { RawSheet } from './raw-cells';

/** What a cell must hold; money in thousandths, the smallest unit of any currency. */
interface ExpectedCell {
  readonly value: string | number;
  readonly formula: string | undefined;
}

export type ExpectedCells = ReadonlyMap<string, ExpectedCell>;

/** The cells of a tab as the core made them. */
export function cellsOfTab(tab: Tab): ExpectedCells {
  const cells = new Map<string, ExpectedCell>();
  for (const { row, column, cells: lines } of tab.blocks) {
    lines.forEach((line, r) =>
      line.forEach(({ value, formula }, c) => {
        const expected = typeof value === 'boolean' ? Number(value) : value;
        if (value !== '') cells.set(cellAddress(row + r, column + c), { value: expected, formula });
      }),
    );
  }
  return cells;
}

/** The first cell of a sheet that is not as expected, as a sentence; a formula that nobody expected is one too. */
export function firstDifference(expected: ExpectedCells, sheet: RawSheet): string | undefined {
  for (const [address, { value, formula }] of expected) {
    const found = sheet.get(address);
    if (!found) return `${address} should hold ${shown(value)} and is blank`;
    const same =
      typeof value === 'number'
        ? found.type === 'n' && isSame(value, Number(found.value))
        : isText(found.type) && sameText(value, found.value);
    if (!same) return `${address} should hold ${shown(value)} and holds ${shown(found.value)} (${found.type})`;
    if (found.formula !== formula) return `${address} should be computed by ${formula} and is by ${found.formula}`;
  }
  const added = [...sheet].find(([address, { formula }]) => formula !== undefined && !expected.has(address));
  return added && `${added[0]} holds the formula ${added[1].formula}`;
}

const isText = (type: string): boolean => type === 'text' || type === 'str';
const isSame = (a: number, b: number): boolean => Math.round(a * 1000) === Math.round(b * 1000);
/** Spreadsheets have one kind of line end. */
const sameText = (a: string, b: string): boolean => oneLineEnd(a) === oneLineEnd(b);
const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');
const shown = (value: string | number): string =>
  JSON.stringify(typeof value === 'string' ? value.slice(0, 80) : value);

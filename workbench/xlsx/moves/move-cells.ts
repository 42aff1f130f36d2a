import { cellAddress } from '../../../core/tabs/address';
import { withAttributes, withContent } from '../package/start-tag';
import { unescapeXml } from '../package/unescape-xml';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { movedFormula, relativeFormula } from './move-formula';
import { cellOf, movedReference } from './move-reference';
import { type SheetEdits, type StructuralEdit, movedPlace } from './structural-edit';

/** A cell where it was, and how it is written where it is now. */
interface MovedCell {
  readonly column: number;
  readonly xml: string;
}

/** A formula that several cells share, as the one that holds it has it. */
interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Moves the rows of a sheet with all that they say of themselves, their cells, and what the formulas of these look at.
 * Cells that share a formula get each its own, once one of them is not what it was.
 *
 * @param sheet its name in small letters
 */
export function moveCells(document: XmlDocument, sheet: string, edits: SheetEdits): void {
  const data = document.child('sheetData');
  if (data) new CellMover(document, sheet, edits).all(data);
}

class CellMover {
  private readonly own: readonly StructuralEdit[];
  private readonly shared = new Map<string, SharedFormula>();
  /** Numbers of the shared formulas that are written out. */
  private readonly apart = new Set<string>();

  constructor(
    private readonly document: XmlDocument,
    private readonly sheet: string,
    private readonly edits: SheetEdits,
  ) {
    this.own = edits.get(sheet) ?? [];
  }

  all(data: XmlElement): void {
    const rows = placed(data.children, (address) => Number(address)).map((row): PlacedRow => ({
      ...row,
      cells: placed(row.element.children, (address) => cellOf(address)?.column),
    }));
    for (const row of rows) for (const cell of row.cells) this.findShared(cell.element, row.place, cell.place);
    for (const row of rows) for (const cell of row.cells) this.findApart(cell.element, row.place, cell.place);
    const before = rows.map(({ element }) => this.document.source(element));
    const after = rows
      .flatMap((one) => {
        const row = movedPlace(one.place, 'row', this.own);
        return row === undefined ? [] : [{ row, xml: this.row(one, row) }];
      })
      .sort((a, b) => a.row - b.row)
      .map(({ xml }) => xml);
    const isSame = before.length === after.length && before.every((xml, i) => xml === after[i]);
    if (!isSame) this.document.replaceContent(data, after.join(''));
  }

  private row({ element, place: was, cells: before }: PlacedRow, row: number): string {
    const { document } = this;
    const after = before
      .flatMap(({ element: cell, place }): MovedCell[] => {
        const column = movedPlace(place, 'column', this.own);
        return column === undefined ? [] : [{ column, xml: this.cell(cell, was, place, cellAddress(row, column)) }];
      })
      .sort((a, b) => a.column - b.column);
    const isSame =
      after.length === before.length && before.every((cell, i) => document.source(cell.element) === after[i]?.xml);
    if (isSame && row === was) return document.source(element);
    // What the row says of its first and last cell may no longer be so, and is only a hint.
    const tag = withAttributes(document.startTag(element), { r: String(row), spans: undefined });
    return withContent(tag, after.map(({ xml }) => xml).join(''));
  }

  private cell(element: XmlElement, row: number, column: number, address: string): string {
    const { document } = this;
    const formula = document.child('f', element);
    const source = document.source(element);
    const before = formula ? document.source(formula) : '';
    const after = formula ? this.formula(formula, row, column) : '';
    const at = formula ? formula.start - element.start : 0;
    const xml = before === after ? source : source.slice(0, at) + after + source.slice(at + before.length);
    return address === cellAddress(row, column) ? xml : withAttributes(xml, { r: address });
  }

  private formula(element: XmlElement, row: number, column: number): string {
    const { document, own } = this;
    const { t, si } = element.attributes;
    const before = this.text(element, row, column);
    const after = movedFormula(before, this.edits, this.sheet);
    if (t?.value === 'shared' && si) {
      if (!this.apart.has(si.value)) return document.source(element);
      return `<${element.name}>${escapeXml(after)}</${element.name}>`;
    }
    const moved: Record<string, string | undefined> = {};
    for (const name of ['ref', 'r1', 'r2']) {
      const reference = element.attributes[name]?.value;
      const now = reference === undefined ? undefined : movedReference(reference, own);
      if (now !== reference) moved[name] = now;
    }
    const isSame = after === before && Object.keys(moved).length === 0;
    if (isSame) return document.source(element);
    const tag = withAttributes(document.startTag(element), moved);
    return element.selfClosing
      ? tag
      : withContent(tag, after === before ? document.content(element) : escapeXml(after));
  }

  /** A formula in full, though another cell may hold it. */
  private text(element: XmlElement, row: number, column: number): string {
    const shared = this.shared.get(element.attributes['si']?.value ?? '');
    if (element.attributes['t']?.value !== 'shared' || !shared) return unescapeXml(this.document.content(element));
    return relativeFormula(shared.text, row - shared.row, column - shared.column);
  }

  private findShared(cell: XmlElement, row: number, column: number): void {
    const formula = this.document.child('f', cell);
    const number = formula?.attributes['si']?.value;
    if (!formula || number === undefined || this.shared.has(number)) return;
    const text = unescapeXml(this.document.content(formula));
    if (text !== '') this.shared.set(number, { text, row, column });
  }

  private findApart(cell: XmlElement, row: number, column: number): void {
    const formula = this.document.child('f', cell);
    const number = formula?.attributes['si']?.value;
    if (!formula || number === undefined || this.apart.has(number)) return;
    const text = this.text(formula, row, column);
    const stays = movedPlace(row, 'row', this.own) === row && movedPlace(column, 'column', this.own) === column;
    if (!stays || movedFormula(text, this.edits, this.sheet) !== text) this.apart.add(number);
  }
}

interface Placed {
  readonly element: XmlElement;
  readonly place: number;
}

interface PlacedRow extends Placed {
  readonly cells: readonly Placed[];
}

/** Rows, or cells of a row, with their number; one that does not say it follows the one before. */
function placed(elements: readonly XmlElement[], placeOf: (address: string) => number | undefined): readonly Placed[] {
  let last = 0;
  return elements
    .filter(({ local }) => local === 'row' || local === 'c')
    .map((element) => {
      const address = element.attributes['r']?.value;
      last = (address === undefined ? undefined : placeOf(address)) ?? last + 1;
      return { element, place: last };
    });
}

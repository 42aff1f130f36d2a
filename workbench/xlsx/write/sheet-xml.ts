import { cellAddress, columnLetters } from '../../../core/tabs/address';
import { sealedCell, storedCell } from '../../../core/tabs/seal';
import { type Tab, type TabBlock, type TabCell, textCell } from '../../../core/tabs/tab';
import { cellTextOf, cellXml } from './cell-xml';
import { rowHeights } from './row-heights';
import type { CellFormats } from './style-part';

/** The text of a sheet's cells, by which the file is checked when it is read back. */
export interface SheetContent {
  /** Every value. @see storedCell */
  readonly stored: string;
  /** Every formula. @see formulaLine */
  readonly formulas: string;
}

/** A formula in the text that is read back. */
export const formulaLine = (address: string, formula: string): string => `${address} =${formula}\n`;

export interface SheetOptions {
  /** Namespace of the workbook's own elements. */
  readonly namespace: string;
  readonly formats: CellFormats;
  /**
   * The last line of the sheet, once its content is known; undefined: none.
   *
   * @param sealed what a seal is the SHA-256 of, see `sealedCell`
   */
  readonly seal: (content: SheetContent, sealed: string) => Promise<string | undefined>;
}

/** Characters that are collected before they are handed on. */
const chunkSize = 64 * 1024;

/** A tab as the XML of a worksheet, in pieces. */
export async function* sheetXml(tab: Tab, { namespace, formats, seal }: SheetOptions): AsyncGenerator<string> {
  yield `${head(namespace)}${views(tab)}${columns(tab)}<sheetData>`;
  const sheet = new SheetRows(formats);
  const breaks: number[] = [];
  for (const block of tab.blocks) {
    if (block.startsPage) breaks.push(block.row - 1);
    sheet.add(block, tab);
    if (sheet.waiting >= chunkSize) yield sheet.take();
  }
  const line = await seal(sheet.content(), sheet.sealedContent());
  if (line !== undefined) sheet.addSeal(line, tab.seal === 'hidden');
  yield `${sheet.take()}</sheetData>${foot(tab, breaks, sheet.rows)}`;
}

/** Collects rows as XML, and their content as text. */
class SheetRows {
  private xml: string[] = [];
  private length = 0;
  private readonly sealed: string[] = [];
  private readonly stored: string[] = [];
  private readonly formulas: string[] = [];
  /** The last row so far. */
  rows = 0;

  constructor(private readonly formats: CellFormats) {}

  get waiting(): number {
    return this.length;
  }

  add({ row, column, style, cells }: TabBlock, tab: Tab): void {
    const heights = style === 'body' || style === 'header' ? rowHeights(cells, tab.widths.slice(column - 1)) : [];
    cells.forEach((line, r) => {
      const height = heights[r] === undefined ? '' : ` ht="${heights[r]}" customHeight="1"`;
      const written = line.map((cell, c) => this.cell(cell, row + r, column + c, this.formats(style, cell.format)));
      this.push(`<row r="${row + r}"${height}>${written.join('')}</row>`);
      this.rows = row + r;
    });
  }

  addSeal(line: string, hidden: boolean): void {
    const row = this.rows + 2;
    const cell = cellXml(textCell(line), cellAddress(row, 1), this.formats('seal', 'text'));
    this.push(`<row r="${row}"${hidden ? ' hidden="1"' : ''}>${cell}</row>`);
    this.rows = row;
  }

  /** The XML since the last time. */
  take(): string {
    const taken = this.xml.join('');
    this.xml = [];
    this.length = 0;
    return taken;
  }

  content(): SheetContent {
    return { stored: this.stored.join(''), formulas: this.formulas.join('') };
  }

  sealedContent(): string {
    return this.sealed.join('');
  }

  private cell(cell: TabCell, row: number, column: number, style: number): string {
    const value = typeof cell.value === 'string' ? cellTextOf(cell.value) : cell.value;
    const address = cellAddress(row, column);
    const stored = storedCell(address, value);
    this.stored.push(stored);
    if (cell.formula !== undefined) this.formulas.push(formulaLine(address, cell.formula));
    // Most cells are texts, which are sealed as they are stored.
    const isPlain = typeof value === 'string' && cell.formula === undefined;
    this.sealed.push(isPlain ? stored : sealedCell(address, value, cell.formula));
    return cellXml(cell, address, style);
  }

  private push(xml: string): void {
    this.xml.push(xml);
    this.length += xml.length;
  }
}

const head = (namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

function views({ frozenRows, frozenColumns }: Tab): string {
  const corner = cellAddress(frozenRows + 1, frozenColumns + 1);
  const pane = frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const splits =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  const frozen =
    splits === ''
      ? ''
      : `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
  return (
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>'
  );
}

const columns = ({ widths }: Tab): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** Printed one page wide, with the sheet's name and the page at the foot; numbers kept as text on purpose are no error. */
function foot({ print, widths }: Tab, breaks: readonly number[], rows: number): string {
  const rowBreaks = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('');
  const all = `A1:${columnLetters(Math.max(1, widths.length))}${Math.max(1, rows)}`;
  return (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup orientation="${print.orientation}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>' +
    (breaks.length === 0
      ? ''
      : `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${rowBreaks}</rowBreaks>`) +
    `<ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

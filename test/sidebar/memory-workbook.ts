import type { Cell, OutputCell } from '../../core/cells/cell';
import { cellAddress } from '../../core/tabs/address';
import type { SheetContents } from '../../core/tabs/sheet-content';

const errors: ReadonlySet<string> = new Set(['#N/A', '#DIV/0!', '#VALUE!']);

interface MemoryCell {
  value: OutputCell;
  formula: string | undefined;
  format: string;
}

/**
 * One sheet of a spreadsheet that is played in memory, with the one habit of spreadsheets that matters here: what is
 * put into a cell is read as if somebody typed it, unless the cell is formatted as text.
 */
export class MemorySheet {
  hidden = false;
  readonly hiddenRows = new Set<number>();
  frozenRows = 0;
  frozenColumns = 0;
  readonly widths = new Map<number, number>();
  private readonly cells = new Map<string, MemoryCell>();
  rows = 0;
  columns = 0;

  constructor(
    public name: string,
    readonly id: string,
  ) {}

  setFormat(row: number, column: number, format: string): void {
    this.cell(row, column).format = format;
  }

  formatOf(row: number, column: number): string {
    return this.cells.get(cellAddress(row, column))?.format ?? 'General';
  }

  /** Puts in what a person would type: a text that looks like a formula, a mix or a number becomes one. */
  type(row: number, column: number, given: unknown): void {
    const cell = this.cell(row, column);
    cell.formula = undefined;
    if (typeof given !== 'string' || cell.format === '@') cell.value = given as OutputCell;
    else if (given.startsWith('=')) this.setFormula(row, column, given);
    else if (given.startsWith("'")) cell.value = given.slice(1);
    else if (/^[+-]?\d+(\.\d+)?$/.test(given)) cell.value = Number(given);
    else if (/^\d+:\d+$/.test(given)) cell.value = durationOf(given);
    else cell.value = given;
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
  }

  /** Text as text, whatever it begins with. */
  setText(row: number, column: number, text: string): void {
    Object.assign(this.cell(row, column), { value: text, formula: undefined });
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
  }

  setFormula(row: number, column: number, formula: string): void {
    Object.assign(this.cell(row, column), { formula, value: '' });
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
  }

  formulaOf(row: number, column: number): string {
    return this.cells.get(cellAddress(row, column))?.formula ?? '';
  }

  valueOf(row: number, column: number): OutputCell {
    const cell = this.cells.get(cellAddress(row, column));
    if (cell?.formula === undefined) return cell?.value ?? '';
    return this.sumOf(cell.formula);
  }

  clear(): void {
    this.cells.clear();
    this.hiddenRows.clear();
    [this.rows, this.columns, this.frozenRows, this.frozenColumns] = [0, 0, 0, 0];
  }

  contents(): SheetContents {
    const formulas = new Map<string, string>();
    const cells = Array.from({ length: this.rows }, (_, r) =>
      Array.from({ length: this.columns }, (_, c): Cell => {
        const formula = this.formulaOf(r + 1, c + 1);
        if (formula !== '') formulas.set(cellAddress(r + 1, c + 1), formula.slice(1));
        const value = this.valueOf(r + 1, c + 1);
        return value === '' ? null : typeof value === 'string' && errors.has(value) ? { error: value } : value;
      }),
    );
    return { cells, formulas };
  }

  private cell(row: number, column: number): MemoryCell {
    const address = cellAddress(row, column);
    const known = this.cells.get(address) ?? { value: '', formula: undefined, format: 'General' };
    this.cells.set(address, known);
    return known;
  }

  /** The only formula that our tabs have; another has no value here. */
  private sumOf(formula: string): OutputCell {
    const [, from, first, to, last] = /^=SUM\(([A-Z])(\d+):([A-Z])(\d+)\)$/.exec(formula) ?? [];
    if (from === undefined || from !== to) return 0;
    const column = from.charCodeAt(0) - 64;
    let cents = 0;
    for (let row = Number(first); row <= Number(last); row++)
      cents += Math.round(Number(this.valueOf(row, column)) * 100);
    return cents / 100;
  }
}

/** `70:30` typed into a cell is 70 hours and 30 minutes. */
function durationOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) / 1440;
}

/** A workbook that is played in memory; every double of a spreadsheet in the tests stands on it. */
export class MemoryWorkbook {
  readonly sheets: MemorySheet[] = [];
  /** What add-ins keep with it: the document's settings, or a person's properties. */
  readonly settings = new Map<string, string>();
  active = { sheet: '', row: 1, column: 1 };
  private added = 0;

  add(name: string, rows: readonly (readonly unknown[])[] = []): MemorySheet {
    const sheet = new MemorySheet(name, `{${++this.added}}`);
    rows.forEach((line, r) => line.forEach((cell, c) => cell !== null && sheet.type(r + 1, c + 1, cell)));
    this.sheets.push(sheet);
    if (this.sheets.length === 1) this.active.sheet = name;
    return sheet;
  }

  find(name: string): MemorySheet | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  remove(name: string): void {
    this.sheets.splice(
      this.sheets.findIndex((sheet) => sheet.name === name),
      1,
    );
  }
}

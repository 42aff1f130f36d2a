import type { ICellData, ICommandInfo, IStyleData, IWorkbookData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet, FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { WorkbookName } from '../../xlsx/workbook';
import type { Area } from '../book/addresses';
import { RowFitting } from './row-fitting';

/** What happened in the grid, whoever did it. Sheets are named by their id. */
export type GridEvent =
  | { readonly type: 'cells'; readonly sheet: string; readonly area: Area }
  | { readonly type: 'selection'; readonly sheet: string }
  | { readonly type: 'sheet added' | 'sheet removed' | 'sheet renamed' | 'sheet shown'; readonly sheet: string }
  /** Widths, heights, panes, merged cells; of no sheet when it is something of the whole workbook. */
  | { readonly type: 'look'; readonly sheet: string };

/** Milliseconds after which a calculation that does not end is an error. */
const calculationLimit = 60_000;

/** The open workbook: Univer, with what its facade does not tell or tells otherwise than a spreadsheet would. */
export class Grid {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly fitting: RowFitting;
  /** Counts changes; how many of them the last calculation began with; and how many are known to be computed. */
  private changes = 0;
  private begunWith = 0;
  private computed = 0;

  constructor(
    readonly api: FUniver,
    private readonly formulas: FormulaDataModel,
  ) {
    this.fitting = new RowFitting(api);
    api.addEvent(api.Event.CommandExecuted, (command) => this.executed(command, command.options));
    this.onCalculation(() => {
      this.begunWith = this.changes;
    });
  }

  get book(): FWorkbook {
    const book = this.api.getActiveWorkbook();
    if (!book) throw new Error('No workbook is open.');
    return book;
  }

  /** Opens a workbook in place of the one that is open. */
  open(data: IWorkbookData): void {
    const before = this.api.getActiveWorkbook();
    this.fitting.takeBackAll();
    if (before) this.api.disposeUnit(before.getId());
    this.changes += 1;
    this.api.createWorkbook(data);
  }

  /** Makes names known to formulas. One that the grid cannot take is left to the file. */
  define(names: readonly WorkbookName[]): void {
    for (const { name, refersTo, sheet } of names) {
      const isOfExcel = name.startsWith('_xl');
      if (sheet === undefined && !isOfExcel && !/#REF!|\[/.test(refersTo)) this.book.insertDefinedName(name, refersTo);
    }
  }

  /** Told of everything that happens. @returns how to stop it */
  onEvent(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Told whenever a calculation begins. */
  onCalculation(listener: () => void): void {
    this.api.getFormula().calculationStart(listener);
  }

  /** Told whenever the results of a calculation are in their cells. */
  onCalculated(listener: () => void): void {
    this.api.getFormula().calculationResultApplied(listener);
  }

  /** When every formula shows the result of what has been written so far. */
  async calculated(): Promise<void> {
    const wanted = this.changes;
    if (this.computed >= wanted) return;
    const formula = this.api.getFormula();
    await formula.onCalculationResultApplied(calculationLimit);
    // What was waited for may have begun before the last change; what follows from that begins a moment later.
    if (this.begunWith < wanted) await formula.onCalculationResultApplied(calculationLimit);
    this.computed = Math.max(this.computed, wanted);
  }

  /** A cell as the workbook holds it, what a formula elsewhere spilled into it included. */
  cell(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const own = sheet.getSheet().getCellRaw(row, column) ?? undefined;
    const spilled = this.spilled(sheet, row, column);
    return spilled ? { ...own, ...spilled } : own;
  }

  /** A style of the workbook by its id. */
  style(id: string): IStyleData | undefined {
    return this.book.getWorkbook().getStyles().get(id) ?? undefined;
  }

  /** The rectangle that a formula's result covers; undefined when it is one cell. */
  spillOf(sheet: FWorksheet, row: number, column: number): Area | undefined {
    const ofSheet = this.formulas.getArrayFormulaRange()[this.book.getId()]?.[sheet.getSheetId()];
    const area = ofSheet?.[row]?.[column];
    return area && (area.endRow > area.startRow || area.endColumn > area.startColumn) ? area : undefined;
  }

  /** Calls back for every cell that holds something or looks like something. */
  eachCell(sheet: FWorksheet, found: (row: number, column: number) => void): void {
    sheet
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell) found(row, column);
      });
    const spilled = this.formulas.getArrayFormulaCellData()[this.book.getId()]?.[sheet.getSheetId()] ?? {};
    for (const [row, line] of Object.entries(spilled)) {
      for (const column of Object.keys((line ?? {}) as object)) found(Number(row), Number(column));
    }
  }

  /** The formula of a cell with its `=`, or ''. */
  formulaOf(sheet: FWorksheet, row: number, column: number): string {
    return sheet.getRange(row, column).getFormula();
  }

  /**
   * Sets one property of the style of cells, and nothing else of them: the facade's way to set cells takes a style
   * without a formula to mean that there is none.
   *
   * @param value for all cells, or rows of the area's shape
   */
  setStyle(sheet: FWorksheet, area: Area, type: keyof IStyleData, value: unknown): void {
    const target = { unitId: this.book.getId(), subUnitId: sheet.getSheetId(), range: area };
    this.api.syncExecuteCommand('sheet.command.set-style', { ...target, style: { type, value } });
  }

  /** Computes every formula anew. */
  calculate(): void {
    this.changes += 1;
    this.api.getFormula().executeCalculation();
  }

  /** The rectangle around everything that a sheet holds; undefined when it is empty. */
  usedArea(sheet: FWorksheet): Area | undefined {
    const used: Record<number, Record<number, unknown>> = {};
    this.eachCell(sheet, (row, column) => {
      const { v, f, si } = this.cell(sheet, row, column) ?? {};
      if (f || si || (v !== null && v !== undefined && v !== '')) (used[row] ??= {})[column] = true;
    });
    return areaWithin(used);
  }

  private spilled(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const ofSheet = this.formulas.getArrayFormulaCellData()[this.book.getId()]?.[sheet.getSheetId()];
    return ofSheet?.[row]?.[column] ?? undefined;
  }

  private executed({ id, params }: Readonly<ICommandInfo>, options?: object): void {
    const isResult = options !== undefined && 'applyFormulaCalculationResult' in options;
    if (isResult || !/^sheet\.(mutation|operation)\./.test(id)) return;
    if (id.startsWith('sheet.mutation.')) this.changes += 1;
    const sheet = (params as { subUnitId?: string } | undefined)?.subUnitId ?? '';
    const event = eventOf(id, sheet, params);
    if (event) for (const listener of this.listeners) listener(event);
  }
}

function eventOf(id: string, sheet: string, params: unknown): GridEvent | undefined {
  switch (id) {
    case 'sheet.mutation.set-range-values': {
      const { cellValue } = params as { cellValue?: Record<number, Record<number, unknown>> };
      const area = areaWithin(cellValue ?? {});
      return area && { type: 'cells', sheet, area };
    }
    case 'sheet.mutation.insert-sheet':
      return { type: 'sheet added', sheet: (params as { sheet: { id: string } }).sheet.id };
    case 'sheet.mutation.remove-sheet':
      return { type: 'sheet removed', sheet };
    case 'sheet.mutation.set-worksheet-name':
      return { type: 'sheet renamed', sheet };
    case 'sheet.operation.set-worksheet-active':
      return { type: 'sheet shown', sheet };
    case 'sheet.operation.set-selections':
      return { type: 'selection', sheet };
    // The grid fits rows to their text when it draws them first.
    case 'sheet.mutation.set-worksheet-row-auto-height':
      return undefined;
    default:
      return id.startsWith('sheet.mutation.') ? { type: 'look', sheet } : undefined;
  }
}

/** The rectangle around the cells of a matrix. */
function areaWithin(cells: Readonly<Record<number, Readonly<Record<number, unknown>> | undefined>>): Area | undefined {
  const rows = Object.keys(cells).map(Number);
  const columns = rows.flatMap((row) => Object.keys(cells[row] ?? {}).map(Number));
  if (columns.length === 0) return undefined;
  return {
    startRow: Math.min(...rows),
    endRow: Math.max(...rows),
    startColumn: columns.reduce((least, column) => Math.min(least, column)),
    endColumn: columns.reduce((most, column) => Math.max(most, column)),
  };
}

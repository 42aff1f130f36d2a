import { type ICellData, type ICommandInfo, type IStyleData, type IWorkbookData, RANGE_TYPE } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { WorkbookName } from '../../xlsx/workbook';
import type { Area } from '../book/addresses';
import { textOf } from '../book/rich-text';
import { Calculation } from './calculation';
import type { GridServices } from './grid-services';
import { RowFitting } from './row-fitting';

/** What happened in the grid, whoever did it. Sheets are named by their id. */
export type GridEvent =
  | { readonly type: 'cells'; readonly sheet: string; readonly area: Area }
  | { readonly type: 'selection'; readonly sheet: string }
  | { readonly type: 'sheet added' | 'sheet removed' | 'sheet renamed' | 'sheet shown'; readonly sheet: string }
  /** Widths, heights, panes, merged cells, names; of no sheet when it is something of the whole workbook. */
  | { readonly type: 'look'; readonly sheet: string };

/** The open workbook: Univer, with what its facade does not tell or tells otherwise than a spreadsheet would. */
export class Grid {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private readonly fitting: RowFitting;
  /** Univer cannot be asked about it before the first workbook is open. */
  private calculation: Calculation | undefined;
  private changes = 0;

  constructor(
    readonly api: FUniver,
    private readonly services: GridServices,
  ) {
    this.fitting = new RowFitting(api);
    api.addEvent(api.Event.CommandExecuted, (command) => this.executed(command, command.options));
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
    this.api.createWorkbook(data);
    this.calculation ??= new Calculation(this.api, this.services.dirty);
    this.calculation.changed();
  }

  /** Is somebody in the middle of typing into a cell? What is typed is not in the workbook yet. */
  get isEditing(): boolean {
    return this.api.getActiveWorkbook()?.isCellEditing() ?? false;
  }

  /** Takes what is being typed into its cell, as Enter does. */
  async endEditing(): Promise<void> {
    if (this.isEditing) await this.book.endEditingAsync();
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    this.services.layout.focus();
  }

  /** How many changes there have been. */
  get version(): number {
    return this.changes;
  }

  /** Nothing that was done until now can be undone any more. */
  forgetSteps(): void {
    this.services.steps.clearUndoRedo(this.book.getId());
  }

  /** Told how many steps can be undone and redone, now and whenever it changes. */
  onSteps(listener: (steps: { readonly undos: number; readonly redos: number }) => void): void {
    this.services.steps.undoRedoStatus$.subscribe(listener);
  }

  /** Makes names known to formulas. One that the grid cannot take is left to the file. @returns those that it took */
  define(names: readonly WorkbookName[]): readonly WorkbookName[] {
    return names.filter(({ name, refersTo, sheet }) => {
      const isOfExcel = name.startsWith('_xl');
      if (sheet !== undefined || isOfExcel || /#REF!|\[/.test(refersTo)) return false;
      try {
        this.book.insertDefinedName(name, refersTo);
        return true;
      } catch {
        // Univer takes none that is called like a function. Formulas with it are named as not computed.
        return false;
      }
    });
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
    await this.calculation?.finished();
  }

  /** A cell as the workbook holds it, what a formula elsewhere spilled into it included. */
  cell(sheet: FWorksheet, row: number, column: number): ICellData | undefined {
    const own = sheet.getSheet().getCellRaw(row, column) ?? undefined;
    const spilled = this.spilled(sheet, row, column);
    if (spilled) return { ...own, ...spilled };
    return own?.p ? { ...own, ...textOf(own.p) } : own;
  }

  /** A style of the workbook by its id. */
  style(id: string): IStyleData | undefined {
    return this.book.getWorkbook().getStyles().get(id) ?? undefined;
  }

  /** The rectangle that a formula's result covers; undefined when it is one cell. */
  spillOf(sheet: FWorksheet, row: number, column: number): Area | undefined {
    const ofSheet = this.services.formulas.getArrayFormulaRange()[this.book.getId()]?.[sheet.getSheetId()];
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
    const spilled = this.services.formulas.getArrayFormulaCellData()[this.book.getId()]?.[sheet.getSheetId()] ?? {};
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

  /** Scrolls the sheet that is shown until cells of it are in sight. */
  reveal(area: Area): void {
    this.api.syncExecuteCommand('sheet.command.scroll-to-cell', { range: area });
  }

  /** Hides rows or shows them, and leaves the selection where it is, which Univer's own commands do not. */
  setRowsHidden(sheet: FWorksheet, { startRow, endRow }: Area, hidden: boolean): void {
    const range = { startRow, endRow, startColumn: 0, endColumn: sheet.getMaxColumns() - 1, rangeType: RANGE_TYPE.ROW };
    const target = { unitId: this.book.getId(), subUnitId: sheet.getSheetId(), ranges: [range] };
    this.api.syncExecuteCommand(`sheet.mutation.set-row-${hidden ? 'hidden' : 'visible'}`, target);
  }

  /** Computes every formula anew. */
  calculate(): void {
    this.calculation?.again();
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
    const ofSheet = this.services.formulas.getArrayFormulaCellData()[this.book.getId()]?.[sheet.getSheetId()];
    return ofSheet?.[row]?.[column] ?? undefined;
  }

  private executed({ id, params }: Readonly<ICommandInfo>, options?: object): void {
    const isResult = options !== undefined && 'applyFormulaCalculationResult' in options;
    if (isResult || !/^(?:sheet|formula)\.(?:mutation|operation)\./.test(id)) return;
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
    case 'formula.mutation.set-defined-name':
    case 'formula.mutation.remove-defined-name':
      return { type: 'look', sheet: '' };
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

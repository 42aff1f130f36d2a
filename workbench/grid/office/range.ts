import type { ICellData } from '@univerjs/core';
import type { FRange, FWorksheet } from '@univerjs/preset-sheets-core';
import type { Area } from '../book/addresses';
import { shaped, valueOf, valueTypeOf } from './cell-values';
import { ClientObject } from './client-object';
import { enteredCell } from './entered-cell';
import { OfficeError } from './office-error';
import { RangeFormatShim } from './range-format';
import { addressOf } from './references';
import type { RequestContext } from './request-context';
import { WorksheetShim } from './worksheet';

/** Where a range is, at the time of the batch. */
export interface RangePlace {
  readonly sheet: FWorksheet;
  readonly area: Area;
}

type Cells<T> = T[][];

/** `Excel.Range` */
export class RangeShim extends ClientObject {
  readonly format: RangeFormatShim;

  /** @param find its place at the time of the batch; undefined when there is none */
  constructor(
    context: RequestContext,
    private readonly find: () => RangePlace | undefined,
  ) {
    super(context);
    this.format = new RangeFormatShim(
      context,
      () => this.inGrid(),
      () => this.place(),
    );
  }

  get values(): Cells<unknown> {
    return this.loaded('values') as Cells<unknown>;
  }
  set values(cells: Cells<unknown> | string | number | boolean) {
    this.write(() => this.enter(cells));
  }

  /** The same as values, in which text that starts with `=` is a formula: so it is in both. */
  get formulas(): Cells<unknown> {
    return this.loaded('formulas') as Cells<unknown>;
  }
  set formulas(cells: Cells<unknown> | string | number | boolean) {
    this.write(() => this.enter(cells));
  }

  get numberFormat(): Cells<string> {
    return this.loaded('numberFormat') as Cells<string>;
  }
  set numberFormat(codes: Cells<string | null> | string) {
    this.write(() => {
      this.inGrid();
      const { sheet, area } = this.place();
      const patterns = this.shaped<string | null>(codes).map((line, r) =>
        line.map((code, c) => {
          const pattern = code ?? formatOf(sheet, area.startRow + r, area.startColumn + c);
          return pattern === 'General' ? null : { pattern };
        }),
      );
      this.context.host.grid.setStyle(sheet, area, 'n', patterns);
    });
  }

  get valueTypes(): Cells<string> {
    return this.loaded('valueTypes') as Cells<string>;
  }
  get text(): Cells<string> {
    return this.loaded('text') as Cells<string>;
  }
  get address(): string {
    return this.loaded('address') as string;
  }
  get rowIndex(): number {
    return this.loaded('rowIndex') as number;
  }
  get columnIndex(): number {
    return this.loaded('columnIndex') as number;
  }
  get rowCount(): number {
    return this.loaded('rowCount') as number;
  }
  get columnCount(): number {
    return this.loaded('columnCount') as number;
  }
  get worksheet(): WorksheetShim {
    return new WorksheetShim(this.context, () => this.find()?.sheet);
  }

  set rowHidden(hidden: boolean) {
    this.write(() => {
      this.inGrid();
      const { sheet, area } = this.place();
      this.context.host.grid.setRowsHidden(sheet, area, hidden);
    });
  }

  /** @param applyTo `'All'` when left out */
  clear(applyTo: 'All' | 'Formats' | 'Contents' | (string & {}) = 'All'): void {
    this.write(() => {
      const range = this.inGrid();
      if (applyTo === 'Contents') range.clearContent();
      else if (applyTo === 'Formats') range.clearFormat();
      else if (applyTo === 'All') range.clear();
      else throw new OfficeError('InvalidArgument');
    });
  }

  select(): void {
    this.write(() => {
      const { sheet, area } = this.place();
      const { grid } = this.context.host;
      grid.book.setActiveSheet(sheet);
      this.inGrid().activate();
      grid.reveal(area);
    });
  }

  getCell(row: number, column: number): RangeShim {
    return this.moved(({ startRow, startColumn }) => ({
      ...{ startRow: startRow + row, endRow: startRow + row },
      ...{ startColumn: startColumn + column, endColumn: startColumn + column },
    }));
  }

  getEntireRow(): RangeShim {
    return this.moved((area, sheet) => ({ ...area, startColumn: 0, endColumn: sheet.getMaxColumns() - 1 }));
  }

  getEntireColumn(): RangeShim {
    return this.moved((area, sheet) => ({ ...area, startRow: 0, endRow: sheet.getMaxRows() - 1 }));
  }

  getResizedRange(deltaRows: number, deltaColumns: number): RangeShim {
    return this.moved((area) => ({
      ...area,
      endRow: area.endRow + deltaRows,
      endColumn: area.endColumn + deltaColumns,
    }));
  }

  getOffsetRange(rows: number, columns: number): RangeShim {
    return this.moved(({ startRow, startColumn, endRow, endColumn }) => ({
      ...{ startRow: startRow + rows, endRow: endRow + rows },
      ...{ startColumn: startColumn + columns, endColumn: endColumn + columns },
    }));
  }

  /** Of the range at the time of the batch. */
  currentAddress(): string {
    const { sheet, area } = this.place();
    return addressOf(sheet.getSheetName(), area);
  }

  place(): RangePlace {
    const place = this.find();
    if (!place) throw new OfficeError('ItemNotFound');
    const { startRow, startColumn, endRow, endColumn } = place.area;
    if (startRow < 0 || startColumn < 0 || endRow < startRow || endColumn < startColumn) {
      throw new OfficeError('InvalidArgument');
    }
    return place;
  }

  /** The range in the grid, which grows when it is further out than the sheet has cells. */
  inGrid(): FRange {
    const { sheet, area } = this.place();
    if (area.endRow >= sheet.getMaxRows()) sheet.setRowCount(area.endRow + 100);
    if (area.endColumn >= sheet.getMaxColumns()) sheet.setColumnCount(area.endColumn + 10);
    return sheet.getRange(
      area.startRow,
      area.startColumn,
      area.endRow - area.startRow + 1,
      area.endColumn - area.startColumn + 1,
    );
  }

  protected exists(): boolean {
    return this.find() !== undefined;
  }

  protected override children(): Readonly<Record<string, ClientObject>> {
    return { format: this.format, worksheet: this.worksheet };
  }

  protected readers() {
    const { grid } = this.context.host;
    const size = () => this.place().area;
    return {
      values: () => this.map((sheet, row, column) => valueOf(grid.cell(sheet, row, column))),
      formulas: () =>
        this.map((sheet, row, column) => grid.formulaOf(sheet, row, column) || valueOf(grid.cell(sheet, row, column))),
      valueTypes: () => this.map((sheet, row, column) => valueTypeOf(grid.cell(sheet, row, column))),
      text: () => this.inGrid().getDisplayValues(),
      numberFormat: () => this.map(formatOf),
      address: () => this.currentAddress(),
      rowIndex: () => size().startRow,
      columnIndex: () => size().startColumn,
      rowCount: () => size().endRow - size().startRow + 1,
      columnCount: () => size().endColumn - size().startColumn + 1,
    };
  }

  private moved(move: (area: Area, sheet: FWorksheet) => Area): RangeShim {
    return new RangeShim(this.context, () => {
      const place = this.find();
      return place && { ...place, area: move(place.area, place.sheet) };
    });
  }

  private map<T>(read: (sheet: FWorksheet, row: number, column: number) => T): Cells<T> {
    this.inGrid();
    const { sheet, area } = this.place();
    return Array.from({ length: area.endRow - area.startRow + 1 }, (_, r) =>
      Array.from({ length: area.endColumn - area.startColumn + 1 }, (__, c) =>
        read(sheet, area.startRow + r, area.startColumn + c),
      ),
    );
  }

  private enter(cells: Cells<unknown> | string | number | boolean): void {
    const { sheet, area } = this.place();
    const isText = (r: number, c: number): boolean => formatOf(sheet, area.startRow + r, area.startColumn + c) === '@';
    const range = this.inGrid();
    const data = this.shaped(cells).map((line, r) =>
      line.map((value, c): ICellData => (value === null ? {} : enteredCell(value, isText(r, c)))),
    );
    range.setValues(data);
  }

  private shaped<T>(given: Cells<T> | T): readonly (readonly T[])[] {
    const { startRow, startColumn, endRow, endColumn } = this.place().area;
    return shaped(given, endRow - startRow + 1, endColumn - startColumn + 1);
  }
}

const formatOf = (sheet: FWorksheet, row: number, column: number): string =>
  sheet.getRange(row, column).getCellStyleData()?.n?.pattern ?? 'General';

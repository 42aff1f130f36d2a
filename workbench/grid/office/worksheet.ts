import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { Area } from '../book/addresses';
import { ClientObject } from './client-object';
import { eventHandlers } from './events';
import { NamedItemsShim } from './named-items';
import { OfficeError } from './office-error';
import { PageBreaksShim, PageLayoutShim } from './page-layout';
import { RangeShim } from './range';
import { areaOfReference } from './references';
import type { RequestContext } from './request-context';
import { refuseSheetName } from './sheet-name';
import { TablesShim } from './tables';

/** `Excel.Worksheet` */
export class WorksheetShim extends ClientObject {
  readonly freezePanes: FreezePanesShim;
  readonly names: NamedItemsShim;
  readonly tables: TablesShim;
  readonly pageLayout = new PageLayoutShim();
  readonly horizontalPageBreaks = new PageBreaksShim();

  /** @param find it at the time of the batch; undefined when there is none */
  constructor(
    context: RequestContext,
    private readonly find: () => FWorksheet | undefined,
  ) {
    super(context);
    this.freezePanes = new FreezePanesShim((run) => this.write(() => run(this.sheet())));
    this.names = new NamedItemsShim(context, () => this.sheet());
    this.tables = new TablesShim(context, () => this.sheet());
  }

  get name(): string {
    return this.loaded('name') as string;
  }
  set name(name: string) {
    this.write(() => {
      const sheet = this.sheet();
      refuseSheetName(name, this.context.host.grid.book, sheet);
      sheet.setName(name);
    });
  }
  get id(): string {
    return this.loaded('id') as string;
  }
  get position(): number {
    return this.loaded('position') as number;
  }
  set position(index: number) {
    this.write(() => this.context.host.grid.book.moveSheet(this.sheet(), index));
  }
  get visibility(): string {
    return this.loaded('visibility') as string;
  }
  set visibility(name: string) {
    this.write(() => {
      if (name === 'Visible') this.sheet().showSheet();
      else if (name === 'Hidden' || name === 'VeryHidden') this.hide();
      else throw new OfficeError('InvalidArgument');
    });
  }
  get showGridlines(): boolean {
    return this.loaded('showGridlines') as boolean;
  }
  set showGridlines(on: boolean) {
    this.write(() => this.sheet().setHiddenGridlines(!on));
  }
  set tabColor(colour: string) {
    this.write(() => this.sheet().setTabColor(colour));
  }

  get onChanged() {
    return eventHandlers(this.context, 'cells', () => this.sheet().getSheetId());
  }
  get onSelectionChanged() {
    return eventHandlers(this.context, 'selection', () => this.sheet().getSheetId());
  }

  activate(): void {
    this.write(() => this.context.host.grid.book.setActiveSheet(this.sheet()));
  }

  delete(): void {
    this.write(() => {
      const { book } = this.context.host.grid;
      const sheet = this.sheet();
      const others = book.getSheets().filter((one) => one.getSheetId() !== sheet.getSheetId());
      // A spreadsheet always shows at least one sheet.
      if (others.every((one) => one.isSheetHidden())) throw new OfficeError('InvalidOperation');
      book.deleteSheet(sheet);
    });
  }

  /** @param address `A1:C9`; left out: the whole sheet */
  getRange(address?: string): RangeShim {
    return this.rangeAt((sheet) => {
      const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
      if (address !== undefined) return areaOfReference(address, size);
      return { startRow: 0, startColumn: 0, endRow: size.rows - 1, endColumn: size.columns - 1 };
    });
  }

  getRangeByIndexes(startRow: number, startColumn: number, rowCount: number, columnCount: number): RangeShim {
    const [endRow, endColumn] = [startRow + rowCount - 1, startColumn + columnCount - 1];
    return this.rangeAt(() => ({ startRow, startColumn, endRow, endColumn }));
  }

  getCell(row: number, column: number): RangeShim {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  /** Of an empty sheet, its first cell. */
  getUsedRange(_valuesOnly?: boolean): RangeShim {
    const first = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
    return this.rangeAt((sheet) => this.context.host.grid.usedArea(sheet) ?? first);
  }

  getUsedRangeOrNullObject(_valuesOnly?: boolean): RangeShim {
    return this.rangeAt((sheet) => this.context.host.grid.usedArea(sheet)).orNull();
  }

  protected exists(): boolean {
    return this.find() !== undefined;
  }

  protected readers() {
    return {
      name: () => this.sheet().getSheetName(),
      id: () => this.sheet().getSheetId(),
      position: () => this.sheet().getIndex(),
      visibility: () => (this.sheet().isSheetHidden() ? 'Hidden' : 'Visible'),
      showGridlines: () => !this.sheet().hasHiddenGridLines(),
    };
  }

  private rangeAt(areaOf: (sheet: FWorksheet) => Area | undefined): RangeShim {
    return new RangeShim(this.context, () => {
      const sheet = this.find();
      const area = sheet && areaOf(sheet);
      return sheet && area && { sheet, area };
    });
  }

  private hide(): void {
    const visible = this.context.host.grid.book.getSheets().filter((one) => !one.isSheetHidden());
    const isLast = visible.length === 1 && visible[0]?.getSheetId() === this.sheet().getSheetId();
    if (isLast) throw new OfficeError('InvalidOperation');
    this.sheet().hideSheet();
  }

  private sheet(): FWorksheet {
    const sheet = this.find();
    if (!sheet) throw new OfficeError('ItemNotFound');
    return sheet;
  }
}

/** `Excel.WorksheetFreezePanes` */
export class FreezePanesShim {
  constructor(private readonly write: (run: (sheet: FWorksheet) => void) => void) {}

  freezeRows(count = 0): void {
    this.write((sheet) => sheet.setFreeze({ xSplit: 0, ySplit: count, startRow: count, startColumn: -1 }));
  }
  freezeColumns(count = 0): void {
    this.write((sheet) => sheet.setFreeze({ xSplit: count, ySplit: 0, startRow: -1, startColumn: count }));
  }
  /** @param corner the cells that stay, from A1 on: `A1:B3` */
  freezeAt(corner: RangeShim | string): void {
    this.write((sheet) => {
      const isText = typeof corner === 'string';
      const { endRow, endColumn } = isText ? areaOfReference(corner, { rows: 1, columns: 1 }) : corner.place().area;
      const [rows, columns] = [endRow + 1, endColumn + 1];
      sheet.setFreeze({ xSplit: columns, ySplit: rows, startRow: rows, startColumn: columns });
    });
  }
  unfreeze(): void {
    this.write((sheet) => sheet.cancelFreeze());
  }
}

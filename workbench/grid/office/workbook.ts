import { ClientObject } from './client-object';
import { eventHandlers } from './events';
import { ExcelFunctionsShim } from './excel-functions';
import { NamedItemsShim } from './named-items';
import { RangeShim } from './range';
import type { RequestContext } from './request-context';
import { SettingsShim } from './settings';
import { TablesShim } from './tables';
import { WorksheetsShim } from './worksheets';

/** `Excel.Workbook` */
export class WorkbookShim extends ClientObject {
  readonly worksheets: WorksheetsShim;
  readonly names: NamedItemsShim;
  readonly tables: TablesShim;
  readonly settings: SettingsShim;
  readonly functions: ExcelFunctionsShim;

  constructor(context: RequestContext) {
    super(context);
    this.worksheets = new WorksheetsShim(context);
    this.names = new NamedItemsShim(context);
    this.tables = new TablesShim(context);
    this.settings = new SettingsShim(context);
    this.functions = new ExcelFunctionsShim(context);
  }

  get name(): string {
    return this.loaded('name') as string;
  }
  /** Always false: the grid knows only the dates that count from 1900. */
  get use1904DateSystem(): boolean {
    return this.loaded('use1904DateSystem') as boolean;
  }

  get onSelectionChanged() {
    return eventHandlers(this.context, 'selection');
  }

  getActiveCell(): RangeShim {
    return new RangeShim(this.context, () => {
      const cell = this.context.host.grid.book.getActiveCell();
      const [row, column] = [cell?.getRow() ?? 0, cell?.getColumn() ?? 0];
      return this.onActiveSheet({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    });
  }

  getSelectedRange(): RangeShim {
    return new RangeShim(this.context, () => {
      const range = this.context.host.grid.book.getActiveRange();
      return this.onActiveSheet({
        startRow: range?.getRow() ?? 0,
        endRow: range?.getLastRow() ?? 0,
        startColumn: range?.getColumn() ?? 0,
        endColumn: range?.getLastColumn() ?? 0,
      });
    });
  }

  protected exists(): boolean {
    return true;
  }

  protected override children(): Readonly<Record<string, ClientObject>> {
    return { worksheets: this.worksheets, names: this.names, tables: this.tables };
  }

  protected readers() {
    return { name: () => this.context.host.grid.book.getName(), use1904DateSystem: () => false };
  }

  private onActiveSheet<T>(area: T) {
    return { sheet: this.context.host.grid.book.getActiveSheet(), area };
  }
}

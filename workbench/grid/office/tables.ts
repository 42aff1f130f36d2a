import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { ClientObject } from './client-object';
import { OfficeError } from './office-error';
import { RangeShim } from './range';
import { areaOfReference } from './references';
import type { RequestContext } from './request-context';
import { sheetNamed } from './sheet-name';

/** `Excel.Table` of a workbook that was opened. */
export class TableShim extends ClientObject {
  constructor(
    context: RequestContext,
    private readonly key: string,
  ) {
    super(context);
  }

  get name(): string {
    return this.loaded('name') as string;
  }

  getRange(): RangeShim {
    return new RangeShim(this.context, () => {
      const { sheet: name, ref } = this.table();
      const sheet = sheetNamed(this.context.host.grid.book, name);
      return sheet && { sheet, area: areaOfReference(ref, { rows: 0, columns: 0 }) };
    });
  }

  protected exists(): boolean {
    return this.find() !== undefined;
  }

  protected readers() {
    return { name: () => this.table().name };
  }

  private find() {
    return this.context.host.tables().find(({ name }) => name.toLowerCase() === this.key.toLowerCase());
  }

  private table() {
    const table = this.find();
    if (!table) throw new OfficeError('ItemNotFound');
    return table;
  }
}

/** `Excel.TableCollection` of the workbook, or of one sheet. */
export class TablesShim extends ClientObject {
  constructor(
    context: RequestContext,
    private readonly sheet?: () => FWorksheet,
  ) {
    super(context);
  }

  get items(): TableShim[] {
    return this.loaded('items') as TableShim[];
  }

  getItem(name: string): TableShim {
    return new TableShim(this.context, name);
  }

  getItemOrNullObject(name: string): TableShim {
    return this.getItem(name).orNull();
  }

  protected exists(): boolean {
    return true;
  }

  protected readers() {
    return {
      items: () => {
        const only = this.sheet?.().getSheetName();
        const found = this.context.host.tables().filter(({ sheet }) => only === undefined || sheet === only);
        return found.map(({ name }) => this.getItem(name).loadNow());
      },
    };
  }
}

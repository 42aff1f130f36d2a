import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { ClientObject } from './client-object';
import { eventHandlers } from './events';
import { refuseSheetName, sheetNamed } from './sheet-name';
import { notLoaded } from './office-error';
import { WorksheetShim } from './worksheet';

/** `Excel.WorksheetCollection` */
export class WorksheetsShim extends ClientObject {
  private sheets: WorksheetShim[] | undefined;

  get items(): WorksheetShim[] {
    if (!this.sheets) throw notLoaded('items');
    return this.sheets;
  }

  get onChanged() {
    return eventHandlers(this.context, 'cells');
  }
  get onSelectionChanged() {
    return eventHandlers(this.context, 'selection');
  }
  get onAdded() {
    return eventHandlers(this.context, 'sheet added');
  }
  get onDeleted() {
    return eventHandlers(this.context, 'sheet removed');
  }
  get onActivated() {
    return eventHandlers(this.context, 'sheet shown');
  }
  get onNameChanged() {
    return eventHandlers(this.context, 'sheet renamed');
  }

  /** Every sheet, with the properties that are named: `items/name`. */
  override load(option?: Parameters<ClientObject['load']>[0]): this {
    const text = typeof option === 'string' ? option : Array.isArray(option) ? option.join(',') : undefined;
    const wanted = text?.split(',').map((name) => name.trim().replace(/^items\/?/, ''));
    this.context.add('read', () => {
      this.sheets = this.context.host.grid.book.getSheets().map((sheet) => this.known(sheet));
      const names = wanted?.filter((name) => name !== '' && name !== '$none') ?? [];
      // Within the batch that asked for the list, so that both come with the same sync.
      for (const sheet of this.sheets) sheet.loadNow(names.length > 0 ? names : undefined);
    });
    return this;
  }

  /** @param key its name, or its id */
  getItem(key: string): WorksheetShim {
    return new WorksheetShim(this.context, () => this.find(key));
  }

  getItemOrNullObject(key: string): WorksheetShim {
    return this.getItem(key).orNull();
  }

  getActiveWorksheet(): WorksheetShim {
    return new WorksheetShim(this.context, () => this.context.host.grid.book.getActiveSheet());
  }

  getCount(): { readonly value: number } {
    let count: number | undefined;
    this.context.add('read', () => {
      count = this.context.host.grid.book.getNumSheets();
    });
    return {
      get value() {
        if (count === undefined) throw notLoaded('value');
        return count;
      },
    };
  }

  /** A new sheet after the others, which does not come to the front. */
  add(name?: string): WorksheetShim {
    let made: string | undefined;
    this.context.add('write', () => {
      const { book } = this.context.host.grid;
      if (name !== undefined) refuseSheetName(name, book);
      const shown = book.getActiveSheet();
      made = book.insertSheet(name, { index: book.getNumSheets() }).getSheetId();
      book.setActiveSheet(shown);
    });
    return new WorksheetShim(this.context, () =>
      made === undefined ? undefined : (this.context.host.grid.book.getSheetBySheetId(made) ?? undefined),
    );
  }

  protected exists(): boolean {
    return true;
  }

  protected readers(): Readonly<Record<string, () => unknown>> {
    return {};
  }

  private known(sheet: FWorksheet): WorksheetShim {
    const id = sheet.getSheetId();
    return new WorksheetShim(this.context, () => this.context.host.grid.book.getSheetBySheetId(id) ?? undefined);
  }

  private find(key: string): FWorksheet | undefined {
    const { book } = this.context.host.grid;
    return book.getSheetBySheetId(key) ?? sheetNamed(book, key);
  }
}

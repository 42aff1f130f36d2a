import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { ClientObject } from './client-object';
import { OfficeError } from './office-error';
import { RangeShim } from './range';
import { areaOfReference } from './references';
import type { RequestContext } from './request-context';
import { sheetNamed } from './sheet-name';

/** A defined name of the grid, as both the workbook and a sheet give it. */
interface GridName {
  readonly getName: () => string;
  readonly getFormulaOrRefString: () => string;
  readonly delete: () => void;
}

/** `Excel.NamedItem` */
export class NamedItemShim extends ClientObject {
  constructor(
    context: RequestContext,
    private readonly find: () => GridName | undefined,
  ) {
    super(context);
  }

  get name(): string {
    return this.loaded('name') as string;
  }
  /** `=Results!$A$1:$D$9` */
  get formula(): string {
    return this.loaded('formula') as string;
  }

  delete(): void {
    this.write(() => this.item().delete());
  }

  getRange(): RangeShim {
    return new RangeShim(this.context, () => {
      const [, quoted, plain, reference = ''] =
        /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(this.item().getFormulaOrRefString()) ?? [];
      const sheet = sheetNamed(this.context.host.grid.book, quoted?.replace(/''/g, "'") ?? plain ?? '');
      const size = { rows: sheet?.getMaxRows() ?? 0, columns: sheet?.getMaxColumns() ?? 0 };
      return sheet && { sheet, area: areaOfReference(reference, size) };
    });
  }

  protected exists(): boolean {
    return this.find() !== undefined;
  }

  protected readers() {
    return {
      name: () => this.item().getName(),
      formula: () => `=${this.item().getFormulaOrRefString().replace(/^=/, '')}`,
    };
  }

  private item(): GridName {
    const item = this.find();
    if (!item) throw new OfficeError('ItemNotFound');
    return item;
  }
}

/** `Excel.NamedItemCollection` of the workbook, or of one sheet. */
export class NamedItemsShim extends ClientObject {
  constructor(
    context: RequestContext,
    private readonly sheet?: () => FWorksheet,
  ) {
    super(context);
  }

  get items(): NamedItemShim[] {
    return this.loaded('items') as NamedItemShim[];
  }

  getItem(name: string): NamedItemShim {
    return new NamedItemShim(this.context, () => this.named(name));
  }

  getItemOrNullObject(name: string): NamedItemShim {
    return this.getItem(name).orNull();
  }

  add(name: string, reference: RangeShim | string): NamedItemShim {
    this.context.add('write', () => {
      if (this.named(name)) throw new OfficeError('ItemAlreadyExists');
      const refersTo = typeof reference === 'string' ? reference.replace(/^=/, '') : absolute(reference);
      const { book } = this.context.host.grid;
      if (this.sheet) this.sheet().insertDefinedName(name, refersTo);
      else book.insertDefinedName(name, refersTo);
    });
    return this.getItem(name);
  }

  protected exists(): boolean {
    return true;
  }

  protected readers() {
    return { items: () => this.all().map((item) => this.getItem(item.getName()).loadNow()) };
  }

  private all(): readonly GridName[] {
    return this.sheet ? this.sheet().getDefinedNames() : this.context.host.grid.book.getDefinedNames();
  }

  private named(name: string): GridName | undefined {
    return this.all().find((item) => item.getName().toLowerCase() === name.toLowerCase());
  }
}

/** `Sheet1!$A$1:$B$2` */
function absolute(range: RangeShim): string {
  const address = range.currentAddress();
  const at = address.lastIndexOf('!') + 1;
  return address.slice(0, at) + address.slice(at).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

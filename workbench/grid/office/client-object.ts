import { OfficeError, notLoaded } from './office-error';
import type { RequestContext } from './request-context';

/** What `load` takes: `'values, address'`, `['values', 'format/fill/color']`, `{ values: true }`, or nothing for all. */
export type LoadOption = string | readonly string[] | object;

/** An object of Excel's model: a promise of something in the workbook, whose properties are there once loaded. */
export abstract class ClientObject {
  private readonly properties = new Map<string, unknown>();
  private isNull: boolean | undefined;

  constructor(readonly context: RequestContext) {}

  /** How each property is read, at the time of the batch. */
  protected abstract readers(): Readonly<Record<string, () => unknown>>;

  /** The objects that are reached through a path such as `format/fill`. */
  protected children(): Readonly<Record<string, ClientObject>> {
    return {};
  }

  /** Is it there, at the time of the batch? */
  protected abstract exists(): boolean;

  get isNullObject(): boolean {
    if (this.isNull === undefined) throw notLoaded('isNullObject');
    return this.isNull;
  }

  load(option?: LoadOption): this {
    const own: string[] = [];
    for (const name of namesOf(option) ?? Object.keys(this.readers())) {
      const [first = '', ...rest] = name.split('/');
      const child = this.children()[first];
      if (child) child.load(rest.length > 0 ? rest.join('/') : undefined);
      else own.push(name);
    }
    this.context.add('read', () => this.loadNow(own));
    return this;
  }

  /** The same within a batch: for the items of a list, which are there only now. */
  loadNow(names: readonly string[] = Object.keys(this.readers())): this {
    if (this.isNull === true) return this;
    const readers = this.readers();
    for (const name of names) {
      const read = readers[name];
      if (!read) throw new OfficeError('InvalidArgument', `The property '${name}' is not known to the workbench.`);
      this.properties.set(name, read());
    }
    return this;
  }

  /** This object, which may turn out not to be there. */
  orNull(): this {
    this.context.add('read', () => {
      this.isNull = !this.exists();
    });
    return this;
  }

  protected loaded(name: string): unknown {
    if (!this.properties.has(name)) throw notLoaded(name);
    return this.properties.get(name);
  }

  /** Something to be done in the batch; to what is not there, nothing is done. */
  protected write(run: () => unknown): void {
    this.context.add('write', () => (this.isNull === true ? undefined : run()));
  }
}

function namesOf(option: LoadOption | undefined): readonly string[] | undefined {
  if (option === undefined) return undefined;
  const names =
    typeof option === 'string' ? option.split(',') : Array.isArray(option) ? (option as string[]) : pathsIn(option);
  return names.map((name) => name.trim());
}

/** `{ format: { fill: { color: true } } }` as `format/fill/color`. */
function pathsIn(option: object): string[] {
  return Object.entries(option).flatMap(([name, wanted]: [string, unknown]) => {
    if (typeof wanted === 'object' && wanted !== null) return pathsIn(wanted).map((path) => `${name}/${path}`);
    return wanted === true ? [name] : [];
  });
}

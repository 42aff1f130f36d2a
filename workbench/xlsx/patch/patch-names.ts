import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import type { WorkbookName } from '../workbook';
import type { NamesPatch, SheetPatch } from './patch-cells';
import { storedFormula } from '../write/stored-formula';
import { beforeNames } from '../write/workbook-document';

/** Changes the defined names of a workbook; those of which nothing is said stay as they are written. */
export class NamesPatcher {
  /** What is not in the file's list yet. */
  private readonly waiting: Map<string, WorkbookName>;
  private readonly removed: ReadonlySet<string>;

  constructor(
    private readonly book: XmlDocument,
    private readonly sheets: readonly SheetPatch[],
    { defined, removed }: NamesPatch = { defined: [], removed: [] },
  ) {
    this.waiting = new Map(defined.map((one) => [keyOf(one.name, one.sheet), one]));
    this.removed = new Set(removed.map(({ name, sheet }) => keyOf(name, sheet)));
  }

  /** @param sheet the sheet that alone knows the name, as it is called now */
  isRemoved(element: XmlElement, sheet: string | undefined): boolean {
    return this.removed.has(keyOf(nameOf(element), sheet));
  }

  /** What a name of the file refers to now, as a file says it; undefined: nobody said it anew. */
  definition(element: XmlElement, sheet: string | undefined): string | undefined {
    const key = keyOf(nameOf(element), sheet);
    const defined = this.waiting.get(key);
    this.waiting.delete(key);
    return defined && storedFormula(defined.refersTo);
  }

  /** Adds the names that the file did not have. @param kept how many of the file's own there are still */
  addNew(kept: number): void {
    const p = this.book.prefix;
    const xml = [...this.waiting.values()].map((one) => {
      const place = this.sheets.findIndex(({ name }) => name === one.sheet);
      const local = one.sheet === undefined ? '' : ` localSheetId="${place}"`;
      return `<${p}definedName name="${escapeXml(one.name)}"${local}>${escapeXml(storedFormula(one.refersTo))}</${p}definedName>`;
    });
    const list = this.book.child('definedNames');
    // A list of nothing is damage to a spreadsheet.
    if (xml.length === 0 && list && kept === 0) this.book.remove(list);
    else if (list) this.book.append(list, xml.join(''));
    else if (xml.length > 0)
      this.book.insertInOrder(beforeNames, `<${p}definedNames>${xml.join('')}</${p}definedNames>`);
  }
}

const nameOf = ({ attributes }: XmlElement): string => attributes['name']?.value ?? '';
const keyOf = (name: string, sheet: string | undefined): string => `${sheet ?? ''}!${name}`.toLowerCase();

import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';

/** The tables of a style part that we add to, in the order the schema wants them, with what may stand before each. */
const tables = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type Table = (typeof tables)[number];

/** Number formats that every spreadsheet knows by number; others get one from 164 on. */
const builtInFormats: Readonly<Record<string, number>> = { General: 0, '#,##0': 3, '#,##0.00': 4, '@': 49 };
const firstOwnFormat = 164;

/** A style part that is added to: all that is there keeps its index, and what is there already is used again. */
export interface StyleTables {
  /** @returns the index of an entry of a table */
  readonly add: (table: Table, xml: string) => number;
  /** @returns the number of a format code */
  readonly numberFormat: (code: string) => number;
  /** Puts what was added into the part. */
  readonly apply: () => void;
}

export function styleTables(styles: XmlDocument): StyleTables {
  const additions = new Map(tables.map((table) => [table, new Additions(styles, table)]));
  const add = (table: Table, xml: string): number => (additions.get(table) as Additions).indexOf(xml);
  return {
    add,
    numberFormat: ownNumberFormats(styles, additions.get('numFmts') as Additions),
    apply: () => {
      for (const addition of additions.values()) addition.apply();
    },
  };
}

/** Numbers of the format codes, those that the workbook already has included. */
function ownNumberFormats(styles: XmlDocument, additions: Additions): (code: string) => number {
  const written = styles.child('numFmts')?.children ?? [];
  const ids = written.map(({ attributes }) => Number(attributes['numFmtId']?.value));
  const known = new Map(written.map(({ attributes }, i) => [attributes['formatCode']?.value, ids[i] as number]));
  let next = Math.max(firstOwnFormat, ...ids.map((id) => id + 1));
  return (code) => {
    const id = builtInFormats[code] ?? known.get(code);
    if (id !== undefined) return id;
    additions.indexOf(`<${styles.prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    known.set(code, next);
    return next++;
  };
}

/** What is appended to one table of the style part. */
class Additions {
  private readonly table: XmlElement | undefined;
  private readonly entries: string[];
  private readonly written: number;

  constructor(
    private readonly styles: XmlDocument,
    private readonly name: Table,
  ) {
    this.table = styles.child(name);
    const written = (this.table?.children ?? []).map((entry) => styles.source(entry));
    this.written = written.length;
    // Where a table is missing, cells use its entry 0 without saying so: it stays the default.
    this.entries = this.table || name === 'numFmts' ? written : defaults[name](styles.prefix);
  }

  indexOf(xml: string): number {
    const known = this.entries.indexOf(xml);
    return known >= 0 ? known : this.entries.push(xml) - 1;
  }

  apply(): void {
    const added = this.entries.slice(this.written).join('');
    if (added === '') return;
    const { styles, name, table } = this;
    if (table) {
      styles.append(table, added);
      styles.setAttribute(table, 'count', String(this.entries.length));
    } else {
      const tag = styles.prefix + name;
      const before = tables.slice(0, tables.indexOf(name));
      styles.insertInOrder(before, `<${tag} count="${this.entries.length}">${added}</${tag}>`);
    }
  }
}

const defaults: Readonly<Record<Exclude<Table, 'numFmts'>, (p: string) => string[]>> = {
  fonts: (p) => [`<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`],
  fills: (p) => [
    `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`,
    `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
  ],
  borders: (p) => [`<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`],
  cellStyleXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`],
  cellXfs: (p) => [`<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`],
};

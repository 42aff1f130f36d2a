import { type XmlDocument, escapeXml } from '../package/xml-document';

export type BorderSide = 'left' | 'right' | 'top' | 'bottom';

/** How a cell looks; colours as `#1F4E79`. */
export interface CellLook {
  readonly font: {
    readonly name?: string;
    readonly size?: number;
    readonly colour?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strike?: boolean;
  };
  readonly fill?: string;
  readonly borders: Partial<Record<BorderSide, { readonly style: string; readonly colour: string }>>;
  readonly numberFormat?: string;
  readonly alignment: {
    readonly horizontal?: string;
    readonly vertical?: string;
    readonly wrapText?: boolean;
    readonly indent?: number;
  };
}

const tables = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type Table = (typeof tables)[number];

/** Where a table is missing, cells use its entry 0 without saying so: it stays the default. */
const defaults: Readonly<Record<Table, (p: string) => string>> = {
  numFmts: () => '',
  fonts: (p) => `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`,
  fills: (p) =>
    `<${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`,
  borders: (p) => `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
  cellStyleXfs: (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`,
  cellXfs: (p) => `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`,
};
/** Entries of a table that is missing: see above. */
const defaultCount: Readonly<Record<Table, number>> = {
  ...{ numFmts: 0, fonts: 1, fills: 2, borders: 1, cellStyleXfs: 1, cellXfs: 1 },
};

/** Number formats of a workbook's own have numbers from here on. */
const firstOwnFormat = 164;

/** Appends cell formats to a style part; what is there keeps its index. @returns the index of each by its key */
export function appendFormats(styles: XmlDocument, looks: ReadonlyMap<string, CellLook>): ReadonlyMap<string, number> {
  const p = styles.prefix;
  const added = new Map<Table, string[]>(tables.map((table) => [table, []]));
  const count = (table: Table): number => styles.child(table)?.children.length ?? defaultCount[table];
  const add = (table: Table, xml: string): number => {
    const list = added.get(table) as string[];
    const known = list.indexOf(xml);
    return count(table) + (known >= 0 ? known : list.push(xml) - 1);
  };
  const ids = (styles.child('numFmts')?.children ?? []).map(({ attributes }) => Number(attributes['numFmtId']?.value));
  const codes = new Map<string, number>();
  let nextId = Math.max(firstOwnFormat, ...ids.map((id) => id + 1));
  const formatId = (code: string | undefined): number => {
    if (code === undefined || code === 'General') return 0;
    if (code === '@') return 49;
    const known = codes.get(code);
    if (known !== undefined) return known;
    codes.set(code, nextId);
    add('numFmts', `<${p}numFmt numFmtId="${nextId}" formatCode="${escapeXml(code)}"/>`);
    return nextId++;
  };

  const indexes = new Map<string, number>();
  for (const [key, { font, fill, borders, numberFormat, alignment }] of looks) {
    const fontId = add('fonts', fontXml(font, p));
    const fillId = fill === undefined ? 0 : add('fills', fillXml(fill, p));
    const borderId = Object.keys(borders).length === 0 ? 0 : add('borders', borderXml(borders, p));
    const attributes =
      `numFmtId="${formatId(numberFormat)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" ` +
      'applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const given = Object.entries(alignment).map(([name, value]) => ` ${name}="${value === true ? 1 : String(value)}"`);
    indexes.set(key, add('cellXfs', `<${p}xf ${attributes}><${p}alignment${given.join('')}/></${p}xf>`));
  }
  for (const table of tables) appendTo(styles, table, added.get(table) as string[], count(table));
  return indexes;
}

function appendTo(styles: XmlDocument, table: Table, entries: readonly string[], before: number): void {
  if (entries.length === 0) return;
  const count = before + entries.length;
  const element = styles.child(table);
  if (element) {
    styles.append(element, entries.join(''));
    styles.setAttribute(element, 'count', String(count));
    return;
  }
  const tag = styles.prefix + table;
  const content = defaults[table](styles.prefix) + entries.join('');
  styles.insertInOrder(tables.slice(0, tables.indexOf(table)), `<${tag} count="${count}">${content}</${tag}>`);
}

const argb = (colour: string): string => `FF${colour.replace('#', '').toUpperCase()}`;

function fontXml({ name, size, colour, bold, italic, underline, strike }: CellLook['font'], p: string): string {
  const flags = Object.entries({ b: bold, i: italic, strike, u: underline }).filter(([, on]) => on === true);
  return (
    `<${p}font>${flags.map(([flag]) => `<${p}${flag}/>`).join('')}<${p}sz val="${size ?? 11}"/>` +
    `${colour === undefined ? '' : `<${p}color rgb="${argb(colour)}"/>`}<${p}name val="${escapeXml(name ?? 'Calibri')}"/>` +
    `</${p}font>`
  );
}

const fillXml = (colour: string, p: string): string =>
  `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(colour)}"/><${p}bgColor indexed="64"/>` +
  `</${p}patternFill></${p}fill>`;

function borderXml(borders: CellLook['borders'], p: string): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map((side) => {
    const line = borders[side];
    if (!line) return `<${p}${side}/>`;
    return `<${p}${side} style="${line.style}"><${p}color rgb="${argb(line.colour)}"/></${p}${side}>`;
  });
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}

import { type XmlDocument, escapeXml } from '../package/xml-document';
import { styleTables } from '../write/style-tables';

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

/** Adds cell formats to a style part; what is there keeps its index. @returns the index of each by its key */
export function appendFormats(styles: XmlDocument, looks: ReadonlyMap<string, CellLook>): ReadonlyMap<string, number> {
  const p = styles.prefix;
  const { add, numberFormat: numberOf, apply } = styleTables(styles);
  const indexes = new Map<string, number>();
  for (const [key, { font, fill, borders, numberFormat, alignment }] of looks) {
    const fontId = add('fonts', fontXml(font, p));
    const fillId = fill === undefined ? 0 : add('fills', fillXml(fill, p));
    const borderId = Object.keys(borders).length === 0 ? 0 : add('borders', borderXml(borders, p));
    const attributes =
      `numFmtId="${numberOf(numberFormat ?? 'General')}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" ` +
      'xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const given = Object.entries(alignment).map(([name, value]) => ` ${name}="${value === true ? 1 : String(value)}"`);
    indexes.set(key, add('cellXfs', `<${p}xf ${attributes}><${p}alignment${given.join('')}/></${p}xf>`));
  }
  apply();
  return indexes;
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

import type { TabStyle } from '../../../core/tabs/tab';

/** An element of a style part. @param p prefix of its elements with the colon, or '' */
type Fragment = (p: string) => string;

/** What a style name of a tab means in an .xlsx workbook. */
export interface Look {
  readonly font: Fragment;
  readonly fill?: Fragment;
  readonly border?: Fragment;
  readonly vertical: 'top' | 'center' | 'bottom';
}

const ink = 'FF1F2937';
const grey = 'FF6B7280';
const blue = 'FF1F4E79';
const white = 'FFFFFFFF';
const rule = 'FF9CA3AF';
const hairline = 'FFE5E7EB';

const font =
  (colour: string, size = 11, ...flags: readonly ('b' | 'i')[]): Fragment =>
  (p) =>
    `<${p}font>${flags.map((flag) => `<${p}${flag}/>`).join('')}<${p}sz val="${size}"/>` +
    `<${p}color rgb="${colour}"/><${p}name val="Calibri"/><${p}family val="2"/></${p}font>`;

const solid =
  (colour: string): Fragment =>
  (p) =>
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${colour}"/><${p}bgColor indexed="64"/>` +
    `</${p}patternFill></${p}fill>`;

/** A line of a border: nothing, or its style and colour. */
type Line = readonly [style: 'thin' | 'double', colour: string] | undefined;

/** A border has all its sides, in this order. */
const border =
  (top: Line, bottom: Line): Fragment =>
  (p) => {
    const side = (name: string, line?: Line): string =>
      line ? `<${p}${name} style="${line[0]}"><${p}color rgb="${line[1]}"/></${p}${name}>` : `<${p}${name}/>`;
    const sides = [side('left'), side('right'), side('top', top), side('bottom', bottom), side('diagonal')];
    return `<${p}border>${sides.join('')}</${p}border>`;
  };

export const looks: Readonly<Record<TabStyle, Look>> = {
  title: { font: font(ink, 14, 'b'), vertical: 'bottom' },
  note: { font: font(grey, 11, 'i'), vertical: 'bottom' },
  seal: { font: font(grey, 9), vertical: 'bottom' },
  section: { font: font(blue, 11, 'b'), vertical: 'bottom' },
  header: { font: font(white, 11, 'b'), fill: solid(blue), vertical: 'center' },
  body: { font: font(ink), border: border(undefined, ['thin', hairline]), vertical: 'top' },
  total: { font: font(ink, 11, 'b'), border: border(['thin', rule], ['double', rule]), vertical: 'bottom' },
};

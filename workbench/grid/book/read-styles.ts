import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import { XmlDocument, type XmlElement } from '../../xlsx/package/xml-document';
import { builtInFormats } from './number-formats';
import { readColour } from './read-colour';

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const vertical: Readonly<Record<string, VerticalAlign>> = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE };
const lines: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const on = BooleanNumber.TRUE;
const sides = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;

/**
 * The cell formats of a workbook as the grid's styles, by their index in the file: number format, font, fill, borders,
 * alignment. What else a format may say stays in the file and is not shown.
 *
 * @param xml the workbook's style part
 * @param themeColours of the theme, in the order that colours are numbered in
 */
export function readStyles(xml: string, part: string, themeColours: readonly string[]): readonly IStyleData[] {
  const document = new XmlDocument(xml, part);
  const entries = (table: string): readonly XmlElement[] => document.child(table)?.children ?? [];
  const colour = (element: XmlElement | undefined): { rgb: string } | undefined => {
    const { rgb: own, theme, tint } = element?.attributes ?? {};
    const rgb = readColour({ rgb: own?.value, theme: theme?.value, tint: tint?.value }, themeColours);
    return rgb === undefined ? undefined : { rgb };
  };
  const within = (local: string, of: XmlElement | undefined): XmlElement | undefined => of && document.child(local, of);

  const codes = new Map(entries('numFmts').map(({ attributes: a }) => [a['numFmtId']?.value, a['formatCode']?.value]));
  const fonts = entries('fonts').map((font): IStyleData => {
    const size = within('sz', font)?.attributes['val']?.value;
    const name = within('name', font)?.attributes['val']?.value;
    const cl = colour(within('color', font));
    return {
      ...(name !== undefined && { ff: name }),
      ...(size !== undefined && { fs: Number(size) }),
      ...(isOn(within('b', font)) && { bl: on }),
      ...(isOn(within('i', font)) && { it: on }),
      ...(isOn(within('u', font)) && { ul: { s: on } }),
      ...(isOn(within('strike', font)) && { st: { s: on } }),
      ...(cl && { cl }),
    };
  });
  const fills = entries('fills').map((fill): IStyleData => {
    const pattern = within('patternFill', fill);
    const bg = pattern?.attributes['patternType']?.value === 'solid' && colour(within('fgColor', pattern));
    return bg ? { bg } : {};
  });
  const borders = entries('borders').map((border): IStyleData => {
    const bd: IBorderData = {};
    for (const [name, side] of Object.entries(sides)) {
      const line = within(name, border);
      const style = lines[line?.attributes['style']?.value ?? ''];
      if (style !== undefined) bd[side] = { s: style, cl: colour(within('color', line)) ?? { rgb: '#000000' } };
    }
    return Object.keys(bd).length > 0 ? { bd } : {};
  });

  return entries('cellXfs').map((format): IStyleData => {
    const number = (name: string): number => Number(format.attributes[name]?.value ?? 0);
    const id = format.attributes['numFmtId']?.value ?? '0';
    const pattern = codes.get(id) ?? builtInFormats[id];
    return {
      ...fonts[number('fontId')],
      ...fills[number('fillId')],
      ...borders[number('borderId')],
      ...(pattern !== undefined && pattern !== 'General' && { n: { pattern } }),
      ...alignmentOf(within('alignment', format)),
    };
  });
}

function alignmentOf(alignment: XmlElement | undefined): IStyleData {
  const given = (name: string): string => alignment?.attributes[name]?.value ?? '';
  const ht = horizontal[given('horizontal')];
  const indent = Number(given('indent'));
  return {
    ...(ht !== undefined && { ht }),
    // A spreadsheet puts text at the bottom of its cell; the grid would put it in the middle.
    vt: vertical[given('vertical')] ?? VerticalAlign.BOTTOM,
    ...(isTrue(given('wrapText')) && { tb: WrapStrategy.WRAP }),
    ...(indent > 0 && { pd: { l: indent * 9 } }),
  };
}

const isTrue = (value: string): boolean => value === '1' || value === 'true';
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !['0', 'false', 'none'].includes(element.attributes['val']?.value ?? '1');

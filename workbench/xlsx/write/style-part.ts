import { type TabFormat, type TabStyle, numberFormats } from '../../../core/tabs/tab';
import type { XmlDocument } from '../package/xml-document';
import { looks } from './looks';
import { styleTables } from './style-tables';

/** Index of the cell format of a style and a number format. */
export type CellFormats = (style: TabStyle, format: TabFormat) => number;

/**
 * Adds the cell formats of our tabs to a workbook's style part. All that is there keeps its index; a format that an
 * earlier run left is used again.
 */
export function addCellFormats(styles: XmlDocument): CellFormats {
  const { add, numberFormat, apply } = styleTables(styles);
  const p = styles.prefix;

  const indexes = new Map<string, number>();
  for (const [style, { font, fill, border }] of Object.entries(looks)) {
    const fontId = add('fonts', font(p));
    const fillId = fill ? add('fills', fill(p)) : 0;
    const borderId = border ? add('borders', border(p)) : 0;
    for (const [format, code] of Object.entries(numberFormats)) {
      const alignment = alignmentOf(style as TabStyle, format as TabFormat);
      const xf =
        `<${p}xf numFmtId="${numberFormat(code)}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
        `<${p}alignment ${alignment}/></${p}xf>`;
      indexes.set(`${style} ${format}`, add('cellXfs', xf));
    }
  }
  apply();
  return (style, format) => indexes.get(`${style} ${format}`) as number;
}

/** Columns of text stand a little off the numbers to their left, and wrap; the header of numbers stands right as they do. */
function alignmentOf(style: TabStyle, format: TabFormat): string {
  const { vertical } = looks[style];
  // Long as it is, the line stays in its cell, so that it does not widen the page.
  if (style === 'seal') return `horizontal="fill" vertical="${vertical}"`;
  const inTable = style === 'header' || style === 'body' || style === 'total';
  if (inTable && format === 'text') return `horizontal="left" vertical="${vertical}" wrapText="1" indent="1"`;
  if (style === 'header') return `horizontal="right" vertical="${vertical}" wrapText="1"`;
  return `vertical="${vertical}"`;
}

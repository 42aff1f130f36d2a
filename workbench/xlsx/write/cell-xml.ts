import type { TabCell } from '../../../core/tabs/tab';
import { escapeXml } from '../package/xml-document';

/** Characters that a spreadsheet's cell takes. */
const longest = 32_767;

/**
 * Text as a cell can hold it: half a character and what no spreadsheet takes are replaced or cut, so that a file is
 * never broken by its data.
 */
export function cellTextOf(text: string): string {
  const fitting = text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
  // Few texts hold half a character, and the search for whole ones around it takes its time.
  return /[\ud800-\udfff]/.test(fitting) ? fitting.replace(/\p{Surrogate}/gu, '\ufffd') : fitting;
}

/** Control characters, which XML cannot hold, in the way that .xlsx writes them; and text that looks like that way. */
const escapes = /[^\t\n\u0020-\ufffd]|_(?=x[0-9a-f]{4}_)/gi;

/** Text for a place where XML has no way to write such characters. */
export const plainText = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]|\p{Surrogate}/gu, ' ');

const escaped = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The text of a cell, whatever it holds, as it stands between tags. */
export const textXml = (text: string): string => escapeXml(cellTextOf(text).replace(escapes, escaped));

/**
 * A cell of a sheet. Text is always text, whatever it begins with; only a formula that the tab itself says is one.
 *
 * @param style index of its cell format
 */
export function cellXml({ value, formula }: TabCell, address: string, style: number): string {
  const open = `<c r="${address}" s="${style}"`;
  if (formula !== undefined) {
    const result = typeof value === 'number' ? `<v>${value}</v>` : '';
    return `${open}><f>${escapeXml(formula)}</f>${result}</c>`;
  }
  if (typeof value === 'number') return `${open}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${open} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (value === '') return `${open}/>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${textXml(value)}</t></is></c>`;
}

import { isErrorCell } from '../../../core/cells/cell';
import { escapeXml } from '../package/xml-document';
import { cellTextOf } from './cell-xml';
import type { PatchedCell } from './patch-cells';

/** By which numbers cells name what other parts of the package hold. */
export interface CellIndexes {
  /** Of the cell format for a cell's style; undefined: the workbook's default. */
  readonly format: (style: PatchedCell['style']) => number | undefined;
  /** Of the metadata of formulas that spill, from 1. */
  readonly spilling: number | undefined;
}

/** Control characters, which XML cannot hold, in the way that .xlsx writes them; and text that looks like that way. */
const escapes = /[^\t\n\u0020-\ufffd]|_(?=x[0-9a-f]{4}_)/gi;
const textXml = (text: string): string =>
  escapeXml(
    cellTextOf(text).replace(escapes, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`),
  );

/** The errors that the file format knows; a spreadsheet stores a newer one (`#SPILL!`) as `#VALUE!`. */
const storable = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/**
 * A cell as a sheet's XML has it, or '' for none. Text is text, whatever it begins with.
 *
 * @param p prefix of the sheet's elements with its colon, or ''
 * @param kept the formula as the file writes it, when it stays
 */
export function patchedCellXml(
  cell: PatchedCell,
  address: string,
  { format: formatOf, spilling }: CellIndexes,
  p: string,
  kept?: { readonly formula: string; readonly attributes: string },
): string {
  const format = formatOf(cell.style);
  const style = format === undefined ? '' : ` s="${format}"`;
  const formula = kept?.formula ?? formulaXml(cell, p);
  const metadata = kept
    ? kept.attributes
    : cell.spill === undefined || spilling === undefined
      ? ''
      : ` cm="${spilling}"`;
  const { type, content } = valueXml(cell.value, formula !== '', p);
  if (formula === '' && content === '') return format === undefined ? '' : `<${p}c r="${address}"${style}/>`;
  return `<${p}c r="${address}"${style}${type}${metadata}>${formula}${content}</${p}c>`;
}

function formulaXml({ formula, spill }: PatchedCell, p: string): string {
  if (formula === undefined) return '';
  const array = spill === undefined ? '' : ` t="array" ref="${spill}"`;
  return `<${p}f${array}>${escapeXml(storedFormula(formula))}</${p}f>`;
}

function valueXml(value: PatchedCell['value'], isResult: boolean, p: string): { type: string; content: string } {
  if (value === null || value === undefined || value === '') return { type: '', content: '' };
  if (typeof value === 'number') return { type: '', content: `<${p}v>${value}</${p}v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', content: `<${p}v>${value ? 1 : 0}</${p}v>` };
  if (isErrorCell(value)) {
    const code = storable.has(value.error) ? value.error : '#VALUE!';
    return { type: ' t="e"', content: `<${p}v>${code}</${p}v>` };
  }
  if (isResult) return { type: ' t="str"', content: `<${p}v>${textXml(value)}</${p}v>` };
  const text = `<${p}is><${p}t xml:space="preserve">${textXml(value)}</${p}t></${p}is>`;
  return { type: ' t="inlineStr"', content: text };
}

/** Text in quotes within a formula, or a name in front of a bracket. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])[A-Z][\w.]*(?=\()/gi;

const ours = /^CS_/i;
/** Functions that are newer than the file format carry a prefix in it; Excel knows them by no other name. */
const newer = new Set(
  (
    'CONCAT TEXTJOIN IFS SWITCH MAXIFS MINIFS IFNA XOR DAYS NUMBERVALUE FORMULATEXT ISFORMULA XLOOKUP XMATCH UNIQUE ' +
    'SORTBY SEQUENCE RANDARRAY VSTACK HSTACK TOCOL TOROW TAKE DROP EXPAND CHOOSECOLS CHOOSEROWS WRAPROWS WRAPCOLS ' +
    'TEXTSPLIT TEXTBEFORE TEXTAFTER'
  ).split(' '),
);
const newest = new Set(['FILTER', 'SORT']);

/** A formula as Excel stores it: functions of an add-in, and newer ones of its own, under their long names. */
export function storedFormula(formula: string): string {
  return formula.replace(pieces, (piece) => {
    const name = piece.toUpperCase();
    if (ours.test(piece)) return `_xldudf_${name}`;
    if (newest.has(name)) return `_xlfn._xlws.${name}`;
    return newer.has(name) ? `_xlfn.${name}` : piece;
  });
}

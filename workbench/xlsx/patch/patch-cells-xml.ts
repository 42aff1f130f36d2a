import { isErrorCell } from '../../../core/cells/cell';
import { escapeXml } from '../package/xml-document';
import { textXml } from '../write/cell-xml';
import type { PatchedCell } from './patch-cells';
import { storedFormula } from '../write/stored-formula';

/** By which numbers cells name what other parts of the package hold. */
export interface CellIndexes {
  /** Of the cell format for a cell's style; undefined: the workbook's default. */
  readonly format: (style: PatchedCell['style']) => number | undefined;
  /** Of the metadata of formulas that spill, from 1. */
  readonly spilling: number | undefined;
}

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

import type { CellStyle } from 'hucre/xlsx';
import { type TabFormat, type TabStyle, numberFormats } from '../../core/tabs/tab';

export const defaultFont = { name: 'Calibri', size: 11 };

const ink = { rgb: '1F2937' };
const rule = { style: 'thin', color: { rgb: '9CA3AF' } } as const;
const hairline = { style: 'thin', color: { rgb: 'E5E7EB' } } as const;

/** What the style names of a tab mean in an .xlsx workbook. */
const styles: Readonly<Record<TabStyle, CellStyle>> = {
  title: { font: { ...defaultFont, bold: true, size: 14, color: ink } },
  note: { font: { ...defaultFont, italic: true, color: { rgb: '6B7280' } } },
  section: { font: { ...defaultFont, bold: true, color: { rgb: '1F4E79' } } },
  header: {
    font: { ...defaultFont, bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F4E79' } },
    alignment: { wrapText: true, vertical: 'center' },
  },
  body: { font: { ...defaultFont, color: ink }, alignment: { vertical: 'top' }, border: { bottom: hairline } },
  total: {
    font: { ...defaultFont, bold: true, color: ink },
    border: { top: rule, bottom: { ...rule, style: 'double' } },
  },
};

/** Columns of text stand a little off the numbers to their left, and wrap; the header of numbers stands right as they do. */
const textInTable = { horizontal: 'left', indent: 1, wrapText: true } as const;

const made = new Map<string, CellStyle>();

/** The style of one cell of a block; equal ones are the same object, as a statement has many thousands of cells. */
export function cellStyle(style: TabStyle, format: TabFormat): CellStyle {
  const key = `${style}, ${format}`;
  const known = made.get(key) ?? makeStyle(style, format);
  made.set(key, known);
  return known;
}

function makeStyle(style: TabStyle, format: TabFormat): CellStyle {
  const base = { ...styles[style], numFmt: numberFormats[format] };
  if (style !== 'header' && style !== 'body' && style !== 'total') return base;
  if (format === 'text') return { ...base, alignment: { ...base.alignment, ...textInTable } };
  return style === 'header' ? { ...base, alignment: { ...base.alignment, horizontal: 'right' } } : base;
}

import { CellValueType, type ICellData } from '@univerjs/core';
import { textType } from '../book/cell-errors';
import { OfficeError } from './office-error';

const { STRING: string, NUMBER: numeric, BOOLEAN: boolean } = CellValueType;
const nothing: ICellData = { v: null, t: null, f: null, si: null, p: null };

/** Days from Excel's day 0 to 1970-01-01. */
const firstDay = 25_569;

/**
 * A value as Excel takes it when a program sets it, which is as if a person typed it: text that reads like a number, a
 * date or a formula becomes one, unless the cell has the format of text or an apostrophe stands in front.
 *
 * @param isText whether the cell has the number format `@`
 */
export function enteredCell(value: unknown, isText: boolean): ICellData {
  if (typeof value === 'number') return { ...nothing, v: value, t: numeric };
  if (typeof value === 'boolean') return { ...nothing, v: value ? 1 : 0, t: boolean };
  if (typeof value !== 'string') throw new OfficeError('InvalidArgument');
  if (value === '') return nothing;
  if (isText) return { ...nothing, v: value, t: textType(value) };
  if (value.startsWith("'")) return { ...nothing, v: value.slice(1), t: textType(value.slice(1)) };
  if (value.startsWith('=') && value.length > 1) return { ...nothing, f: value };
  if (/^(true|false)$/i.test(value)) return { ...nothing, v: /^t/i.test(value) ? 1 : 0, t: boolean };
  const number = numberOf(value.trim());
  return number === undefined ? { ...nothing, v: value, t: string } : { ...nothing, v: number, t: numeric };
}

function numberOf(text: string): number | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(text)) return Number(`${text.slice(0, -1)}e-2`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Date.parse(`${text}T00:00:00Z`) / 86_400_000 + firstDay;
  const [, hours, minutes] = /^(\d{1,4}):(\d{2})$/.exec(text) ?? [];
  return hours === undefined ? undefined : (Number(hours) + Number(minutes) / 60) / 24;
}

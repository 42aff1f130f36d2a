import { type Exact, ZERO, isPositive, isZero, less, ofDecimalText, ofDouble, over, whole } from '../number/exact';
import { show } from '../number/show';
import { nearest } from '../problems/nearest';
import { type Refusal, refuse } from '../problems/problem';
import { type Cell, type DateSystem, cellText, isBlank, isEmpty, isErrorCell, nameKey } from './cell';
import { type Day, dayOfCell } from './civil-date';

/** What a cell says, `undefined` where nothing is given, or why it is refused. */
export type Reading<T> = T | undefined | Refusal;

/** The numbers a field takes; a bound left out does not limit. */
export interface Domain {
  readonly least?: Exact;
  /** Largest value taken. */
  readonly most?: Exact;
  /** First value that is too large. */
  readonly below?: Exact;
  /** Only above 0. */
  readonly positive?: boolean;
}

/** Longest text read as a number; nobody types more digits, and a longer one would only cost time. */
const longestNumber = 60;
const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** A number typed as a number or as the text `95%`, `0.95`, `-12.5`; `zero` is a zero that is meant. */
export function readNumber(cell: Cell, domain: Domain = {}): Exact | Refusal {
  if (isErrorCell(cell)) return refuse('error cell', { found: cell.error });
  const value = typeof cell === 'number' ? ofTyped(cell) : ofText(cell);
  return value ? (within(value, domain) ?? value) : refuse('not a number', { found: cellText(cell) });
}

const ofTyped = (cell: number): Exact | undefined => (Number.isFinite(cell) ? ofDouble(cell) : undefined);

function ofText(cell: Exclude<Cell, number>): Exact | undefined {
  const text = cellText(cell);
  if (isEmpty(cell) || nameKey(text) === 'zero') return ZERO;
  const percent = text.endsWith('%');
  const digits = percent ? text.slice(0, -1).trim() : text;
  if (typeof cell === 'boolean' || digits.length > longestNumber || !number.test(digits)) return undefined;
  return percent ? over(ofDecimalText(digits), whole(100)) : ofDecimalText(digits);
}

function within(value: Exact, { least, most, below, positive }: Domain): Refusal | undefined {
  if (positive && !isPositive(value)) return refuse('not above zero', { found: value });
  if (least && less(value, least)) {
    return isZero(least) ? refuse('negative', { found: value }) : refuse('too small', { found: value, least });
  }
  if (most && less(most, value)) return refuse('too large', { found: value, bound: `at most ${show(most)}` });
  if (below && !less(value, below)) return refuse('too large', { found: value, bound: `below ${show(below)}` });
  return undefined;
}

/** A number that may be left out: 0 and a blank are not given, `zero` is 0. */
export function readOptionalNumber(cell: Cell, domain: Domain = {}): Reading<Exact> {
  return isBlank(cell) ? undefined : readNumber(cell, domain);
}

/** A limit: a number, `none` for no limit; 0 and a blank are not given. */
export function readLimit(cell: Cell, domain: Domain = {}): Reading<Exact | 'none'> {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'string' && nameKey(cell) === 'none') return 'none';
  const value = readNumber(cell, domain);
  return 'refused' in value && value.refused === 'not a number' ? refuse('not a limit', value.parameters) : value;
}

/** A text; 0 and a blank are nothing. A number is read as its digits (a payee known by a number). */
export function readText(cell: Cell): Reading<string> {
  if (isErrorCell(cell)) return refuse('error cell', { found: cell.error });
  return isBlank(cell) ? undefined : cellText(cell);
}

/** One of the words of a list, in the list's own spelling. */
export function readChoice<W extends string>(cell: Cell, words: readonly W[]): Reading<W> {
  const text = readText(cell);
  if (typeof text !== 'string') return text;
  const key = nameKey(text);
  const found = words.find((word) => nameKey(word) === key);
  return found ?? refuse('unknown word', { found: text, known: words, nearest: nearest(text, words) });
}

/** `yes` or `no`, also TRUE and FALSE. */
export function readYesNo(cell: Cell): Reading<boolean> {
  if (typeof cell === 'boolean') return cell;
  const word = readChoice(cell, ['yes', 'no', 'true', 'false']);
  return typeof word === 'string' ? word === 'yes' || word === 'true' : word;
}

/** A civil date: serial number or ISO text. */
export function readDate(cell: Cell, system: DateSystem): Reading<Day> {
  const found = readText(cell);
  return typeof found === 'string' ? (dayOfCell(cell, system) ?? refuse('not a date', { found })) : found;
}

/** Several names in one cell: `NAM; EMEA`. */
export function readNames(cell: Cell): Reading<readonly string[]> {
  const text = readText(cell);
  if (typeof text !== 'string') return text;
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export const notNegative: Domain = { least: ZERO };

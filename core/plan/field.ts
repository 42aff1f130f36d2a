import { type Cell, cellText, isBlank, nameKey } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import { type PayMix, readPayMix } from '../cells/pay-mix';
import {
  type Domain,
  type Reading,
  notNegative,
  readChoice,
  readDate,
  readLimit,
  readNames,
  readNumber,
  readOptionalNumber,
  readText,
  readYesNo,
} from '../cells/read';
import { type Exact, ONE, ZERO, whole } from '../number/exact';
import { isRefusal, refuse } from '../problems/problem';

/** What a form, a reference and a refusal say about a field. */
export interface FieldInfo {
  readonly label: string;
  readonly help: string;
  /** Kind of value: `ratio` is 1 = 100 %, `number` takes its unit from the row, `word` is one of `words`. */
  readonly unit: 'text' | 'word' | 'ratio' | 'money' | 'number' | 'date' | 'pay mix' | 'yes / no' | 'names';
  readonly words?: readonly string[];
  /** A blank is 0 here rather than not given. */
  readonly blankIsZero?: true;
}

/** A field of the plan: what it says about itself, and how its cell (or JSON value) is read. */
export interface Field<T = unknown> {
  readonly info: FieldInfo;
  readonly read: (cell: Cell) => Reading<T>;
}

type Words = readonly [label: string, help: string];
type Unit = FieldInfo['unit'];

function field<T>([label, help]: Words, unit: Unit, read: Field<T>['read'], more: Partial<FieldInfo> = {}): Field<T> {
  return { info: { label, help, unit, ...more }, read };
}

/** A multiple of target: 10 or more is a per cent without its sign. */
const multiples: Domain = { least: ZERO, below: whole(10) };

export const text = (words: Words) => field(words, 'text', readText);

export const names = (words: Words) => field(words, 'names', readNames);

export const word = <W extends string>(said: Words, words: readonly W[]) =>
  field(said, 'word', (cell) => readChoice(cell, words), { words });

export const yesNo = (words: Words) => field(words, 'yes / no', readYesNo);

export const date = (words: Words) => field<Day>(words, 'date', (cell) => readDate(cell, 1900));

export const mix = (words: Words) => field<PayMix>(words, 'pay mix', readPayMix);

export const optionalNumber = (words: Words, unit: Unit = 'number', domain: Domain = {}) =>
  field(words, unit, (cell) => readOptionalNumber(cell, domain));

export const amount = (words: Words) => optionalNumber(words, 'money', notNegative);

/** A number of which a blank means 0. */
export const numberOrZero = (words: Words, unit: Unit = 'number') =>
  field<Exact>(words, unit, (cell) => readNumber(cell), { blankIsZero: true });

/** A weight: 0 … 1. */
export const weight = (words: Words) => optionalNumber(words, 'ratio', { least: ZERO, most: ONE });

/** A cap or floor as a multiple of target, below 10, or `none`. */
export const multiple = (words: Words) => field(words, 'ratio', (cell) => readLimit(cell, multiples));

/** A cap, floor or limit in money, counts or as a multiple: which one only the row's type says. */
export const limit = (words: Words) => field(words, 'number', (cell) => readLimit(cell, notNegative));

/** A target: a number, `zero`, or `sum of members`. */
export const target = (words: Words) =>
  field<Exact | 'sum of members'>(words, 'number', (cell) =>
    nameKey(cellText(cell)) === 'sum of members' ? 'sum of members' : readOptionalNumber(cell),
  );

/** What a failed gate leaves: 0, a ratio, or a cap on the curve's value (`cap 100%`). */
export interface Otherwise {
  readonly kind: 'ratio' | 'cap';
  readonly value: Exact;
}

export const otherwise = (words: Words) =>
  field<Otherwise>(words, 'ratio', (cell) => {
    const cap = /^cap\s+(.+)$/i.exec(cellText(cell));
    const value = readNumber(cap ? cap[1] : cell, multiples);
    return isRefusal(value) ? value : { kind: cap ? 'cap' : 'ratio', value };
  });

/** Shares of the periods of a year: undefined for equal ones. */
export const shares = (words: Words) =>
  field<readonly Exact[]>(words, 'text', (cell): Reading<readonly Exact[]> => {
    const text = cellText(cell);
    if (isBlank(cell) || text.toLowerCase() === 'equal') return undefined;
    const parts = text.split('/').map((part) => readNumber(part.trim().replace(/%$/, ''), notNegative));
    const wrong = parts.some(isRefusal) || parts.length < 2;
    return wrong ? refuse('not shares', { found: text }) : (parts as Exact[]);
  });

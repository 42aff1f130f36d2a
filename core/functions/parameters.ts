import { type Block, type Cell, cellText, isBlank, isEmpty, nameKey } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import { type PayMix, readPayMix } from '../cells/pay-mix';
import {
  type Domain,
  readChoice,
  readDate,
  readNumber,
  readOptionalNumber,
  readText,
  type Reading,
} from '../cells/read';
import { type Exact, ZERO, isNegative, isWhole, less, toDouble, whole } from '../number/exact';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import type { CallContext, Parameter } from './specification';

/** What a parameter says about itself: one sentence with unit and domain. */
type Help = string;

export function cell<T>(
  kind: Parameter['kind'],
  help: Help,
  optional: boolean,
  read: (cell: Cell, context: CallContext) => Reading<T>,
): Parameter<T | undefined> {
  return {
    takes: 'cell',
    kind,
    help,
    optional,
    read,
    readBlock: () => refuse(kind === 'pay mix' ? 'pay mix rows' : 'not one cell', {}),
  };
}

/** A number; a blank is 0. */
export function number(help: Help, domain: Domain = {}): Parameter<Exact> {
  return cell('number', help, false, (value) => readNumber(value, domain)) as Parameter<Exact>;
}

/** A number that may be left out and is 0 then. */
export function numberOrZero(help: Help, domain: Domain = {}): Parameter<Exact> {
  return { ...number(help, domain), optional: true };
}

/** A number of which a blank and 0 mean that it is missing; a real zero is typed `zero`. */
export function filledNumber(help: Help, domain: Domain = {}): Parameter<Exact> {
  const read = (value: Cell): Reading<Exact> =>
    isBlank(value) ? refuse('blank or zero', {}) : readNumber(value, domain);
  return cell('number', help, false, read) as Parameter<Exact>;
}

/** A number that may be left out, of which a blank and 0 mean left out too. */
export function optionalAmount(help: Help, domain: Domain = {}): Parameter<Exact | undefined> {
  return cell('number', help, true, (value) => readOptionalNumber(value, domain));
}

/** Decimals of a currency. A blank leaves it at 2; 0 is 0, because yen has none and nobody types `zero` here. */
export function decimals(help: Help): Parameter<number> {
  return cell('number', help, true, (value): Reading<number> => {
    if (isEmpty(value)) return 2;
    const places = readNumber(value);
    if (isRefusal(places)) return places;
    const fitting = isWhole(places) && !isNegative(places) && !less(whole(6), places);
    return fitting ? toDouble(places) : refuse('not decimals', { found: places });
  }) as Parameter<number>;
}

export function payMix(help: Help): Parameter<PayMix> {
  return cell('pay mix', help, false, readPayMix) as Parameter<PayMix>;
}

export function date(help: Help): Parameter<Day> {
  return { ...optionalDate(help), optional: false } as Parameter<Day>;
}

export function optionalDate(help: Help): Parameter<Day | undefined> {
  return cell('date', help, true, (value, { dateSystem }) => readDate(value, dateSystem));
}

/** One of a few words; the first is the default. */
export function choice<const W extends string>(help: Help, words: readonly [W, ...W[]]): Parameter<W> {
  return cell('text', help, true, (value) => readChoice(value, words) ?? words[0]) as Parameter<W>;
}

/** One of a few words, or nothing. */
export function optionalChoice<const W extends string>(help: Help, words: readonly W[]): Parameter<W | undefined> {
  return cell('text', help, true, (value) => readChoice(value, words));
}

export function text(help: Help, optional = false): Parameter<string | undefined> {
  return cell('text', help, optional, readText);
}

/** A period as it stands: which kind it must be, only the plan says. */
export function period(help: Help): Parameter<Cell> {
  return cell<Cell>('text', help, true, (value) => (isBlank(value) ? undefined : value));
}

export function block<T>(
  kind: Parameter['kind'],
  help: Help,
  optional: boolean,
  readBlock: Parameter<T>['readBlock'],
): Parameter<T> {
  const read = (): Refusal => refuse('not one cell', {});
  return { takes: 'block', kind, help, optional, read, readBlock };
}

/** A parameter that is given once for all rows, and never as a column. */
export const once = <T>(parameter: Parameter<T>): Parameter<T> => ({ ...parameter, takes: 'one cell' });

/** A whole table as it stands. */
export function table(help: Help): Parameter<Block> {
  return block('table', help, false, (cells) => cells);
}

/** A table that may be left out; undefined when left out or wholly empty. */
export function optionalTable(help: Help): Parameter<Block | undefined> {
  return block('table', help, true, (cells) => (cells.every((row) => row.every(isBlank)) ? undefined : cells));
}

/** A list of ratios from 0 to below 10 that may be left out; blanks are skipped. */
export function ratios(help: Help): Parameter<readonly Exact[]> {
  return block('table', help, true, (cells) => {
    const read = cells.flatMap((row) =>
      row.filter((value) => !isBlank(value)).map((value) => readNumber(value, { least: ZERO, below: whole(10) })),
    );
    return read.find(isRefusal) ?? (read as Exact[]);
  });
}

/** Is this cell a header rather than a value: a text that no reader of numbers, limits or mixes takes? */
export function looksLikeHeader(value: Cell): boolean {
  const text = typeof value === 'string' ? cellText(value) : '';
  return text !== '' && !/^[+-]?[\d.]/.test(text) && !['zero', 'n/a', 'none'].includes(nameKey(text));
}

/** Words only, at least one: headers above values. */
export function isHeaderRow(row: readonly Cell[] = []): boolean {
  return row.some(looksLikeHeader) && row.every((value) => looksLikeHeader(value) || isBlank(value));
}

import type { Cell, DateSystem } from '../cells/cell';
import { readPayMix } from '../cells/pay-mix';
import {
  notNegative,
  readChoice,
  readDate,
  readNames,
  readNumber,
  readOptionalNumber,
  readText,
  type Reading,
} from '../cells/read';
import { currencyCodes } from '../number/currency';
import { ONE, ZERO, type Exact } from '../number/exact';
import type { Refusal } from '../problems/problem';

export const drawKinds = ['recoverable', 'non-recoverable'] as const;
export type DrawKind = (typeof drawKinds)[number];

const money = (cell: Cell): Reading<Exact> => readOptionalNumber(cell, notNegative);
const sumOf = (cell: Cell): Exact | Refusal => readNumber(cell, notNegative);
const signed = (cell: Cell): Exact | Refusal => readNumber(cell);

/** The columns of the results table that are not measures (SPEC §3), and how their cells are read. */
export const columnReaders = {
  payee: readText,
  role: readText,
  plan: readText,
  team: readNames,
  region: readNames,
  manager: readText,
  period: (cell: Cell): Cell => cell,
  ote: money,
  'pay mix': readPayMix,
  base: money,
  currency: (cell: Cell) => readChoice(cell, currencyCodes),
  fx: money,
  start: readDate,
  end: readDate,
  'leave days': sumOf,
  ramp: (cell: Cell) => readOptionalNumber(cell, { least: ZERO, most: ONE }),
  draw: money,
  'draw kind': (cell: Cell) => readChoice(cell, drawKinds),
  'draw balance': money,
  guarantee: money,
  'paid to date': (cell: Cell) => readOptionalNumber(cell),
  clawback: sumOf,
  adjustment: signed,
  'adjustment reason': readText,
} satisfies Record<string, (cell: Cell, system: DateSystem) => unknown>;

export type ColumnName = keyof typeof columnReaders;
export const columnNames = Object.keys(columnReaders) as ColumnName[];

type Given<N extends ColumnName> = Exclude<ReturnType<(typeof columnReaders)[N]>, { refused: unknown }>;

/** The values of the known columns of one row; a column that the table lacks is undefined. */
export type KnownValues = { readonly [N in ColumnName]: Given<N> | undefined };

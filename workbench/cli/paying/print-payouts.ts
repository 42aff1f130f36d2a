import { Decimal } from 'decimal.js';
import type { OutputCell } from '../../../core/cells/cell';
import {
  type GroupedPayouts,
  type PayoutColumnKind,
  type PayoutGroup,
  isMoney,
  ofSeveralPeriods,
  placesOf,
} from '../../../core/tabs/payout-groups';
import { allPeriodsLabel, totalLabel } from '../../../core/tabs/payouts-tab';
import { type TableRow, alignedTable, textWidth } from '../report/aligned-table';
import { formatAmount } from '../report/format-amount';
import { moreRows } from '../report/more-rows';

/** A column of the terminal's table: cap, floor, draw, clawback and adjustment are added up in one, `other`. */
interface PrintedColumn {
  readonly header: string;
  readonly kind: PayoutColumnKind;
  readonly value: (row: readonly OutputCell[]) => OutputCell;
}

/** What of the payouts is printed. */
export interface PrintOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** Rows of payees. */
  readonly most: number;
  /** Is a period printed payee by payee? Of the others the totals are. */
  readonly isShown: (period: string) => boolean;
}

/** Columns that a narrow terminal still gets, and those that a very narrow one does; the lines stand on the sheet. */
const essential = ['payee', 'period', 'target variable', 'total', 'pay', 'currency'];
const barest = ['payee', 'target variable', 'pay'];

/**
 * The payouts for a terminal, with the totals of each currency; below them, where there are several periods, what each
 * comes to. Columns that say nothing, or the same of everybody, are left out; so are the single lines when they do not
 * fit, and the rows after the first ones, and then it is said.
 */
export function printPayouts(payouts: GroupedPayouts, { width, most, isShown }: PrintOptions): readonly string[] {
  const shown = { ...payouts, groups: payouts.groups.filter(({ period }) => isShown(period)) };
  const columns = columnsOf(shown);
  const inFull = linesOf(shown, columns, most);
  const fits = (lines: readonly string[]): boolean => fitsInto(width, lines);
  const only = (names: readonly string[]): readonly string[] =>
    linesOf(
      shown,
      columns.filter(({ header }) => names.includes(header)),
      most,
    );
  const table = [inFull, only(essential)].find(fits) ?? only(barest);
  const count = shown.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    ...table,
    ...moreRows(count - most),
    ...(table === inFull ? [] : [`The plan's lines do not fit into ${width} columns: see the sheet, or --csv`]),
    ...(ofSeveralPeriods(payouts) ? ['', ...periodLines(payouts, width)] : []),
  ];
}

const fitsInto = (width: number, lines: readonly string[]): boolean => lines.every((line) => textWidth(line) <= width);

function columnsOf({ columns, groups }: GroupedPayouts): PrintedColumn[] {
  const rows = groups.flatMap((group) => group.rows);
  const sameForAll = (index: number): boolean => new Set(rows.map((row) => row[index])).size === 1;
  const closing = columns.flatMap(({ kind, empty }, index) => (kind === 'closing' && !empty ? [index] : []));
  return columns.flatMap(({ header, kind, empty }, index): PrintedColumn[] => {
    const column: PrintedColumn = { header, kind, value: (row) => row[index] ?? '' };
    if (kind === 'closing' || kind === 'rate') return [];
    if (header === 'total' && closing.length > 0) return [{ header: 'other', kind, value: sumOf(closing) }, column];
    if (header === 'period' || header === 'plan') return sameForAll(index) ? [] : [column];
    return empty && header !== 'pay' ? [] : [column];
  });
}

/** The sum of the columns that add up; blank where one does not, as over the periods of a year to date. */
const sumOf =
  (indexes: readonly number[]) =>
  (row: readonly OutputCell[]): OutputCell =>
    indexes.some((index) => row[index] === '') ? '' : Decimal.sum(...indexes.map((i) => Number(row[i]))).toNumber();

function linesOf({ groups }: GroupedPayouts, columns: readonly PrintedColumn[], most: number): readonly string[] {
  const rows: TableRow[] = [columns.map(({ header }) => header)];
  let left = most;
  for (const group of groups) {
    const printed = group.rows.slice(0, left);
    left -= printed.length;
    const [, ...totals] = shownRow(group.totals, columns, group);
    rows.push('rule', ...printed.map((row) => shownRow(row, columns, group)), 'rule', [totalLabel(group), ...totals]);
  }
  return tableOf(rows, columns);
}

/** What each period comes to, and all of them; in a narrow terminal without what is between target and pay. */
function periodLines(payouts: GroupedPayouts, width: number): readonly string[] {
  const columns = columnsOf(payouts).filter(({ kind }) => kind !== 'text' && kind !== 'component' && kind !== 'units');
  const inFull = periodTable(payouts, columns);
  if (fitsInto(width, inFull)) return inFull;
  return periodTable(
    payouts,
    columns.filter(({ header }) => barest.includes(header)),
  );
}

function periodTable(payouts: GroupedPayouts, columns: readonly PrintedColumn[]): readonly string[] {
  const line = (label: string, total: Pick<PayoutGroup, 'totals' | 'planCurrency' | 'payCurrency'>): TableRow => [
    label,
    ...shownRow(total.totals, columns, total),
  ];
  const rows: TableRow[] = [
    ['', ...columns.map(({ header }) => header)],
    'rule',
    ...payouts.groups.map((group) => line(totalLabel(group), group)),
    'rule',
    ...payouts.totals.map((total) => line(allPeriodsLabel(total), total)),
  ];
  return tableOf(rows, [{ kind: 'text' }, ...columns]);
}

const tableOf = (rows: readonly TableRow[], columns: readonly Pick<PrintedColumn, 'kind'>[]): readonly string[] =>
  alignedTable(
    rows,
    columns.map(({ kind }) => (kind === 'text' ? 'left' : 'right')),
  );

function shownRow(
  row: readonly OutputCell[],
  columns: readonly PrintedColumn[],
  group: Pick<PayoutGroup, 'planCurrency' | 'payCurrency'>,
): string[] {
  return columns.map(({ kind, value }) => {
    const cell = value(row);
    return typeof cell === 'number' && isMoney(kind) ? formatAmount(cell, placesOf(group, kind)) : String(cell);
  });
}

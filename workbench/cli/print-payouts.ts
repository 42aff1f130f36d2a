import { Decimal } from 'decimal.js';
import type { OutputCell } from '../../core/cells/cell';
import {
  type GroupedPayouts,
  type PayoutColumnKind,
  type PayoutGroup,
  isMoney,
  placesOf,
} from '../../core/tabs/payout-groups';
import { totalLabel } from '../../core/tabs/payouts-tab';
import { type TableRow, alignedTable, textWidth } from './aligned-table';
import { formatAmount } from './format-amount';

/** A column of the terminal's table: cap, floor, draw, clawback and adjustment are added up in one, `other`. */
interface PrintedColumn {
  readonly header: string;
  readonly kind: PayoutColumnKind;
  readonly value: (row: readonly OutputCell[]) => OutputCell;
}

/** Columns that a narrow terminal still gets; the lines stand on the sheet. */
const essential = ['payee', 'target variable', 'total', 'pay', 'currency'];

/**
 * The payouts for a terminal, with the totals of each currency. Columns that say nothing, or the same of everybody,
 * are left out; so are the single lines when they do not fit.
 *
 * @param width columns of the terminal
 */
export function printPayouts(payouts: GroupedPayouts, width: number): readonly string[] {
  const columns = columnsOf(payouts);
  const full = linesOf(payouts, columns);
  if (full.every((line) => textWidth(line) <= width)) return full;
  return linesOf(
    payouts,
    columns.filter(({ header }) => essential.includes(header)),
  );
}

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

const sumOf =
  (indexes: readonly number[]) =>
  (row: readonly OutputCell[]): number =>
    Decimal.sum(...indexes.map((index) => Number(row[index]))).toNumber();

function linesOf({ groups }: GroupedPayouts, columns: readonly PrintedColumn[]): readonly string[] {
  const rows: TableRow[] = [columns.map(({ header }) => header)];
  for (const group of groups) {
    const shown = (row: readonly OutputCell[]): string[] =>
      columns.map(({ kind, value }) => shownCell(value(row), kind, group));
    const [, ...totals] = shown(group.totals);
    rows.push('rule', ...group.rows.map(shown), 'rule', [totalLabel(group), ...totals]);
  }
  return alignedTable(
    rows,
    columns.map(({ kind }) => (kind === 'text' ? 'left' : 'right')),
  );
}

function shownCell(value: OutputCell, kind: PayoutColumnKind, group: PayoutGroup): string {
  return typeof value === 'number' && isMoney(kind) ? formatAmount(value, placesOf(group, kind)) : String(value);
}

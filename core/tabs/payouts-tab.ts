import type { OutputCell } from '../cells/cell';
import { columnLetters } from './address';
import {
  type PayoutColumn,
  type PayoutGroup,
  type GroupedPayouts,
  isMoney,
  ofSeveralPeriods,
  placesOf,
} from './payout-groups';
import { shownLength } from './shown-length';
import { type Tab, type TabBlock, type TabCell, type TabFormat, numberCell, textCell } from './tab';

/** Row of the headers: below a title, a note and a blank row. */
const headerRow = 4;
/** Widths of text columns; that of payees also holds the labels of the totals. */
const namedWidths: Readonly<Record<string, number>> = { payee: 26, plan: 20 };

/**
 * The Payouts tab: a row per payee with the target, each line, the total and the pay; below the payees of each period
 * and currency their totals, and below all periods what these come to, as plain formulas with their values.
 *
 * @param note what the payouts were made from, e.g. the plan and the period
 */
export function payoutsTab(payouts: GroupedPayouts, note: string): Tab {
  const columns = payouts.columns.map((column, index) => ({ ...column, index })).filter(isShown);
  const blocks: TabBlock[] = [
    { row: 1, column: 1, style: 'title', cells: [[textCell('Payouts')]] },
    { row: 2, column: 1, style: 'note', cells: [[textCell(note)]] },
    { row: headerRow, column: 1, style: 'header', cells: [columns.map(headerCell)] },
  ];
  let row = headerRow + 1;
  const totalRows = new Map<PayoutGroup, number>();
  for (const group of payouts.groups) {
    const cells = group.rows.map((values) =>
      columns.map((column) => cellOf(values[column.index] ?? '', column, group)),
    );
    blocks.push({ row, column: 1, style: 'body', cells });
    const [first, last] = [row, row + cells.length - 1];
    const sum: SumOf = (letters) => `SUM(${letters}${first}:${letters}${last})`;
    blocks.push({
      row: last + 1,
      column: 1,
      style: 'total',
      cells: [totalRow(columns, group, totalLabel(group), sum)],
    });
    totalRows.set(group, last + 1);
    row = last + 3;
  }
  if (ofSeveralPeriods(payouts)) {
    const cells = payouts.totals.map((all) => {
      const sum: SumOf = (letters) => all.groups.map((group) => `${letters}${totalRows.get(group)}`).join('+');
      return totalRow(columns, all, allPeriodsLabel(all), sum);
    });
    blocks.push({ row, column: 1, style: 'total', cells });
  }
  return {
    name: 'Payouts',
    blocks,
    widths: columns.map((column) =>
      column.kind === 'text' ? textWidth(column, payouts) : moneyWidth(column, payouts),
    ),
    frozenRows: headerRow,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: [headerRow, headerRow] },
    seal: 'shown',
  };
}

/** The first column is wide enough for the longest label of a total, in bold: wrapped, it would cover the row above. */
function textWidth({ header, index }: ShownColumn, payouts: GroupedPayouts): number {
  const named = namedWidths[header] ?? 11;
  if (index > 0) return named;
  const overall = ofSeveralPeriods(payouts) ? payouts.totals.map(allPeriodsLabel) : [];
  return Math.max(named, ...[...payouts.groups.map(totalLabel), ...overall].map(({ length }) => inBold(length)));
}

/** Wide enough for the longest amount, which is a total most of the time, in bold. */
function moneyWidth({ index, kind }: ShownColumn, { groups, totals }: GroupedPayouts): number {
  const lengths = [...groups, ...totals.map((total) => ({ ...total, rows: [] }))].flatMap((group) =>
    [...group.rows, group.totals].map((row) => shownLength(row[index] ?? '', placesOf(group, kind))),
  );
  return Math.max(13, ...new Set(lengths.map(inBold)));
}

/** Width of a column that holds so many letters in bold. */
const inBold = (letters: number): number => Math.ceil(letters * 1.15) + 2;

type Currencies = Pick<PayoutGroup, 'planCurrency' | 'payCurrency'>;

type ShownColumn = PayoutColumn & { readonly index: number };

/** Columns that say nothing of anybody (no cap was met, nothing was clawed back) are left out, so that a page holds the rest. */
const isShown = ({ header, kind, empty }: PayoutColumn): boolean =>
  !empty || kind === 'component' || kind === 'pay' || header === 'total';

const headerCell = ({ header, kind }: ShownColumn): TabCell => ({
  value: header,
  format: kind === 'text' ? 'text' : 'general',
});

function formatOf(kind: PayoutColumn['kind'], group: Currencies): TabFormat {
  if (kind === 'text') return 'text';
  return isMoney(kind) ? (`money ${placesOf(group, kind)}` as TabFormat) : 'general';
}

const cellOf = (value: OutputCell, { kind }: ShownColumn, group: PayoutGroup): TabCell =>
  numberCell(value, formatOf(kind, group));

/** The formula of a total in the column of these letters. */
type SumOf = (letters: string) => string;

function totalRow(
  columns: readonly ShownColumn[],
  total: Currencies & Pick<PayoutGroup, 'totals'>,
  label: string,
  sum: SumOf,
): TabCell[] {
  return columns.map((column, i) => {
    if (i === 0) return textCell(label);
    const value = total.totals[column.index] ?? '';
    if (column.header === 'currency') return textCell(total.payCurrency);
    if (typeof value !== 'number') return textCell('');
    return { value, format: formatOf(column.kind, total), formula: sum(columnLetters(i + 1)) };
  });
}

/** Says the period where there are several, and the currency of the lines where it is not the one that is paid. */
export function totalLabel({
  period = '',
  planCurrency,
  payCurrency,
}: Currencies & { readonly period?: string }): string {
  const total = period === '' ? `Total ${payCurrency}` : `Total ${period} ${payCurrency}`;
  return planCurrency === payCurrency ? total : `${total} (lines in ${planCurrency})`;
}

/** Label of what all periods of a currency come to. */
export const allPeriodsLabel = (total: Currencies): string => `All periods: ${totalLabel(total)}`;

import type { OutputCell } from '../cells/cell';
import { cellAddress } from './address';
import { type PayoutColumn, type PayoutGroup, type GroupedPayouts, isMoney, placesOf } from './payout-groups';
import { type Tab, type TabBlock, type TabCell, type TabFormat, numberCell, textCell } from './tab';

/** Row of the headers: below a title, a note and a blank row. */
const headerRow = 4;
const namedWidths: Readonly<Record<string, number>> = { payee: 26, plan: 20 };

/**
 * The Payouts tab: a row per payee with the target, each line, the total and the pay; below each currency's payees
 * their totals, as plain SUM formulas with their values.
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
  for (const group of payouts.groups) {
    const cells = group.rows.map((values) =>
      columns.map((column) => cellOf(values[column.index] ?? '', column, group)),
    );
    blocks.push({ row, column: 1, style: 'body', cells });
    const last = row + cells.length - 1;
    blocks.push({ row: last + 1, column: 1, style: 'total', cells: [totalRow(columns, group, row, last)] });
    row = last + 3;
  }
  return {
    name: 'Payouts',
    blocks,
    widths: columns.map(
      (column) => namedWidths[column.header] ?? (column.kind === 'text' ? 11 : moneyWidth(column, payouts)),
    ),
    frozenRows: headerRow,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: [headerRow, headerRow] },
    seal: 'shown',
  };
}

/** Wide enough for the longest amount, which is a total most of the time, in bold. */
function moneyWidth({ index, kind }: ShownColumn, { groups }: GroupedPayouts): number {
  const lengths = groups.flatMap((group) =>
    [...group.rows, group.totals].map((row) => shownLength(row[index] ?? '', placesOf(group, kind))),
  );
  return Math.max(13, ...new Set(lengths.map((length) => Math.ceil(length * 1.15) + 2)));
}

/** Letters of an amount with its separators: 13 of -1,234,567.50. */
function shownLength(amount: OutputCell, places: number): number {
  if (typeof amount !== 'number') return 0;
  const digits = Math.trunc(Math.abs(amount)).toFixed(0).length;
  const separators = Math.floor((digits - 1) / 3) + (places > 0 ? 1 : 0);
  return digits + separators + places + (amount < 0 ? 1 : 0);
}

type ShownColumn = PayoutColumn & { readonly index: number };

/** Columns that say nothing of anybody (no cap was met, nothing was clawed back) are left out, so that a page holds the rest. */
const isShown = ({ header, kind, empty }: PayoutColumn): boolean =>
  !empty || kind === 'component' || kind === 'pay' || header === 'total';

const headerCell = ({ header, kind }: ShownColumn): TabCell => ({
  value: header,
  format: kind === 'text' ? 'text' : 'general',
});

function formatOf(kind: PayoutColumn['kind'], group: PayoutGroup): TabFormat {
  if (kind === 'text') return 'text';
  return isMoney(kind) ? (`money ${placesOf(group, kind)}` as TabFormat) : 'general';
}

const cellOf = (value: OutputCell, { kind }: ShownColumn, group: PayoutGroup): TabCell =>
  numberCell(value, formatOf(kind, group));

function totalRow(columns: readonly ShownColumn[], group: PayoutGroup, first: number, last: number): TabCell[] {
  return columns.map((column, i) => {
    if (i === 0) return textCell(totalLabel(group));
    const value = group.totals[column.index] ?? '';
    if (column.header === 'currency') return textCell(group.payCurrency);
    if (typeof value !== 'number') return textCell('');
    const formula = `SUM(${cellAddress(first, i + 1)}:${cellAddress(last, i + 1)})`;
    return { value, format: formatOf(column.kind, group), formula };
  });
}

/** Says the currency of the lines where it is not the one that is paid. */
export function totalLabel({ planCurrency, payCurrency }: PayoutGroup): string {
  return planCurrency === payCurrency ? `Total ${payCurrency}` : `Total ${payCurrency} (lines in ${planCurrency})`;
}

import { nameKey } from '../cells/cell';
import { type Exact, ONE, ZERO, over, plus, sum, times, whole } from '../number/exact';
import { round } from '../number/rounding';
import { planKey } from '../plan/plan';
import type { Component } from '../plan/plan';
import { nearest } from '../problems/nearest';
import { Refused, problem } from '../problems/problem';
import type { ComponentLine, RowPay, Settlement } from './outcome';
import type { PayRun } from './run';

export type Show = 'total' | 'components' | 'all';
export type TableCell = Exact | string | number;

/** A column of the output: its header, and what a row shows in it. */
type Column = readonly [header: string, value: (pay: RowPay) => TableCell];

/**
 * Pay as a table with headers. Without `payee` it goes row for row with the range of results: blank rows give blanks.
 * @throws Refused when nobody is called `payee`
 */
export function payoutTable(run: PayRun, show: Show, payee: string | undefined): TableCell[][] {
  const columns = columnsFor(run, show);
  const headers = columns.map(([header]) => header);
  const rowOf = (pay: RowPay): TableCell[] => columns.map(([, value]) => value(pay));
  if (payee !== undefined) return [headers, ...rowsOfPayee(run, payee).map(rowOf)];

  const byRow = new Map(run.rows.map((pay) => [pay.row.index, pay]));
  const blank = headers.map(() => '');
  return run.table.block.map((_, index) => {
    const pay = byRow.get(index);
    return index === run.table.headerRow ? headers : pay ? rowOf(pay) : blank;
  });
}

/** The rows of one payee. @throws Refused, with the nearest name */
export function rowsOfPayee(run: PayRun, payee: string): readonly RowPay[] {
  const rows = run.rows.filter(({ row }) => nameKey(row.payee) === nameKey(payee));
  if (rows.length > 0) return rows;
  const hint = nearest(payee, new Set(run.rows.map(({ row }) => row.payee)));
  throw new Refused([problem('unknown payee', { source: 'payee' }, { found: payee, nearest: hint })]);
}

/** The components of all plans of the run come each id once, in the order of the plans. */
function columnsFor({ plans }: PayRun, show: Show): readonly Column[] {
  if (show === 'total') return [['pay', ({ pay }) => pay]];
  const all = plans.flatMap(({ components }) => components);
  const components = all.filter(({ id }, i) => all.findIndex((other) => other.id === id) === i);
  return show === 'all'
    ? [...openingColumns, ...components.flatMap(detailColumns), ...closingColumns(plans)]
    : [...components.filter(isPaid).map(({ id }) => amountColumn(id, id)), ...closingColumns(plans)];
}

const isPaid = ({ type }: Component): boolean => type !== 'recognition';

const linesOf = ({ parts, carried }: RowPay, id: string): readonly ComponentLine[] =>
  [...carried, ...parts].flatMap(({ lines }) => lines.filter(({ component }) => component.id === id));

function amountColumn(header: string, id: string): Column {
  return [
    header,
    (pay) => {
      const lines = linesOf(pay, id);
      return lines.length === 0 ? '' : sum(lines.map(({ amount }) => amount));
    },
  ];
}

/** actual, target, attainment, payout ratio and amount of one component; where versions cut a row, those of the last. */
function detailColumns(component: Component): readonly Column[] {
  const { id } = component;
  const of = (header: string, value: (line: ComponentLine) => TableCell | undefined): Column => [
    `${id} ${header}`,
    (pay) => {
      const lines = linesOf(pay, id);
      const last = lines[lines.length - 1];
      return (last && value(last)) ?? '';
    },
  ];
  return [
    of('actual', ({ measured, counted }) => (measured?.actual === 'missing' ? 'n/a' : (measured?.actual ?? counted))),
    of('target', ({ measured }) => measured?.target),
    of('attainment', ({ measured }) => measured?.attainment),
    of('payout ratio', ({ payoutRatio, curveValue }) => payoutRatio ?? curveValue),
    isPaid(component) ? amountColumn(`${id} amount`, id) : of('amount', ({ unrounded }) => unrounded),
  ];
}

const openingColumns: readonly Column[] = [
  ['payee', ({ row }) => row.payee],
  ['period', ({ row }) => row.period?.label ?? ''],
  ['plan', ({ row }) => row.parts.map(({ plan }) => planKey(plan)).join(' + ')],
  ['base', basePay],
  ['target variable', targetVariable],
];

/** `year end` is a column only where some plan of the book settles then. */
function closingColumns(plans: PayRun['plans']): readonly Column[] {
  const settled = (way: Settlement['way']) => (pay: RowPay) =>
    sum(pay.settlements.map((one) => (one.way === way ? one.amount : ZERO)));
  return [
    ['plan cap', ({ parts, carried }) => sum([...carried, ...parts].map(({ planCap }) => planCap))],
    ['plan floor', ({ parts, carried }) => sum([...carried, ...parts].map(({ planFloor }) => planFloor))],
    ['paid before', settled('year to date')],
    ...(plans.some(({ settle }) => settle === 'year end') ? [['year end', settled('year end')] as const] : []),
    ['draw and guarantee', ({ support }) => support.amount],
    ...(['clawback', 'adjustment', 'total', 'fx', 'pay', 'currency'] as const).map((field): Column => [
      field,
      (pay) => pay[field],
    ]),
  ];
}

/** Base pay of the row's period and active days, rounded to the minor unit of the plan's currency. */
export function basePay({ parts }: RowPay): Exact {
  return parts.reduce((total, { part }) => {
    const { basis, plan, activeShare } = part;
    const period = over(ONE, whole(plan.periodShares.length));
    return plus(total, round(times(times(basis.base, period), activeShare), plan.places, plan.rounding));
  }, ZERO);
}

/** Target variable of the row's period and active days, exact. */
export function targetVariable({ parts }: RowPay): Exact {
  return sum(parts.map(({ part }) => part.targetVariable));
}

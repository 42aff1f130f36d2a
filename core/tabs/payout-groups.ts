import type { OutputBlock, OutputCell } from '../cells/cell';
import { minorUnit } from '../number/currency';
import { ZERO, equal, ofDouble, sum, toDouble } from '../number/exact';
import { type Plan, planKey } from '../plan/plan';

/**
 * What a column holds. Money of the plan's currency is a `component`'s line, a `closing` line (cap, draw, clawback …)
 * or an `amount` beside them (target, total); `pay` is in the pay currency. The lines add up to the total.
 */
export type PayoutColumnKind = 'text' | 'component' | 'closing' | 'amount' | 'pay' | 'rate' | 'units';

export interface PayoutColumn {
  readonly header: string;
  readonly kind: PayoutColumnKind;
  /** Every payee has a 0 or a blank here; or a rate of exchange of 1. */
  readonly empty: boolean;
  /** Does it hold what the year so far earns, or takes off it? Then periods do not add up. */
  readonly isToDate: boolean;
}

/** Payees of one period whose amounts are in one currency and who are paid in one currency: their columns add up. */
export interface PayoutGroup {
  /** '' where all rows are of one period, or of none. */
  readonly period: string;
  readonly planCurrency: string;
  readonly payCurrency: string;
  /** One row per payee and period, in the order of the results. */
  readonly rows: readonly (readonly OutputCell[])[];
  /** The sum of each column of money, '' under the others. */
  readonly totals: readonly OutputCell[];
}

/** Who gets what, line by line, ready to be shown: the same columns for every group. */
export interface GroupedPayouts {
  readonly columns: readonly PayoutColumn[];
  /** In the order of their periods. */
  readonly groups: readonly PayoutGroup[];
  /** What each pair of currencies comes to over all periods, blank where those do not add up. */
  readonly totals: readonly PayoutTotal[];
}

/** The columns of one pair of currencies added up, and the groups that they are added up from. */
export interface PayoutTotal extends Pick<PayoutGroup, 'planCurrency' | 'payCurrency' | 'totals'> {
  readonly groups: readonly PayoutGroup[];
}

/** Ending of the column of a component's line, before which its id stands. */
const amountEnding = ' amount';

/** The columns of CS_PAYOUT that are shown besides the components. */
const kinds: Readonly<Record<string, PayoutColumnKind>> = {
  payee: 'text',
  period: 'text',
  plan: 'text',
  'target variable': 'amount',
  'plan cap': 'closing',
  'plan floor': 'closing',
  'paid before': 'closing',
  'year end': 'closing',
  'draw and guarantee': 'closing',
  clawback: 'closing',
  adjustment: 'closing',
  total: 'amount',
  fx: 'rate',
  pay: 'pay',
  currency: 'text',
};

/**
 * Groups what `CS_PAYOUT(plan, results, "all")` gives by period and currency, and adds up each group.
 *
 * @param plans the plans of the book, for their currencies and for which components are not money
 * @throws Error when the lines of a row do not add up to its total: such a table must never be shown
 */
export function groupPayouts(payouts: OutputBlock, plans: readonly Plan[]): GroupedPayouts {
  const start = payouts.findIndex((row) => row.includes('payee'));
  const headers = (payouts[start] ?? []).map(String);
  const rows = payouts.slice(start + 1).filter((row) => row[headers.indexOf('payee')] !== '');
  const at = (row: readonly OutputCell[], header: string): OutputCell => row[headers.indexOf(header)] ?? '';
  const used = new Set(rows.flatMap((row) => String(at(row, 'plan')).split(' + ')));
  const toDate = headersToDate(plans.filter((plan) => used.has(planKey(plan))));
  const chosen = headers.flatMap((header, index) => {
    const column = columnOf(header, plans);
    if (!column) return [];
    const empty = rows.every((row) => saysNothing(row[index] ?? '', column.kind));
    return [{ ...column, index, empty, isToDate: toDate.has(column.header) }];
  });

  const periods = new Set(rows.map((row) => at(row, 'period')));
  const groups = new Map<string, Omit<PayoutGroup, 'totals' | 'rows'> & { rows: OutputCell[][] }>();
  for (const row of rows) {
    const period = periods.size > 1 ? String(at(row, 'period')) : '';
    const planCurrency = planNamed(plans, String(at(row, 'plan')))?.currency ?? '';
    const payCurrency = String(at(row, 'currency'));
    const key = JSON.stringify([period, planCurrency, payCurrency]);
    const group = groups.get(key) ?? { period, planCurrency, payCurrency, rows: [] };
    groups.set(key, group);
    group.rows.push(chosen.map(({ index }) => row[index] ?? ''));
  }
  const columns = chosen.map(({ header, kind, empty, isToDate }): PayoutColumn => ({ header, kind, empty, isToDate }));
  for (const group of groups.values()) group.rows.forEach((row) => assertReconciles(columns, row));
  const added = [...groups.values()]
    .map((group): PayoutGroup => ({ ...group, totals: totalsOf(columns, group.rows) }))
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  return { columns, groups: added, totals: overPeriods(columns, added) };
}

function overPeriods(columns: readonly PayoutColumn[], groups: readonly PayoutGroup[]): readonly PayoutTotal[] {
  const alike = new Map<string, PayoutGroup[]>();
  for (const group of groups) {
    const key = `${group.planCurrency} ${group.payCurrency}`;
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  return [...alike.values()].map((own) => {
    const added = totalsOf(
      columns,
      own.map((group) => group.totals),
    );
    const totals = own.length > 1 ? added.map((total, i) => (columns[i]?.isToDate ? '' : total)) : added;
    const { planCurrency, payCurrency } = own[0] as PayoutGroup;
    return { planCurrency, payCurrency, totals, groups: own };
  });
}

/** Columns that stand for the year so far where one of these plans settles year to date: lines in the cap, and what is on them. */
function headersToDate(plans: readonly Plan[]): ReadonlySet<string> {
  const settled = plans.filter(({ settle }) => settle === 'year to date');
  const lines = settled.flatMap(({ components }) => components.filter(({ inCap }) => inCap).map(({ id }) => id));
  return new Set(settled.length > 0 ? [...lines, 'plan cap', 'plan floor', 'paid before'] : []);
}

/** Are there rows of several periods, each with its totals? */
export const ofSeveralPeriods = ({ groups }: GroupedPayouts): boolean => groups.some(({ period }) => period !== '');

const saysNothing = (cell: OutputCell, kind: PayoutColumnKind): boolean =>
  cell === '' || cell === 0 || (kind === 'rate' && cell === 1);

/** Is it an amount of money, in either currency? */
export const isMoney = (kind: PayoutColumnKind): boolean => kind !== 'text' && kind !== 'rate' && kind !== 'units';

/** Decimals of a cell of money: those of the currency its column is in. */
export function placesOf(group: Pick<PayoutGroup, 'planCurrency' | 'payCurrency'>, kind: PayoutColumnKind): number {
  return minorUnit(kind === 'pay' ? group.payCurrency : group.planCurrency);
}

function columnOf(header: string, plans: readonly Plan[]): Pick<PayoutColumn, 'header' | 'kind'> | undefined {
  const kind = kinds[header];
  if (kind) return { header, kind };
  if (!header.endsWith(amountEnding)) return undefined;
  const id = header.slice(0, -amountEnding.length);
  const component = plans.flatMap(({ components }) => components).find((one) => one.id === id);
  return component?.type === 'recognition'
    ? { header: `${id} (${component.unit})`, kind: 'units' }
    : { header: id, kind: 'component' };
}

/** The plan of a row; one that was cut by versions names several, of one currency: `csm@1 + csm@2`. */
function planNamed(plans: readonly Plan[], names: string): Plan | undefined {
  const [first] = names.split(' + ');
  return plans.find((plan) => planKey(plan) === first);
}

const exactOf = (cell: OutputCell | undefined) => (typeof cell === 'number' ? ofDouble(cell) : ZERO);

function totalsOf(columns: readonly PayoutColumn[], rows: readonly (readonly OutputCell[])[]): OutputCell[] {
  return columns.map(({ kind }, i) => (isMoney(kind) ? toDouble(sum(rows.map((row) => exactOf(row[i])))) : ''));
}

function assertReconciles(columns: readonly PayoutColumn[], row: readonly OutputCell[]): void {
  const lines = sum(
    columns.map(({ kind }, i) => (kind === 'component' || kind === 'closing' ? exactOf(row[i]) : ZERO)),
  );
  const total = exactOf(row[columns.findIndex(({ header, kind }) => header === 'total' && kind === 'amount')]);
  if (equal(lines, total)) return;
  throw new Error(`the lines of ${row[0]} add up to ${toDouble(lines)}, not ${toDouble(total)}`);
}

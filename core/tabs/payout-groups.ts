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
}

/** Payees whose amounts are in one currency and who are paid in one currency, so that their columns add up. */
export interface PayoutGroup {
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
  'draw and guarantee': 'closing',
  clawback: 'closing',
  adjustment: 'closing',
  total: 'amount',
  fx: 'rate',
  pay: 'pay',
  currency: 'text',
};

/**
 * Groups what `CS_PAYOUT(plan, results, "all")` gives by currency, and adds up each group.
 *
 * @param plans the plans of the book, for their currencies and for which components are not money
 * @throws Error when the lines of a row do not add up to its total: such a table must never be shown
 */
export function groupPayouts(payouts: OutputBlock, plans: readonly Plan[]): GroupedPayouts {
  const start = payouts.findIndex((row) => row.includes('payee'));
  const headers = (payouts[start] ?? []).map(String);
  const rows = payouts.slice(start + 1).filter((row) => row[headers.indexOf('payee')] !== '');
  const chosen = headers.flatMap((header, index) => {
    const column = columnOf(header, plans);
    return column ? [{ ...column, index, empty: rows.every((row) => saysNothing(row[index] ?? '', column.kind)) }] : [];
  });
  const at = (row: readonly OutputCell[], header: string): OutputCell => row[headers.indexOf(header)] ?? '';

  const groups = new Map<string, { planCurrency: string; payCurrency: string; rows: OutputCell[][] }>();
  for (const row of rows) {
    const planCurrency = planNamed(plans, String(at(row, 'plan')))?.currency ?? '';
    const payCurrency = String(at(row, 'currency'));
    const key = `${planCurrency} ${payCurrency}`;
    const group = groups.get(key) ?? { planCurrency, payCurrency, rows: [] };
    groups.set(key, group);
    group.rows.push(chosen.map(({ index }) => row[index] ?? ''));
  }
  const columns = chosen.map(({ header, kind, empty }): PayoutColumn => ({ header, kind, empty }));
  for (const group of groups.values()) group.rows.forEach((row) => assertReconciles(columns, row));
  return {
    columns,
    groups: [...groups.values()].map((group) => ({ ...group, totals: totalsOf(columns, group.rows) })),
  };
}

const saysNothing = (cell: OutputCell, kind: PayoutColumnKind): boolean =>
  cell === '' || cell === 0 || (kind === 'rate' && cell === 1);

/** Is it an amount of money, in either currency? */
export const isMoney = (kind: PayoutColumnKind): boolean => kind !== 'text' && kind !== 'rate' && kind !== 'units';

/** Decimals of a cell of money: those of the currency its column is in. */
export function placesOf(group: PayoutGroup, kind: PayoutColumnKind): number {
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

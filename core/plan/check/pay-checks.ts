import {
  type Exact,
  ONE,
  ZERO,
  isZero,
  larger,
  less,
  over,
  plus,
  ratio,
  smaller,
  sum,
  times,
  whole,
} from '../../number/exact';
import { showPercent } from '../../number/show';
import type { PartPay } from '../../payout/outcome';
import { hasVariable } from '../describe/words';
import { type CheckedPlan, payeesOf } from './checked-plan';
import { type Finding, finding } from './finding';
import { payCurveOf } from './pay-curve';

const half = ratio(1, 2);
const usualLeast = ratio(1, 5);
const usualMost = ratio(3, 10);

/** How much of pay is variable, how little it can be, and what it costs. */
export function* checkPay(checked: CheckedPlan): Iterable<Finding> {
  yield* variableShare(checked);
  yield* leastPay(checked);
  yield* costs(checked);
}

/** The variable share of pay at target, by the plan's pay mix: above 50 %, or outside 20 % to 30 %. */
function* variableShare({ plan, keyPlace }: CheckedPlan): Iterable<Finding> {
  if (!hasVariable(plan)) return;
  const { variable } = plan.payMix;
  // Where the variable comes on top of base pay, 70:30 is 30 of 130.
  const share = plan.variableBasis === 'ote' ? variable : over(variable, plus(ONE, variable));
  if (!less(share, usualLeast) && !less(usualMost, share)) return;
  const code = less(half, share) ? 'variable share high' : 'variable share';
  yield finding(code, keyPlace('pay mix'), { share: showPercent(share) });
}

/** Payees whose base and least variable of a year are nothing, or lie under the plan's living floor. */
function* leastPay({ plan, paid, cellPlace }: CheckedPlan): Iterable<Finding> {
  const floor = plan.livingFloor ?? ZERO;
  const nothing = paid.filter((pay) => isZero(leastYearlyPay(pay)));
  const below = paid.filter((pay) => !nothing.includes(pay) && less(leastYearlyPay(pay), floor));
  for (const [code, pays] of [
    ['pay can be nothing', nothing],
    ['below living floor', below],
  ] as const) {
    if (pays[0]) yield finding(code, cellPlace(pays[0], 'payee'), { floor, payees: payeesOf(pays) });
  }
}

/**
 * Base pay and the least variable of a full year: the worst result everywhere and every gate failed; then the plan's
 * floor; then a guarantee or draw, if the row has one.
 */
function leastYearlyPay({ part: { plan, basis, row } }: PartPay): Exact {
  const periods = whole(plan.periodShares.length);
  const lines = plan.components.map((component) => {
    const { type, gates, floor = ZERO } = component;
    if (type === 'recognition' || gates.some(({ otherwise }) => isZero(otherwise.value))) return ZERO;
    if (type !== 'bonus') return times(floor, periods);
    const worst = (payCurveOf(component)?.samples ?? []).map(({ pays }) => pays).reduce(smaller);
    return times(times(component.weight, worst), basis.variable);
  });
  const earned = larger(sum(lines), times(plan.floor ?? ZERO, basis.variable));
  const support = times(row.known.guarantee ?? row.known.draw ?? ZERO, periods);
  return plus(basis.base, larger(earned, support));
}

/** The totals of a period, in the plan's currency, add up to more than the budget. */
function* costs({ plan, run, keyPlace }: CheckedPlan): Iterable<Finding> {
  const { budget } = plan;
  if (!budget || !run) return;
  const byPeriod = new Map<string, Exact>();
  for (const { row, parts, total } of run.rows) {
    if (parts[parts.length - 1]?.part.plan !== plan) continue;
    const period = row.period?.label ?? 'the period';
    byPeriod.set(period, plus(byPeriod.get(period) ?? ZERO, total));
  }
  for (const [period, cost] of byPeriod) {
    if (less(budget, cost)) yield finding('over budget', keyPlace('budget'), { cost, budget, period });
  }
}

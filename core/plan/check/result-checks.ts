import { ONE, atLeast, isZero } from '../../number/exact';
import { showPercent } from '../../number/show';
import type { ComponentLine, PartPay } from '../../payout/outcome';
import { type Actual, columnOf } from '../../results/measured';
import { goalOfComponent } from '../conditions';
import type { MeasureOf } from '../plan';
import { type CheckedPlan, payeesOf } from './checked-plan';
import { type Finding, finding } from './finding';

/** From how many payees on "nobody" and "everybody" say something. */
const enough = 5;

/** Targets beside the results, and actuals that may have been forgotten. */
export function* checkResults(checked: CheckedPlan): Iterable<Finding> {
  yield* targets(checked);
  yield* actuals(checked);
}

/** A GRR target of 100 % or more in the plan; a target that of five payees or more none reached in any period, or all in each. */
function* targets({ plan, paid, fieldPlace }: CheckedPlan): Iterable<Finding> {
  for (const component of plan.components) {
    const goal = goalOfComponent(component);
    if (!goal) continue;
    const place = fieldPlace(component, 'target');
    const { target } = goal;
    if (goal.measure.name === 'grr' && target instanceof Object && atLeast(target, ONE)) {
      yield finding('grr target', place, { target: showPercent(target) });
    }
    if (goal.scope !== 'individual') continue;
    const found = paid.flatMap((pay) => {
      const of = pay.lines.find((line) => line.component === component)?.measured?.attainment;
      return of ? [{ pay, isReached: atLeast(of, ONE) }] : [];
    });
    const count = payeesOf(found.map(({ pay }) => pay)).length;
    if (count < enough) continue;
    const said = { component: component.label, count };
    if (!found.some(({ isReached }) => isReached)) yield finding('nobody reached', place, said);
    if (found.every(({ isReached }) => isReached)) yield finding('everybody reached', place, said);
  }
}

/** One finding for each column, at the first row; SPIFs and recognition, where 0 is usual, are left out. */
function* actuals({ paid, cellPlace }: CheckedPlan): Iterable<Finding> {
  const found = new Map<string, { code: 'blank actual' | 'zero actual'; column: string; pays: PartPay[] }>();
  for (const pay of paid) {
    for (const [of, actual] of pay.lines.flatMap(actualsOf)) {
      if (of.attainmentOf !== undefined || (actual !== 'missing' && !isZero(actual))) continue;
      const code = actual === 'missing' ? 'blank actual' : 'zero actual';
      const column = columnOf(of.measure, of.scope);
      const one = found.get(code + column) ?? { code, column, pays: [] };
      one.pays.push(pay);
      found.set(code + column, one);
    }
  }
  for (const { code, column, pays } of found.values()) {
    if (pays[0]) yield finding(code, cellPlace(pays[0], column), { column, payees: payeesOf(pays) });
  }
}

type ActualOf = readonly [of: MeasureOf & { readonly attainmentOf?: string | undefined }, actual: Actual];

/** What a line measured: what it is paid on, its rate's, its gates' and modifiers'. */
function actualsOf({ measured, rateMeasured, gates, modifiers }: ComponentLine): readonly ActualOf[] {
  return [
    ...[measured, rateMeasured].flatMap((one): ActualOf[] => (one ? [[one.goal, one.actual]] : [])),
    ...gates.map(({ gate, value }): ActualOf => [gate, value]),
    ...modifiers.map(({ modifier, value }): ActualOf => [modifier, value]),
  ];
}

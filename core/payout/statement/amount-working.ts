import { type Exact, ONE, ZERO, isZero } from '../../number/exact';
import { show } from '../../number/show';
import { isOnAmount } from '../../plan/lookup';
import type { ComponentLine, Part } from '../outcome';
import { inUnitOf, money, percent } from './show-value';

/** Inputs and working of a component's amount, before gates and modifiers: `50% × 9,000.00 × 121.7%`. */
export function amountWorking(line: ComponentLine, part: Part): readonly [inputs: string, working: string] {
  const { component, limitedBy, value, pool = ZERO, measured } = line;
  const cash = (amount: Exact): string => money(amount, part.plan.places);
  if (isZero(part.activeShare)) return ['no active day', '0'];
  if (component.type === 'pool') {
    return [`pool ${cash(pool)}, shared by ${component.shareBy}`, `share of ${cash(pool)}: ${cash(value)}`];
  }
  if (component.type !== 'bonus' && limitedBy && limitedBy !== 'gate cap') return [limitedBy, cash(value)];
  if (component.type === 'commission' && (!measured || measured.actual === 'missing')) return ['measure missing', '0'];
  const factors = factorsOf(line, part);
  return [factors.map((factor) => factor.join(' ')).join(', '), factors.map(([, shown]) => shown).join(' × ')];
}

/** The factors of an amount, each with its name. */
function factorsOf(
  line: ComponentLine,
  { plan, targetVariable }: Part,
): readonly (readonly [name: string, shown: string])[] {
  const { component, base, measured, payoutRatio = ZERO, curveValue = ZERO, counted = ZERO } = line;
  const cash = (amount: Exact): string => money(amount, plan.places);
  switch (component.type) {
    case 'bonus':
      return [
        ['weight', percent(line.weight ?? ZERO)],
        ['target variable', cash(targetVariable)],
        ['payout ratio', percent(payoutRatio)],
      ];
    case 'award':
      return [
        ['award', cash(base)],
        ['payout ratio', percent(payoutRatio)],
      ];
    case 'spif':
      return [
        [component.limit ? `at most ${show(component.limit)}, counted` : 'counted', show(counted)],
        ['each', cash(base)],
      ];
    case 'commission': {
      const { rate, weight, goal } = component;
      const onTarget = rate.kind === 'curve' && !isOnAmount(component);
      const shown = (amount: Exact): string => inUnitOf(goal.measure, amount);
      const target = shown(measured?.target ?? ONE);
      return [
        [onTarget ? 'target' : 'amount', shown(base)],
        ...(weight ? [['base rate', `(${percent(weight)} × ${cash(targetVariable)} / ${target})`] as const] : []),
        ...(rate.kind === 'base' ? [] : [['rate', percent(curveValue)] as const]),
      ];
    }
    // Worked out otherwise, or shown in units and never part of pay.
    case 'pool':
    case 'recognition':
      return [];
  }
}

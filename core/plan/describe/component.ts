import { type Exact, ZERO, isZero, sum, times, whole } from '../../number/exact';
import { show } from '../../number/show';
import { limited } from '../../payout/components/limits';
import { isOwnPeriod } from '../../payout/settling/own-period';
import { attainmentWay } from '../../payout/statement/attainment-way';
import { conditionValue, inUnitOf, money, percent } from '../../payout/statement/show-value';
import { type Lookup, isOnAmount, lookupOf } from '../lookup';
import type { Bonus, Commission, Component, Gate, Modifier, Plan } from '../plan';
import { periodsPerYear } from '../schema';
import { type ReadOut, readOut } from './curve';
import { type Describing, type Paragraph, cash, paragraph, periodName, resultOf, shareInWords, whose } from './words';

/** What a component pays for. */
interface Lead {
  readonly text: string;
  /** What the curve's value multiplies in the example; undefined where no amount is known. */
  readonly base?: Exact | undefined;
}

/** The amount that the rate of a commission is shown with. */
const exampleAmount = whole(1000);

/** A component: what it is paid for, its target, its curve with a worked number, its limits, gates and modifiers. */
export function describeComponent(component: Component, ofPlan: Describing): Paragraph {
  const { plan } = ofPlan;
  const describing = settledAs(component, ofPlan);
  const { type, cap, floor, gates, modifiers } = component;
  const pays = (value: Exact): string => (isMoneyPerUnit(component) ? cash(value, plan) : percent(value));
  const { text, base } = leadOf(component, describing, pays);
  const lookup = lookupOf(component);
  const limit = (word: string, value: Exact | undefined): string => {
    if (!value) return '';
    const units = type === 'recognition' ? `${show(value)} ${component.unit}` : cash(value, plan);
    return `It pays at ${word} ${type === 'bonus' ? `${percent(value)} of its target` : units}.`;
  };
  const worked = ({ x, value }: ReadOut): string => {
    if (!base) return '';
    const paid = type === 'bonus' ? limited(value, component).value : value;
    const amount = isOnAmount(component) ? times(base, x) : base;
    return `; ${money(amount, plan.places)} × ${pays(paid)} = ${cash(times(amount, paid), plan)}`;
  };
  const curve = lookup && readOut(lookup, lookup.goal, pays);
  const said = [
    text,
    lookup ? goalInWords(lookup, addsUp(component, lookup, plan) ? ` a ${periodName(plan.period)}` : '') : '',
    curve ? `It pays ${curve.text}. Example: ${curve.working}${worked(curve)}.` : '',
    isOwnPeriod(component, plan) ? `Settled each ${periodName(component.period)}, on its periods together.` : '',
    limit('most', cap),
    limit('least', floor),
    ...gates.map((gate) => gateInWords(gate, type)),
    ...modifiers.map(modifierInWords),
  ];
  return [component.label, paragraph(...said)];
}

/** The target variable that a component of its own period is paid on: that of all the periods of its first. */
function settledAs(component: Component, describing: Describing): Describing {
  const { plan, yearly, variable } = describing;
  if (!variable || !isOwnPeriod(component, plan)) return describing;
  const periods = periodsPerYear[plan.period] / periodsPerYear[component.period];
  const share = times(plan.payMix.variable, sum(plan.periodShares.slice(0, periods)));
  return { ...describing, variable: times(yearly, share), period: component.period };
}

/** Is the target that a plan says added up over several periods? */
const addsUp = (component: Component, { goal }: Lookup, plan: Plan): boolean =>
  goal.measure.kind === 'sum' &&
  goal.target instanceof Object &&
  (plan.settle !== 'each period' || isOwnPeriod(component, plan));

/** Is the rate of a commission money for each unit of what is counted? */
function isMoneyPerUnit(component: Component): boolean {
  return component.type === 'commission' && !component.weight && component.goal.measure.unit !== 'currency';
}

function leadOf(component: Component, describing: Describing, pays: (value: Exact) => string): Lead {
  const { plan } = describing;
  switch (component.type) {
    case 'spif':
    case 'recognition': {
      const { amount, of, limit } = component;
      const isPay = component.type === 'spif';
      const each = isPay ? cash(amount, plan) : `${show(amount)} ${component.unit}, never part of pay,`;
      const window = isPay && /\d/.test(component.window) ? ` (${component.window})` : '';
      return { text: `${each} for each of ${resultOf(of)}${limit ? `, at most ${show(limit)}` : ''}${window}.` };
    }
    case 'pool': {
      const { source, scope, shareBy } = component;
      const base = 'amount' in source ? source.amount : undefined;
      const size = 'rate' in source ? `${percent(source.rate)} of ${resultOf(source.of)}` : cash(source.amount, plan);
      return { text: `A share of ${whose[scope]} pool of ${size}, by ${shareBy} and active days.`, base };
    }
    case 'award':
      return { text: `${cash(component.amount, plan)} for ${resultOf(component.goal)}.`, base: component.amount };
    case 'bonus':
      return shareLead(component, component.weight, describing);
    case 'commission': {
      const { weight, rate, goal } = component;
      if (weight) return shareLead(component, weight, describing);
      const constant = rate.kind === 'constant' ? ` of ${pays(rate.rate)}` : '';
      return { text: `Commission${constant} on ${resultOf(goal)}.`, base: exampleAmount };
    }
  }
}

/** A share of the target variable. */
function shareLead({ goal }: Bonus | Commission, weight: Exact, describing: Describing): Lead {
  const { variable = ZERO } = describing;
  return { text: `${shareInWords(weight, describing)} for ${resultOf(goal)}.`, base: times(weight, variable) };
}

/** The target and, unless the curve is looked up at the actual, how attainment comes about. */
function goalInWords({ goal, of }: Lookup, each: string): string {
  const { target = 'set in the results', baseline, measure } = goal;
  const said = target instanceof Object ? inUnitOf(measure, target) : target;
  const way = of === 'actual' ? '' : `; attainment is ${attainmentWay(goal, 'result', 'target', baseline)}`;
  return `Target for ${resultOf(goal)}: ${said}${each}${way}.`;
}

const tests: Record<Gate['test'], string> = { '>=': 'at least', '>': 'above', '<=': 'at most', '<': 'below' };

function gateInWords(gate: Gate, type: Component['type']): string {
  const { otherwise, attainmentOf, value, test } = gate;
  const isCap = otherwise.kind === 'cap';
  if (isCap && type !== 'bonus' && type !== 'award') return '';
  const bar = `${conditionValue(gate, value)}${attainmentOf === undefined ? '' : ' attainment'}`;
  const share = percent(otherwise.value);
  const left = isCap ? `at most ${share} of target` : `${share} of that`;
  return `Gate: ${resultOf(gate)} must be ${tests[test]} ${bar}; otherwise it pays ${isZero(otherwise.value) ? 'nothing' : left}.`;
}

function modifierInWords(modifier: Modifier): string {
  const { curve, attainmentOf } = modifier;
  const of = attainmentOf === undefined ? 'actual' : 'attainment';
  const { text, working } = readOut({ curve, of }, modifier, percent, percent(curve.points[0].pays));
  return `Multiplied for ${resultOf(modifier)}, ${text}; ${working}.`;
}

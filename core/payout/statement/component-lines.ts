import { shapeDefinitions } from '../../curves/shapes';
import { type Exact, ONE, equal, isZero, less, minus } from '../../number/exact';
import { show } from '../../number/show';
import { lookupOf } from '../../plan/lookup';
import type { CurveUse, Gate, MeasureOf, Modifier } from '../../plan/plan';
import { type Actual, columnOf } from '../../results/measured';
import { lookedUp } from '../components/ratio';
import { gateFactor } from '../conditions';
import type { ComponentLine, Measured, Part } from '../outcome';
import { isAveraged } from '../per-period';
import { isOwnPeriod } from '../settling/own-period';
import { addedText } from './added-text';
import { amountWorking } from './amount-working';
import { attainmentWay } from './attainment-way';
import { joinedLines } from './part-lines';
import { conditionValue, inUnitOf, money, percent } from './show-value';
import { type StatementLine, lineOf } from './statement-line';
import { isWaiting, waitingLine } from './waiting-line';

/** The lines of one component: attainment (6), curve (7), limits (8), gates (10), modifiers (11), and its amount. */
export function componentLines(line: ComponentLine): StatementLine[] {
  const {
    component,
    measured,
    rateMeasured,
    curveValue,
    payoutRatio = curveValue,
    limitedBy,
    over,
    before,
    unrounded,
    amount,
  } = line;
  const { label, type, inCap } = component;
  const { places, rounding } = over.plan;
  const clause = `COMPONENTS ${component.id}`;
  const lines: StatementLine[] = [];
  const explain = (step: number, by: string, item: string, inputs: string, working: string): void => {
    lines.push(lineOf(step, by, `${label}: ${item}`, inputs, working));
  };

  if (isOwnPeriod(component, over.plan)) lines.push(...joinedLines(over));
  for (const one of [measured, rateMeasured]) if (one) explain(6, clause, ...attainmentTexts(one, line));
  const use = lookupOf(component);
  const looked = rateMeasured ?? measured;
  // Without a curve of the plan the attainment line says it all.
  if (use?.curve.name && looked && curveValue) {
    const texts = curveTexts(use, looked, line, curveValue);
    if (texts) explain(7, `CURVES ${use.curve.name}`, 'payout ratio', ...texts);
  }
  if (limitedBy) {
    const isRatio = curveValue && payoutRatio && (type === 'bonus' || limitedBy === 'gate cap');
    const after = isRatio ? percent(payoutRatio) : money(line.value, places);
    explain(8, clause, limitedBy, isRatio ? percent(curveValue) : '', after);
  }
  for (const { gate, value, passed } of line.gates) {
    const { otherwise, test } = gate;
    const failed = `failed: ${otherwise.kind === 'cap' ? 'payout ratio at most' : '×'} ${percent(otherwise.value)}`;
    const inputs = `${conditionText(gate, value, line)}, needs ${test} ${conditionValue(gate, gate.value)}`;
    explain(10, `GATES ${gate.name}`, 'gate', inputs, passed ? 'passed' : failed);
  }
  for (const { modifier, value, factor } of line.modifiers) {
    explain(11, `MODIFIERS ${modifier.name}`, 'modifier', conditionText(modifier, value, line), `× ${percent(factor)}`);
  }
  if (isWaiting(line)) return [...lines, waitingLine(line)];
  if (type === 'recognition') {
    const units = `${show(unrounded)} ${component.unit}, not part of pay`;
    return [...lines, lineOf(14, clause, label, `${show(line.counted ?? unrounded)} counted`, units)];
  }
  const [inputs, working] = amountWorking(line, over);
  const left = gateFactor(line.gates);
  const factors = [...(equal(left, ONE) ? [] : [left]), ...line.modifiers.map(({ factor }) => factor)];
  const exact = `${[working, ...factors.map(percent)].join(' × ')} = ${money(unrounded, places)}`;
  const own = minus(amount, before);
  const rounded = equal(unrounded, own) ? '' : `, rounded ${rounding}: ${money(own, places)}`;
  const all = isZero(before) ? '' : `; with ${money(before, places)} of earlier periods ${money(amount, places)}`;
  return [...lines, lineOf(inCap ? 11 : 14, clause, label, inputs, exact + rounded + all, amount)];
}

/** Item, inputs and working of what was measured. */
function attainmentTexts(
  measured: Measured,
  { over, component }: ComponentLine,
): [item: string, inputs: string, working: string] {
  const { missing } = over.plan;
  const { goal, actual, target, baseline, attainment } = measured;
  const unit = (value: Actual): string => inUnitOf(goal.measure, value);
  const inputs = `${nameOver(goal, over)} ${unit(actual)}${addedText(measured, 'actual', component, missing)}`;
  if (actual === 'missing') return ['attainment', inputs, `not measured: the plan says "${missing}"`];
  if (!attainment || !target) return ['actual', inputs, ''];
  const full = unit(target);
  const way = attainmentWay(goal, unit(actual), full, baseline);
  const from = baseline ? `, baseline ${unit(baseline)}` : '';
  const floor = isZero(attainment) ? ' (never below 0)' : '';
  return [
    'attainment',
    `${inputs}, target ${full}${addedText(measured, 'target', component, missing)}${from}`,
    `${way} = ${percent(attainment)}${floor}`,
  ];
}

/** Inputs and working of a curve's value; undefined where what it is looked up at is missing. */
function curveTexts(
  use: CurveUse,
  measured: Measured,
  { component, over }: ComponentLine,
  value: Exact,
): [inputs: string, working: string] | undefined {
  const { points, shape, beyond } = use.curve;
  const { mode, working } = shapeDefinitions[shape];
  const at = lookedUp(use, measured, component, over);
  if (at === 'missing') return undefined;
  const average = use.of === 'actual' && isAveraged(measured.goal, component, over) ? ' of a period on average' : '';
  const x = (one: Exact): string => (use.of === 'actual' ? inUnitOf(measured.goal.measure, one) : percent(one));
  const way = less(at, points[0].at)
    ? `below ${x(points[0].at)}, where pay starts`
    : working(points, at, { x, pays: percent }, beyond);
  return [`${use.of}${average} ${x(at)}; ${mode}`, `${way} = ${percent(value)}`];
}

/** The column of a measure; over several periods a ratio is of the year so far, and a sum of all of them. */
function nameOver({ measure, scope }: MeasureOf, { joined }: Part): string {
  const column = columnOf(measure, scope);
  return joined?.earlier && measure.kind === 'ratio' ? `${column} of the year so far` : column;
}

/** What a gate or modifier looked at. */
function conditionText(condition: Gate | Modifier, value: Actual, { component, over }: ComponentLine): string {
  const average = isAveraged(condition, component, over) ? ' of a period on average' : '';
  const what = condition.attainmentOf === undefined ? average : ' attainment';
  return `${nameOver(condition, over)}${what} ${conditionValue(condition, value)}`;
}

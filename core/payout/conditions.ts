import { curveValue } from '../curves/shapes';
import { type Exact, ONE, compare, less, times } from '../number/exact';
import type { Gate, Modifier } from '../plan/plan';
import type { Actual } from '../results/measured';
import type { GateOutcome, ModifierOutcome } from './outcome';

/** What passes each test, as the comparison (-1, 0, 1) of value and bar. */
const passing: Record<Gate['test'], readonly number[]> = { '>=': [0, 1], '>': [1], '<=': [-1, 0], '<': [-1] };

/** Does a value pass a gate? A missing one fails. */
export function testGate(gate: Gate, value: Actual): GateOutcome {
  return { gate, value, passed: value !== 'missing' && passing[gate.test].includes(compare(value, gate.value)) };
}

/** What the failed gates leave of a line: their ratios multiply; gates that cap have done so before. */
export function gateFactor(gates: readonly GateOutcome[]): Exact {
  return gates.reduce(
    (factor, { gate, passed }) =>
      passed || gate.otherwise.kind === 'cap' ? factor : times(factor, gate.otherwise.value),
    ONE,
  );
}

/** A modifier's multiplier; below the first point of its curve the first value holds, and a missing value is 1. */
export function applyModifier(modifier: Modifier, value: Actual): ModifierOutcome {
  const [first] = modifier.curve.points;
  if (value === 'missing') return { modifier, value, factor: ONE };
  return { modifier, value, factor: less(value, first.at) ? first.pays : curveValue(modifier.curve, value) };
}

import { type Exact, less, times, whole } from '../../number/exact';
import type { Component } from '../../plan/plan';
import type { Earned, GateOutcome, Part } from '../outcome';

type Limits = Pick<Component, 'cap' | 'floor'>;

interface Limited {
  readonly value: Exact;
  readonly limitedBy?: NonNullable<Earned['limitedBy']>;
}

/** The lowest of the failed gates' caps, then the component's own cap, then its floor (SPEC §6 step 8). */
export function limited(value: Exact, component: Limits, gates: readonly GateOutcome[] = []): Limited {
  const { cap, floor } = component;
  const gated = capByGates(value, gates);
  const capped: Limited = cap && less(cap, gated.value) ? { value: cap, limitedBy: 'cap' } : gated;
  return floor && less(capped.value, floor) ? { value: floor, limitedBy: 'floor' } : capped;
}

/** Limits in money, which add up over the periods that are settled together. */
export function limitsOver({ cap, floor }: Limits, { joined }: Part): Limits {
  if (!joined) return { cap, floor };
  const periods = whole(joined.periods);
  return { cap: cap && times(cap, periods), floor: floor && times(floor, periods) };
}

/** Failed gates that cap a payout ratio rather than multiply it. */
export function capByGates(value: Exact, gates: readonly GateOutcome[]): Limited {
  return gates.reduce<Limited>(
    (limit, { gate, passed }) => {
      const caps = !passed && gate.otherwise.kind === 'cap' && less(gate.otherwise.value, limit.value);
      return caps ? { value: gate.otherwise.value, limitedBy: 'gate cap' } : limit;
    },
    { value },
  );
}

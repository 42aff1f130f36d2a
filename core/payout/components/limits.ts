import { type Exact, less } from '../../number/exact';
import type { Component } from '../../plan/plan';
import type { Earned, GateOutcome } from '../outcome';

interface Limited {
  readonly value: Exact;
  readonly limitedBy?: NonNullable<Earned['limitedBy']>;
}

/** The lowest of the failed gates' caps, then the component's own cap, then its floor (SPEC §6 step 8). */
export function limited(value: Exact, component: Component, gates: readonly GateOutcome[] = []): Limited {
  const { cap, floor } = component;
  const gated = capByGates(value, gates);
  const capped: Limited = cap && less(cap, gated.value) ? { value: cap, limitedBy: 'cap' } : gated;
  return floor && less(capped.value, floor) ? { value: floor, limitedBy: 'floor' } : capped;
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

import type { Component, Plan } from '../../plan/plan';
import type { Added, Measured } from '../outcome';
import { inUnitOf } from './show-value';

/** How a sum came about where periods were added up: ` (2027-Q1 80,000 + 2027-Q2 100,000)`; nothing for one period. */
export function addedText(
  { goal, actual, added = [] }: Measured,
  which: 'actual' | 'target',
  { type }: Component,
  missing: Plan['missing'],
): string {
  if (added.length < 2) return '';
  // What the plan says of a bonus's missing measure holds for one of its periods, unless all are missing.
  const policy = type === 'bonus' && actual !== 'missing' ? missing : 'zero';
  const partOf = (one: Added): string => {
    const value = (shown: 'actual' | 'target'): string => inUnitOf(goal.measure, one[shown] ?? 'missing');
    if (one.actual !== 'missing') return value(which);
    if (policy === 'redistribute') return 'left out';
    return policy === 'target' && which === 'actual' ? `n/a, as on target ${value('target')}` : value(which);
  };
  return ` (${added.map((one) => `${one.period} ${partOf(one)}`).join(' + ')})`;
}

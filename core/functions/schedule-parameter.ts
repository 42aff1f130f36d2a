import { notNegative } from '../cells/read';
import { ONE, ZERO, isZero, less } from '../number/exact';
import { type ClawbackSchedule, type ClawbackWay, clawbackWays } from '../payout/clawback';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import { block, choice } from './parameters';
import { points } from './points-parameter';
import type { Parameter } from './specification';

/** A way to take back in one cell, or a schedule in a block of two columns. */
export function clawbackMethod(help: string): Parameter<ClawbackWay | ClawbackSchedule> {
  const way = choice('', clawbackWays);
  const columns = { at: 'served from', pays: 'share taken back' };
  const schedule = points('', columns, notNegative, { least: ZERO, most: ONE });
  return block<ClawbackWay | ClawbackSchedule>('text', help, true, (rows, context, report) => {
    if (rows.length === 1 && rows[0]?.length === 1) return way.read(rows[0][0], context);
    const read = schedule.readBlock(rows, context, report);
    return isRefusal(read) ? read : (unsound(read) ?? read);
  });
}

function unsound(schedule: readonly ClawbackSchedule[number][]): Refusal | undefined {
  const [first] = schedule;
  if (first && !isZero(first.at)) return refuse('schedule starts late', { found: first.at });
  for (const [i, { pays: after }] of schedule.entries()) {
    const before = schedule[i - 1]?.pays;
    if (before && less(before, after)) return refuse('schedule rises', { before, after });
  }
  return undefined;
}

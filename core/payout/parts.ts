import { type Exact, ONE, ZERO, isZero, larger, minus, ratio, times, whole } from '../number/exact';
import { isRefusal } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import type { ResultsTable } from '../results/table';
import { activeShare, daysIn } from './active-days';
import type { Part } from './outcome';
import { noPay, payBasis } from './pay-basis';
import type { WhatIf } from './what-if';

/**
 * The parts of a row, one for each plan version that covers some of its days, with active-day share and target
 * variable (SPEC §6 steps 3 and 4). Leave days and sums fall on the parts by their days.
 */
export function partsOfRow(row: AssignedRow, table: ResultsTable, whatIf: WhatIf): readonly Part[] {
  const { period } = row;
  const covered = row.parts.reduce((days, { span }) => days + (span ? daysIn(span) : 0), 0);
  return row.parts.map(({ plan, span }): Part => {
    let basis = payBasis(row.known, plan, whatIf.ote?.get(row.index), whatIf.payMix);
    if (isRefusal(basis)) {
      if (row.refused.size === 0) table.report(row, basis.refused === 'pay disagrees' ? 'base' : 'ote', basis);
      basis = noPay(plan.payMix);
    }
    const worked = span ? daysIn(span) : 0;
    const shareOfRow = worked > 0 ? ratio(worked, covered) : ONE;
    const leave = times(row.known['leave days'] ?? ZERO, shareOfRow);
    let active: Exact = ONE;
    if (period) {
      const share = activeShare(span, period, leave, plan.proration);
      active = plan.proration === 'none' && !isZero(share) ? times(share, shareOfRow) : share;
    }
    const periodShare = plan.periodShares[period?.index ?? 0] ?? ONE;
    return {
      row,
      plan,
      span,
      days: period && { active: larger(ZERO, minus(whole(worked), leave)), period: daysIn(period) },
      activeShare: active,
      shareOfRow,
      basis,
      targetVariable: times(times(basis.variable, periodShare), active),
    };
  });
}

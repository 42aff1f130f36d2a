import { type Exact, ONE, ZERO, equal, isZero, larger, minus, ratio, times, whole } from '../number/exact';
import { isRefusal, refuse } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import type { ResultsTable } from '../results/table';
import { activeShare, daysIn } from './active-days';
import type { Part } from './outcome';
import { noPay, payBasis } from './pay-basis';
import type { WhatIf } from './what-if';

const daysOf = ({ parts }: AssignedRow): number =>
  parts.reduce((days, { span }) => days + (span ? daysIn(span) : 0), 0);

/**
 * The parts of each row of one payee and period, one for each plan version that covers some of its days, with
 * active-day share and target variable (SPEC §6 steps 3 and 4). Leave days and sums fall on the parts by their days.
 */
export function partsOfPayee(
  rows: readonly AssignedRow[],
  table: ResultsTable,
  whatIf: WhatIf,
): readonly (readonly [AssignedRow, readonly Part[]])[] {
  const days = rows.reduce((sum, row) => sum + daysOf(row), 0);
  return rows.map((row) => [row, partsOfRow(row, days, table, whatIf)]);
}

function partsOfRow(row: AssignedRow, payeeDays: number, table: ResultsTable, whatIf: WhatIf): readonly Part[] {
  const { period } = row;
  const covered = daysOf(row);
  return row.parts.map(({ plan, span }): Part => {
    let basis = payBasis(row.known, plan, whatIf.ote?.get(row.index), whatIf.payMix);
    if (isRefusal(basis)) {
      if (row.refused.size === 0) table.report(row, basis.refused === 'pay disagrees' ? 'base' : 'ote', basis);
      basis = noPay(plan.payMix);
    }
    const worked = span ? daysIn(span) : 0;
    const shareOfRow = worked > 0 ? ratio(worked, covered) : ONE;
    const shareOfPayee = worked > 0 ? ratio(worked, payeeDays) : ONE;
    const leave = times(row.known['leave days'] ?? ZERO, shareOfRow);
    let active: Exact = ONE;
    if (period) {
      const share = activeShare(span, period, leave, plan.proration);
      active = plan.proration === 'none' && !isZero(share) ? times(share, shareOfPayee) : share;
    }
    const [first = ONE] = plan.periodShares;
    if (!period && plan.periodShares.some((share) => !equal(share, first))) {
      table.report(row, 'period', refuse('needs period', { field: 'plan with uneven period shares' }));
    }
    const periodShare = plan.periodShares[period?.index ?? 0] ?? ONE;
    return {
      row,
      plan,
      span,
      days: period && { active: larger(ZERO, minus(whole(worked), leave)), period: daysIn(period) },
      activeShare: active,
      shareOfRow,
      shareOfPayee,
      basis,
      targetVariable: times(times(basis.variable, periodShare), active),
      joined: undefined,
    };
  });
}

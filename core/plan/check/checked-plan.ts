import { nameKey } from '../../cells/cell';
import type { PartPay } from '../../payout/outcome';
import type { PayRun } from '../../payout/run';
import type { Place } from '../../problems/problem';
import { type Sources, resolveBook } from '../book';
import type { LoadedBook } from '../load';
import type { Component, Plan } from '../plan';
import { validateBook } from '../validate';

/** A plan with the cells it was read from and, where results are given and not refused, what it paid. */
export interface CheckedPlan extends Pick<Sources, 'keyPlace'> {
  readonly plan: Plan;
  readonly run: PayRun | undefined;
  /** Every part of a row that this plan paid; empty without results. */
  readonly paid: readonly PartPay[];
  /** The cell of a component's field. */
  readonly fieldPlace: (component: Component, field: string) => Place;
  /** The cell of the results in a paid part's row. */
  readonly cellPlace: (pay: PartPay, column: string) => Place;
}

export function checkedPlans({ written, plans }: LoadedBook, run: PayRun | undefined): readonly CheckedPlan[] {
  const sources = resolveBook(validateBook(written), []);
  const parts = run?.rows.flatMap((row) => row.parts) ?? [];
  return plans.map((plan, i) => {
    const { keyPlace, rows } = sources[i] as Sources;
    const components = rows('components');
    return {
      keyPlace,
      plan,
      run,
      paid: parts.filter(({ part }) => part.plan === plan),
      fieldPlace: (component, field) => components[plan.components.indexOf(component)]?.place(field) ?? keyPlace('id'),
      cellPlace: ({ part }, column) => run?.table.place(part.row, column) ?? { source: 'results' },
    };
  });
}

/** The payees of some parts, each once. */
export function payeesOf(paid: readonly PartPay[]): readonly string[] {
  const payees = paid.map(({ part }) => part.row.payee);
  return [...new Map(payees.map((payee) => [nameKey(payee), payee])).values()];
}

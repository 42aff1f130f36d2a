import type { PayMix } from '../cells/pay-mix';
import type { Exact } from '../number/exact';

/** What the modelling functions change about a run; nothing of it when people are paid. */
export interface WhatIf {
  /** Replaces every row's pay mix; OTE is held and base follows. */
  readonly payMix?: PayMix;
  /** Yearly OTE by row index, held whatever the plan's own mix is; the row's own base is then not looked at. */
  readonly ote?: ReadonlyMap<number, Exact>;
  /** The plan column of the results names plans of another book. */
  readonly ignorePlanColumn?: boolean;
  /** Every actual that has a target lies at this attainment. */
  readonly attainment?: Exact;
}

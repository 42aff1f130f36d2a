import type { Exact } from '../number/exact';
import type { Component, Gate, Goal, Modifier, Plan } from '../plan/plan';
import type { AssignedRow, Span } from '../results/assign';
import type { Actual } from '../results/measured';

/** The yearly pay of a row (SPEC §3): what OTE, base and mix say together. */
export interface PayBasis {
  readonly ote: Exact;
  readonly base: Exact;
  /** Yearly target variable. */
  readonly variable: Exact;
  /** Variable share of OTE (or of base, where the plan says so), and the base share. */
  readonly mix: { readonly base: Exact; readonly variable: Exact };
}

/** An actual held against its target. */
export interface Measured {
  readonly goal: Goal;
  readonly actual: Actual;
  readonly target: Exact | undefined;
  readonly baseline: Exact | undefined;
  /** undefined where the actual is missing, or there is no target and none is needed. */
  readonly attainment: Exact | undefined;
  /** What the periods of a stretch added; undefined where it is of one period, or a ratio. */
  readonly added: readonly Added[] | undefined;
}

/** What one period adds to a sum over several. */
export interface Added {
  readonly period: string;
  readonly actual: Actual;
  readonly target: Exact | undefined;
}

export interface GateOutcome {
  readonly gate: Gate;
  readonly value: Actual;
  readonly passed: boolean;
}

export interface ModifierOutcome {
  readonly modifier: Modifier;
  readonly value: Actual;
  readonly factor: Exact;
}

/** What a component earns before its gates and modifiers (steps 6 to 9). */
export interface Earned {
  readonly measured: Measured | undefined;
  /** The measure that sets a commission's rate. */
  readonly rateMeasured?: Measured | undefined;
  /** Curve's value as looked up. */
  readonly curveValue?: Exact | undefined;
  /** After gate caps, cap and floor; for `show` all. */
  readonly payoutRatio?: Exact | undefined;
  /** What the ratio multiplies: weight × TV, the award, the amount of a commission … */
  readonly base: Exact;
  /** Money (or, for recognition, units) before gates and modifiers. */
  readonly value: Exact;
  /** Events that counted, of a SPIF or recognition. */
  readonly counted?: Exact | undefined;
  /** The whole pool that was shared. */
  readonly pool?: Exact | undefined;
  /** A cap or floor of the component, or a gate's cap, that changed the value. */
  readonly limitedBy?: 'gate cap' | 'cap' | 'floor' | undefined;
}

/** A component's line on the statement. */
export interface ComponentLine extends Earned {
  readonly component: Component;
  /** What it was computed on: the part of the period, or of several periods that are settled together. */
  readonly over: Part;
  /** Amounts of earlier periods that stand on this line too. */
  readonly before: Exact;
  /** After redistribution. */
  readonly weight: Exact | undefined;
  readonly gates: readonly GateOutcome[];
  readonly modifiers: readonly ModifierOutcome[];
  /** Exact, before the one rounding. */
  readonly unrounded: Exact;
  /** Rounded to the minor unit; 0 for recognition, which is never pay. */
  readonly amount: Exact;
}

/**
 * One stretch of days of one row under one plan version; or, with `joined`, several periods under one plan version that
 * are settled together: all but target variable and `joined` is then that of the last of them.
 */
export interface Part {
  readonly row: AssignedRow;
  readonly plan: Plan;
  readonly span: Span | undefined;
  /** Active days and days of the period; undefined without a period. */
  readonly days: { readonly active: Exact; readonly period: number } | undefined;
  readonly activeShare: Exact;
  /** This part's share of the days that versions cover: the part of the row's sums that fall into it. */
  readonly shareOfRow: Exact;
  /** The same of all days of the payee's parts in the period: the part of a group's amounts that falls into it. */
  readonly shareOfPayee: Exact;
  readonly basis: PayBasis;
  readonly targetVariable: Exact;
  readonly joined: Joined | undefined;
}

/** How a part comes to stand for several periods. */
export interface Joined {
  /** The part of the last period alone. */
  readonly own: Part;
  /** Those before it, joined too; undefined when there are none. */
  readonly earlier: Part | undefined;
  /** How many periods these are, 1 or more. */
  readonly periods: number;
}

/** What a plan's cap and floor are held against, besides the lines of a part (SPEC §6 step 12). */
export interface LimitBasis {
  /** Whose target variable they are multiples of: the part, or the periods that it is settled with. */
  readonly over: Part;
  /** Share of it that is settled later: the cap counts it already, the floor does not yet. */
  readonly waiting: Exact;
  /** What was paid for lines in the cap in the earlier of these periods. */
  readonly paid: readonly Payment[];
}

export interface PartPay extends LimitBasis {
  readonly part: Part;
  readonly lines: readonly ComponentLine[];
  /** Lines of their own, 0 where the limit does not bind. */
  readonly planCap: Exact;
  readonly planFloor: Exact;
}

/** What a guarantee or draw adds or takes. */
export interface Support {
  readonly kind: 'none' | 'guarantee' | 'recoverable' | 'non-recoverable';
  /** Guarantee × active-day share, or the draw. */
  readonly level: Exact;
  readonly earned: Exact;
  readonly advance: Exact;
  readonly repaid: Exact;
  readonly opening: Exact;
  readonly balance: Exact;
  /** The line: advance less repaid, or the top-up. */
  readonly amount: Exact;
}

/** What was paid in a period for the lines in the cap. */
export interface Payment {
  /** '' where a row's `paid to date` says it. */
  readonly period: string;
  /** Was it paid on weights that left the cap, or entered it, where a missing measure's is redistributed? */
  readonly isMoved?: boolean;
  readonly amount: Exact;
}

/** The year of a payee under one plan, as far as a row goes (SPEC §7). */
export interface Settlement {
  readonly way: 'year to date' | 'year end';
  /** The lines in the cap of the year, stretch by stretch. */
  readonly stretches: readonly PartPay[];
  /** What they add up to. */
  readonly earned: Exact;
  /** What was paid for them before; at the year's end also what this period pays by itself. */
  readonly payments: readonly Payment[];
  /** Sum of the payments. */
  readonly paid: Exact;
  /** What is left to pay, never below 0. */
  readonly pays: Exact;
  /** The line: `pays` less `earned` where the year's lines are shown, `pays` where the period's are. */
  readonly amount: Exact;
  /** The year as the row before left it. */
  readonly before: Settlement | undefined;
}

/** Everything about the pay of one row; every total is the sum of its lines. */
export interface RowPay {
  readonly row: AssignedRow;
  readonly parts: readonly PartPay[];
  /** Lines of stretches that ended before this row and that it pays or settles. */
  readonly carried: readonly PartPay[];
  /** One for each plan of the row that settles over the year. */
  readonly settlements: readonly Settlement[];
  readonly support: Support;
  /** Taken back: 0 or less. */
  readonly clawback: Exact;
  readonly adjustment: Exact;
  /** In the plan's currency. */
  readonly total: Exact;
  /** Units of the pay currency per unit of the plan's. */
  readonly fx: Exact;
  readonly currency: string;
  readonly pay: Exact;
}

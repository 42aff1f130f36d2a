import type { Day } from '../cells/civil-date';
import type { PayMix } from '../cells/pay-mix';
import type { Curve } from '../curves/curve';
import type { Exact } from '../number/exact';
import type { RoundingMode } from '../number/rounding';
import type { CreditRule } from './credits';
import type { Otherwise } from './field';
import type { Measure } from './measures';
import type { Direction, DrawRecovery, PeriodKind, Scope, Settle } from './schema';

/** A measure in a scope: whose result of what. */
export interface MeasureOf {
  readonly measure: Measure;
  readonly scope: Scope;
}

/** How an actual becomes an attainment. */
export interface Goal extends MeasureOf {
  readonly direction: Direction;
  /** undefined: the results must say it. */
  readonly target: Exact | 'sum of members' | undefined;
  readonly baseline: Exact | undefined;
}

/** A curve and what it is looked up at. */
export interface CurveUse {
  readonly curve: Curve;
  readonly of: 'attainment' | 'actual';
}

export interface Gate extends MeasureOf {
  readonly name: string;
  /** Component whose attainment is tested; undefined: the actual is. */
  readonly attainmentOf: string | undefined;
  readonly test: '>=' | '>' | '<=' | '<';
  readonly value: Exact;
  readonly otherwise: Otherwise;
}

export interface Modifier extends MeasureOf {
  readonly name: string;
  readonly attainmentOf: string | undefined;
  readonly curve: Curve;
}

interface Common {
  readonly id: string;
  readonly label: string;
  /** A multiple of target (bonus) or money (others); undefined: no limit. */
  readonly cap: Exact | undefined;
  readonly floor: Exact | undefined;
  /** Counts in the plan's cap and floor. */
  readonly inCap: boolean;
  /** How often it is settled: as often as the plan pays, or less often. */
  readonly period: PeriodKind;
  readonly gates: readonly Gate[];
  readonly modifiers: readonly Modifier[];
}

/** weight × TV × curve. */
export interface Bonus extends Common {
  readonly type: 'bonus';
  readonly weight: Exact;
  readonly goal: Goal;
  readonly curve: CurveUse | undefined;
}

/** amount × rate. */
export interface Commission extends Common {
  readonly type: 'commission';
  /** With a weight the base rate is weight × TV / target. */
  readonly weight: Exact | undefined;
  readonly goal: Goal;
  readonly rate:
    | { readonly kind: 'base' }
    | { readonly kind: 'constant'; readonly rate: Exact }
    | { readonly kind: 'curve'; readonly curve: CurveUse }
    | { readonly kind: 'measure'; readonly curve: Curve; readonly goal: Goal };
}

/** Flat amount × curve, outside the TV. */
export interface Award extends Common {
  readonly type: 'award';
  readonly amount: Exact;
  readonly goal: Goal;
  readonly curve: CurveUse | undefined;
}

/** amount × count. */
export interface Spif extends Common {
  readonly type: 'spif';
  readonly amount: Exact;
  readonly of: MeasureOf;
  /** Most events that count. */
  readonly limit: Exact | undefined;
  /** Window as people read it; the results hold the events that fell in it. */
  readonly window: string;
}

/** A share of a pool. */
export interface Pool extends Common {
  readonly type: 'pool';
  readonly scope: Scope;
  readonly source: { readonly amount: Exact } | { readonly rate: Exact; readonly of: MeasureOf };
  readonly goal: Goal | undefined;
  readonly curve: CurveUse | undefined;
  /** `equal`, `target`, or a column of the results. */
  readonly shareBy: string;
}

/** Non-cash units, never added to pay. */
export interface Recognition extends Common {
  readonly type: 'recognition';
  readonly amount: Exact;
  readonly of: MeasureOf;
  readonly limit: Exact | undefined;
  readonly unit: string;
}

export type Component = Bonus | Commission | Award | Spif | Pool | Recognition;

export interface Role {
  readonly name: string;
  readonly ote: Exact | undefined;
  readonly payMix: PayMix | undefined;
}

/** A plan as normalised: every default said, every name resolved. Arithmetic reads nothing else. */
export interface Plan {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly currency: string;
  /** Decimals of the currency's minor unit. */
  readonly places: number;
  readonly effectiveFrom: Day | undefined;
  readonly effectiveTo: Day | undefined;
  readonly reviewBy: Day | undefined;
  readonly payMix: PayMix;
  readonly variableBasis: 'ote' | 'base';
  readonly period: PeriodKind;
  /** Share of the yearly variable each period of the year pays; they add up to 1. */
  readonly periodShares: readonly Exact[];
  /** 1 … 12. */
  readonly yearStarts: number;
  readonly settle: Settle;
  readonly proration: 'days' | 'months' | 'none';
  readonly prorateTargets: boolean;
  readonly rounding: RoundingMode;
  /** Multiples of the row's TV. */
  readonly cap: Exact | undefined;
  readonly floor: Exact | undefined;
  readonly missing: 'error' | 'zero' | 'target' | 'redistribute';
  readonly drawRecovery: DrawRecovery;
  readonly budget: Exact | undefined;
  readonly livingFloor: Exact | undefined;
  readonly notes: string;
  /** By name key. */
  readonly roleTable: ReadonlyMap<string, Role>;
  readonly behaviours: readonly { readonly behaviour: string; readonly measure: string }[];
  /** Built in, declared and used measures, by name key. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** By segment of the accounts; an account of another segment is its owner's. */
  readonly credits: readonly CreditRule[];
  readonly components: readonly Component[];
}

/** `id@version`. */
export const planKey = ({ id, version }: Plan): string => `${id}@${version}`;

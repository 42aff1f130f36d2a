import type { Block, DateSystem } from '../../cells/cell';
import { type Day, isoDate } from '../../cells/civil-date';
import { type PayRun, computePay } from '../../payout/run';
import { Problems } from '../../problems/collector';
import { type FindingCode, findingCodes } from '../../problems/findings';
import { Refused } from '../../problems/problem';
import { readTable } from '../../results/table';
import { type LoadedBook, loadPlan } from '../load';
import { checkBook } from './book-checks';
import { type CheckedPlan, checkedPlans } from './checked-plan';
import { checkCurves } from './curve-checks';
import { type Finding, errorOf, finding } from './finding';
import { checkLimits } from './limit-checks';
import { checkMeasures } from './measure-checks';
import { checkPay } from './pay-checks';
import { checkResults } from './result-checks';

interface Options {
  readonly dateSystem: DateSystem;
  /** The day from which review dates are seen; without it none has passed. */
  readonly asOf?: Day | undefined;
}

/**
 * Everything there is to say about a plan and, where given, its results (SPEC §9): every refusal, then warnings, then
 * notes. Where the plan is refused, of the results only what can be read without it is checked. Never throws Refused.
 */
export function checkPlanAndResults(plan: Block, results: Block | undefined, options: Options): readonly Finding[] {
  const { dateSystem, asOf } = options;
  const problems = new Problems();
  const loaded = attempt(problems, () => loadPlan(plan, dateSystem));
  const run = attempt(problems, (): PayRun | undefined => {
    if (!results) return undefined;
    if (loaded) return computePay(loaded.plans, results, dateSystem);
    readTable(results, dateSystem, [], () => true, problems);
    return undefined;
  });
  const errors = problems.list().map(errorOf);
  return loaded ? [...errors, ...findingsOf(loaded, run, asOf)] : errors;
}

/** Warnings, then notes, on a plan that was not refused and, where there is a run, on what it paid. */
export function findingsOf(loaded: LoadedBook, run: PayRun | undefined, asOf: Day | undefined): readonly Finding[] {
  const checked = checkedPlans(loaded, run);
  const found = [...checked.flatMap((one) => [...checkPlan(one, asOf)]), ...checkBook(checked, run)];
  // Plans of a book may share a row; what is said of it is said once.
  const once = new Map(found.map((one) => [JSON.stringify(one), one]));
  const order = ({ code }: Finding): number => findingCodes.indexOf(code as FindingCode);
  return [...once.values()].sort((a, b) => order(a) - order(b));
}

/** Runs a step; what it refuses joins the problems. */
function attempt<T>(problems: Problems, step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    for (const problem of error.problems) problems.add(problem);
    return undefined;
  }
}

function* checkPlan(checked: CheckedPlan, asOf: Day | undefined): Iterable<Finding> {
  const { reviewBy } = checked.plan;
  if (reviewBy !== undefined && asOf !== undefined && reviewBy < asOf) {
    yield finding('review passed', checked.keyPlace('review by'), { on: isoDate(reviewBy) });
  }
  for (const check of [checkPay, checkLimits, checkMeasures, checkCurves, checkResults]) yield* check(checked);
}

import { currencyCodes, minorUnits } from '../core/number/currency';
import { builtInMeasures } from '../core/plan/measures';
import { findingCodes, findings, warnings } from '../core/problems/findings';
import { messages } from '../core/problems/messages';
import { said } from './said';
import type { PlanHelp } from './shipped-files';

/**
 * Puts what the build took out of the bundle (`build/strip-pane.cjs`) back to its places in the core. Nothing may be
 * checked or computed before.
 */
export function learn(help: PlanHelp): void {
  Object.assign(messages, help.messages);
  Object.assign(warnings, help.warnings);
  Object.assign(findings, help.warnings, help.notes);
  refill(findingCodes, Object.keys(findings));
  Object.assign(said, help.said);
  for (const [code, decimals] of help.currencies) (minorUnits as Map<unknown, unknown>).set(code, decimals);
  refill(currencyCodes, [...minorUnits.keys()]);
  for (const [name, measure] of help.measures) (builtInMeasures as Map<unknown, unknown>).set(name, measure);
}

/** The lists are read-only to everybody else, and stay the same ones: the schema holds them. */
const refill = (list: readonly string[], words: readonly string[]): void => {
  (list as string[]).splice(0, list.length, ...words);
};

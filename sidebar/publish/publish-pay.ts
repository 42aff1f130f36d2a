import { payoutsTab } from '../../core/tabs/payouts-tab';
import { statementTabs } from '../../core/tabs/statement-tab';
import { version } from '../../core/version';
import type { PaneProps } from '../pane-props';
import { said } from '../said';
import { say } from '../say';
import { type ReadSheet, isWritten } from '../state/design';
import { type PaneState, planAtHand } from '../state/pane-state';
import { readBook } from '../state/read-book';
import type { Pay, Study } from '../state/study';
import { publishTabs } from './publish-tabs';
import { sha256 } from './sha256';

/** Is this the pay of what the pane knows now? Not while something was just typed and is not computed yet. */
export const isOf = (study: Study, state: PaneState): boolean =>
  study.plan === planAtHand(state)?.block && study.results === state.book.results?.contents.cells;

/**
 * Writes the pay that the pane shows to its sheets, unless the plan or the results are not what it was computed from.
 *
 * @returns what was done, in sentences
 * @throws Error with a sentence; when a sheet changed, the pane has read it anew
 */
export async function publishPay(
  { port, state, send }: Pick<PaneProps, 'port' | 'state' | 'send'>,
  { plan, results }: Study,
  pay: Pay,
): Promise<string> {
  const sources = sourcesOf(state);
  const changed: string[] = [];
  for (const one of sources) if (await hasChanged(port, one)) changed.push(one.name);
  if (changed.length > 0) {
    send({ type: 'book read', book: await readBook(port, state.design.present.plan?.sheet?.id) });
    throw new Error(say('pay changed', { sheets: changed.join(' and ') }));
  }
  const inputs = await sha256(JSON.stringify([plan, results, port.dateSystem]));
  const from = `${pay.plans} ${originOf(state)}`;
  const payouts = payoutsTab(pay.payouts, `${pay.title} · from ${from}`);
  return publishTabs(port, [payouts, ...statementTabs(pay.statements)], { version, plan: from, inputs });
}

/** Where the plan stood that was paid by, as a tab says it. */
function originOf({ design, book }: PaneState): string {
  const { plan } = design.present;
  if (plan && !isWritten(plan)) return said['from the pane'];
  return `on ${(plan?.sheet ?? book.plan)?.name}`;
}

/** The sheets that the pay comes from; a plan that is not written stands in the pane alone. */
function sourcesOf({ design, book }: PaneState): readonly ReadSheet[] {
  const { plan } = design.present;
  const planSheet = plan ? (isWritten(plan) ? plan.sheet : undefined) : book.plan;
  return [planSheet, book.results].filter((one) => one !== undefined);
}

/** By what its cells hold: pay comes from the results of formulas. */
async function hasChanged(port: PaneProps['port'], { name, contents }: ReadSheet): Promise<boolean> {
  const { cells } = await port.readSheet(name);
  return JSON.stringify(cells) !== JSON.stringify(contents.cells);
}

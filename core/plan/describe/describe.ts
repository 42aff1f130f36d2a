import { type Day, isoDate } from '../../cells/civil-date';
import { showPayMix } from '../../cells/pay-mix';
import { ONE, equal, times, whole } from '../../number/exact';
import { percent } from '../../payout/statement/show-value';
import type { Plan, Role } from '../plan';
import { months } from '../schema';
import { describeComponent } from './component';
import { rulesOf } from './rules';
import { type Describing, type Paragraph, capitalised, cash, hasVariable, paragraph, periodName } from './words';

/** The plan document in plain words: who, how much, when, each component, and the rules that hold for all of them. */
export function describePlan(plan: Plan): readonly Paragraph[] {
  const roles = [...plan.roleTable.values()];
  const yearly = roles.find(({ ote }) => ote)?.ote ?? whole(100_000);
  const first = times(times(yearly, plan.payMix.variable), plan.periodShares[0] ?? ONE);
  const variable = hasVariable(plan) ? first : undefined;
  const describing: Describing = { plan, yearly, variable, period: plan.period };
  const said: readonly Paragraph[] = [
    ['Plan', `${plan.name} (${plan.id}, version ${plan.version})`],
    ['For', plan.roles.join(', ') || 'everyone it pays'],
    ['Pay', payInWords(describing)],
    ['Roles', roles.map((role) => roleInWords(role, plan)).join('; ')],
    ['When', whenInWords(plan)],
    ...plan.components.map((component) => describeComponent(component, describing)),
    ...rulesOf(describing),
    ['What it encourages', plan.behaviours.map(({ behaviour, measure }) => `${behaviour} (${measure})`).join('; ')],
    ['Notes', plan.notes],
  ];
  return said.filter(([, text]) => text !== '');
}

function payInWords({ plan, yearly, variable }: Describing): string {
  if (!variable) return 'What the parts below earn.';
  const { payMix, variableBasis, period, periodShares } = plan;
  const of = variableBasis === 'ote' ? 'on-target earnings (OTE)' : 'base pay, on top of it';
  const inEach = periodShares.every((share) => equal(share, periodShares[0] ?? ONE));
  const shares = periodShares.map((share) => percent(share)).join(', ');
  const when = inEach ? `each ${periodName(period)}` : `in the first ${periodName(period)} (${shares})`;
  return `Target variable, earned just on target, is ${percent(payMix.variable)} of ${of}. Example: of ${cash(yearly, plan)} a year, ${cash(times(yearly, payMix.variable), plan)}; ${cash(variable, plan)} ${when}.`;
}

function roleInWords({ name, ote, payMix }: Role, plan: Plan): string {
  return [name, ote && `OTE ${cash(ote, plan)}`, payMix && `pay mix ${showPayMix(payMix)}`].filter(Boolean).join(', ');
}

/** What becomes of a period's pay, by the way a plan settles. */
const settleWords: Record<Plan['settle'], string> = {
  'each period': 'which stands alone',
  'year to date': 'what the year so far earns, less what was paid; what was paid too much is carried, not paid back',
  'year end': 'by itself; the last one adds what the year as a whole earns above what was paid',
};

function whenInWords({ period, settle, yearStarts, effectiveFrom, effectiveTo, reviewBy }: Plan): string {
  const day = (what: string, date: Day | undefined): string => (date === undefined ? '' : `${what} ${isoDate(date)}.`);
  return paragraph(
    `Paid each ${periodName(period)}, ${settleWords[settle]}; the year starts in ${capitalised(months[yearStarts - 1] ?? '')}.`,
    day('In force from', effectiveFrom),
    day('Until', effectiveTo),
    day('Review by', reviewBy),
  );
}

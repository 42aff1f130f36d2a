import type { Exact } from '../../number/exact';
import { isOwnPeriod } from '../../payout/settling/own-period';
import { percent } from '../../payout/statement/show-value';
import type { Plan } from '../plan';
import { type Describing, type Paragraph, paragraph, periodName, shareInWords } from './words';

const missingWords: Record<Plan['missing'], string> = {
  error: 'Nothing is computed.',
  zero: 'It pays 0.',
  target: 'A bonus pays as if on target, anything else 0.',
  redistribute: 'Its weight moves to your other bonuses; anything else pays 0.',
};

/** The rules that hold for every component of a plan. */
export function rulesOf(describing: Describing): readonly Paragraph[] {
  const { currency, missing, rounding, drawRecovery, proration, prorateTargets, period } = describing.plan;
  return [
    ['Most and least', limitsInWords(describing)],
    ['If a result is missing', missingWords[missing]],
    [
      'Part of a period',
      proration === 'none'
        ? `Any day worked counts as a whole ${periodName(period)}.`
        : `Target variable${prorateTargets ? ' and targets of sums' : ''}: by ${proration} worked, less leave.`,
    ],
    ['Credit', creditInWords(describing.plan)],
    ['Rounding', `Each line once, ${rounding}, to the smallest unit of ${currency}.`],
    [
      'Guarantee or draw',
      `If you have one, pay is at least that: a guarantee by active days; a recoverable draw, repaid from ${drawRecovery === 'all earnings' ? drawRecovery : 'earnings above it'}.`,
    ],
  ];
}

/** Who is credited with an account of each segment; what is not said there is the owner's. */
function creditInWords({ credits }: Plan): string {
  return credits
    .map(({ segment, ownerShare, with: other, overlay }) => {
      const split = other === undefined ? '' : `, the rest is credited to its ${other}`;
      const beyond = overlay ? `; its ${overlay.column} has ${percent(overlay.share)} on top` : '';
      return `Of an account of segment ${segment} its owner has ${percent(ownerShare)}${split}${beyond}.`;
    })
    .join(' ');
}

function limitsInWords(describing: Describing): string {
  const { plan } = describing;
  const { cap, floor, components, settle } = plan;
  if (!cap && !floor) return 'No cap and no floor.';
  const limit = (word: string, share: Exact | undefined): string =>
    share ? `At ${word} ${shareInWords(share, describing)}.` : '';
  const outside = components.filter(({ inCap }) => !inCap).map(({ label }) => label);
  const longer = settle === 'year to date' ? [] : components.filter((one) => one.inCap && isOwnPeriod(one, plan));
  const names = longer.map(({ label }) => label).join(', ');
  return paragraph(
    limit('most', cap),
    limit('least', floor),
    names && `Once ${names} is settled: of all its periods together, with what they paid before.`,
    names && floor ? 'Until then the least leaves out its weight.' : '',
    outside[0] ? `Beside that: ${outside.join(', ')}.` : '',
  );
}

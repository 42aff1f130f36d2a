import type { OutputCell } from '../../core/cells/cell';
import { type Account, type AccountRow, type Movement, type Quarter, quarters } from './account';
import { drawAccounts } from './drawn-accounts';
import { type Draw, drawFrom } from './random';
import { writtenAccounts } from './written-accounts';

/** Euros for one dollar, as the roster says. */
const euros = 0.8;

const draw = drawFrom(20_270_101);
const accounts: readonly Account[] = [...writtenAccounts, ...drawAccounts(draw)];

/** Quarter by quarter, every account that is there, with its movements in its own currency. */
export const accountRows: readonly AccountRow[] = quarters.flatMap((quarter, q) =>
  accounts.flatMap((account) => {
    const movement = account.movements[q];
    return movement ? [rowOf(account, quarter, startingIn(account, q), movement)] : [];
  }),
);

function startingIn({ starting, movements }: Account, q: number): number {
  return movements
    .slice(0, q)
    .reduce((arr, one) => arr + (one ? one.new + one.expansion - one.contraction - one.churned : 0), starting);
}

function rowOf(account: Account, period: Quarter, starting: number, movement: Movement): AccountRow {
  const { name, segment, isEuro, ownerIn, solutions = '' } = account;
  const owner = ownerIn(period);
  const money = (dollars: number): OutputCell => (dollars === 0 ? '' : Math.round(dollars * (isEuro ? euros : 1)));
  const { due, churned, contraction } = movement;
  return {
    account: name,
    owner: owner ?? '',
    period,
    segment,
    // An account that nobody owns still counts in the team and region that look after it.
    team: owner === undefined ? 'Olive' : '',
    region: owner === undefined ? 'EMEA' : '',
    currency: isEuro ? 'EUR' : '',
    'starting arr': money(starting),
    new: money(movement.new),
    expansion: money(movement.expansion),
    contraction: money(contraction),
    churned: money(churned),
    due: money(due),
    renewed: money(due === 0 ? 0 : due - churned - contraction),
    ...observations(draw),
    solutions,
  };
}

type Observed = 'csat' | 'nps' | 'health' | 'touchpoints' | 'leads' | 'opportunities';

/** What was heard from an account: not every one answers; a score that is really 0 is typed as a word. */
function observations({ between, chance }: Draw): Readonly<Record<Observed, OutputCell>> {
  const csat = chance(60) ? Math.max(between(2, 5), between(3, 5)) : '';
  const nps = chance(50) ? Math.max(between(0, 10), between(0, 10)) : '';
  const leads = chance(20) ? between(1, 3) : 0;
  const opportunities = between(0, leads);
  return {
    csat,
    nps: nps === 0 ? 'zero' : nps,
    health: between(45, 98),
    touchpoints: between(0, 9) || '',
    leads: leads || '',
    opportunities: opportunities || '',
  };
}

import type { OutputCell } from '../../core/cells/cell';
import type { Section } from '../sheets';
import { quarters } from './account';
import { accountRows } from './accounts';
import { day } from './day';

export const renewalRosterHeaders = ['payee', 'role', 'team', 'ote', 'currency', 'fx'] as const;
export const renewalHeaders = ['account', 'owner', 'period', 'currency', 'due', 'renewed'] as const;

type Row<H extends readonly string[]> = Readonly<Record<H[number], OutputCell>>;

const manager = { role: 'Renewal Manager', ote: 110_000 };
const west = { ...manager, team: 'Renewals West', currency: '', fx: '' };
const east = { ...manager, team: 'Renewals East', currency: 'EUR', fx: 0.8 };

/** The six people who close renewals; they are paid by the month. */
export const renewalRoster: readonly Row<typeof renewalRosterHeaders>[] = [
  { payee: 'Isabel Moreno', ...west },
  { payee: 'Kwame Mensah', ...west },
  { payee: 'Rachel Stein', ...west },
  { payee: 'Viktor Horvat', ...east },
  { payee: 'Leila Haddad', ...east },
  { payee: 'Chiara Bianchi', ...east },
];

/** Commission on what was renewed in the year so far; the team's renewal rate of the year so far sets everyone's rate. */
export const renewalPlan: readonly Section[] = [
  [
    'PLAN',
    ['id', 'renewal-manager'],
    ['name', 'Renewal Manager 2027'],
    ['roles', 'Renewal Manager'],
    ['currency', 'USD'],
    ['effective from', day(1, 1)],
    ['effective to', day(12, 31)],
    ['pay mix', '70:30'],
    ['period', 'month'],
    ['settle', 'year to date'],
    ['cap', 2],
  ],
  [
    'COMPONENTS',
    ['id', 'label', 'type', 'measure', 'rate measure', 'rate scope', 'target', 'curve'],
    ['renewed', 'Renewed ARR', 'commission', 'renewed arr', 'renewal rate', 'team', 0.92, 'rate'],
  ],
  [
    'CURVES',
    ['curve', 'shape', 'at', 'pays'],
    ['rate', 'step', 0, 0.006],
    ['rate', '', 0.95, 0.009],
    ['rate', '', 1, 0.011],
    ['rate', '', 1.04, 0.013],
  ],
];

/** Every renewal of the accounts table, in a month of its quarter, with who closed it. */
export const renewalRows: readonly Row<typeof renewalHeaders>[] = quarters.flatMap((quarter, q) =>
  accountRows
    .filter(({ period, due }) => period === quarter && due !== '')
    .map(({ account, currency, due, renewed }, i) => {
      const people = renewalRoster.filter(({ team }) => team === (currency === 'EUR' ? east : west).team);
      const month = 3 * q + 1 + (i % 3);
      const owner = people[Math.floor(i / 3) % people.length]?.payee ?? '';
      return { account, owner, period: `2027-${String(month).padStart(2, '0')}`, currency, due, renewed };
    })
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0)),
);

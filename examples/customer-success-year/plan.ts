import type { Section } from '../sheets';
import { day } from './day';
import { componentHeaders, teamLead, vp, vpOnCommission } from './leaders';

/** Sections that every plan of the book shares: curves, and who is credited with the accounts of a segment. */
const shared: readonly Section[] = [
  [
    'CURVES',
    ['curve', 'shape', 'at', 'pays'],
    ['renewal', 'linear', 0.9, 0.5],
    ['renewal', '', 1, 1],
    ['renewal', '', 1.08, 1.2],
    ['growth', 'linear', 0.5, 0.25],
    ['growth', '', 1, 1],
    ['growth', '', 1.5, 1.75],
    ['retention', 'linear', 0.93, 0.5],
    ['retention', '', 0.97, 1],
    ['retention', '', 1, 1.3],
    ['satisfaction', 'step', 0.95, 0.5],
    ['satisfaction', '', 1, 1],
    ['satisfaction', '', 1.05, 1.2],
  ],
  [
    'CREDITS',
    ['segment', 'owner share', 'with', 'overlay', 'overlay share'],
    ['enterprise', 1, '', 'solutions', 0.5],
    ['smb', 0.7, 'specialist', '', ''],
  ],
];

/** Half own renewals, half growth of the team. A quarter that was missed is made good by a year that is met. */
const csm: readonly Section[] = [
  [
    'PLAN',
    ['id', 'csm'],
    ['name', 'Customer Success Manager 2027'],
    ['roles', 'CSM; Senior CSM'],
    ['currency', 'USD'],
    ['effective from', day(1, 1)],
    ['effective to', day(12, 31)],
    ['pay mix', '70:30'],
    ['period', 'quarter'],
    ['settle', 'year end'],
    ['cap', 1.5],
    ['missing', 'redistribute'],
    ['draw recovery', 'above draw'],
  ],
  [
    'COMPONENTS',
    [...componentHeaders, 'curve'],
    ['renewals', 'Own renewal rate', 'bonus', 0.5, 'renewal rate', 'individual', 0.92, 'renewal'],
    ['growth', 'Expansion of the team', 'bonus', 0.5, 'expansion arr', 'team', 'sum of members', 'growth'],
  ],
];

/** Retention of many small customers; each quarter stands alone. The second half of the year asks for more. */
function scale(
  version: string,
  from: number,
  to: number,
  weights: readonly number[],
  nrrTarget: number,
): readonly Section[] {
  const [own, team, heard] = weights as [number, number, number];
  return [
    [
      'PLAN',
      ['id', 'scale'],
      ['name', 'Scale CSM 2027'],
      ['version', version],
      ['roles', 'Scale CSM'],
      ['currency', 'USD'],
      ['effective from', from],
      ['effective to', to],
      ['pay mix', '75:25'],
      ['period', 'quarter'],
      ['cap', 1.5],
      ['missing', 'target'],
    ],
    [
      'COMPONENTS',
      [...componentHeaders, 'baseline', 'curve', 'curve of'],
      ['retention', 'Own gross retention', 'bonus', own, 'grr', 'individual', 0.97, '', 'retention', 'actual'],
      ['net', 'Net retention of the team', 'bonus', team, 'nrr', 'team', nrrTarget, 1, 'growth', ''],
      ['voice', 'Satisfaction of the own accounts', 'bonus', heard, 'csat', 'individual', 4.2, '', 'satisfaction', ''],
    ],
  ];
}

/** A share of what was credited: the specialist's part of small accounts, the engineer's beyond the owner's. */
const commission = (id: string, name: string, role: string, rate: number): readonly Section[] => [
  [
    'PLAN',
    ['id', id],
    ['name', name],
    ['roles', role],
    ['currency', 'USD'],
    ['effective from', day(1, 1)],
    ['effective to', day(12, 31)],
    ['pay mix', '88:12'],
    ['period', 'quarter'],
    ['cap', 2],
  ],
  [
    'COMPONENTS',
    ['id', 'label', 'type', 'measure', 'rate'],
    ['expansion', 'Expansion credited', 'commission', 'expansion arr', rate],
  ],
];

/** The plan book of the quarterly plans, with one of the two plans of the vice president. */
const bookWith = (leader: readonly Section[]): readonly Section[] => [
  ...shared,
  ...csm,
  ...scale('1', day(1, 1), day(6, 30), [0.5, 0.3, 0.2], 1.03),
  ...scale('2', day(7, 1), day(12, 31), [0.4, 0.4, 0.2], 1.035),
  ...teamLead,
  ...leader,
  ...commission('specialist', 'Scale Specialist 2027', 'Scale Specialist', 0.2),
  ...commission('solutions', 'Solutions Engineer 2027', 'Solutions Engineer', 0.06),
];

/** The plans that are paid. */
export const planSections = bookWith(vp);

/** The same plans, with the vice president on commission: what CS_COMPARE sets beside them. */
export const otherSections = bookWith(vpOnCommission);

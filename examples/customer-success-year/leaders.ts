import type { Section } from '../sheets';

export const componentHeaders = ['id', 'label', 'type', 'weight', 'measure', 'scope', 'target'];

/** A leader earns as the team does, on what those who report achieve. */
export const teamLead: readonly Section[] = [
  ['PLAN', ['id', 'team-lead'], ['name', 'Team Lead 2027'], ['based on', 'csm'], ['roles', 'Team Lead']],
  [
    'COMPONENTS',
    [...componentHeaders, 'curve'],
    ['renewals', 'Renewal rate of the reports', 'bonus', 0.5, 'renewal rate', 'reports', 0.92, 'renewal'],
    ['growth', 'Expansion of the reports', 'bonus', 0.5, 'expansion arr', 'reports', 'sum of members', 'growth'],
  ],
];

const vpKeys: Section = [
  'PLAN',
  ['id', 'vp'],
  ['name', 'Vice President 2027'],
  ['based on', 'team-lead'],
  ['roles', 'VP'],
  ['pay mix', '60:40'],
];

/** The leader of two regions: `NAM; EMEA` in the roster adds up what both did. */
export const vp: readonly Section[] = [
  vpKeys,
  [
    'COMPONENTS',
    [...componentHeaders, 'curve'],
    ['renewals', 'Renewal rate of the regions', 'bonus', 0.6, 'renewal rate', 'region', 0.92, 'renewal'],
    ['growth', 'Expansion of the regions', 'bonus', 0.4, 'expansion arr', 'region', 'sum of members', 'growth'],
  ],
];

/** Another way to pay the same leader: a share of the expansion, at a rate that the renewal rate sets. */
export const vpOnCommission: readonly Section[] = [
  vpKeys,
  [
    'COMPONENTS',
    ['id', 'label', 'type', 'measure', 'scope', 'rate measure', 'rate scope', 'target', 'curve'],
    [
      'growth',
      'Expansion of the regions',
      'commission',
      'expansion arr',
      'region',
      'renewal rate',
      'region',
      0.92,
      'rate',
    ],
  ],
  [
    'CURVES',
    ['curve', 'shape', 'at', 'pays'],
    ['rate', 'step', 0, 0.03],
    ['rate', '', 0.95, 0.05],
    ['rate', '', 1, 0.06],
    ['rate', '', 1.04, 0.07],
  ],
];

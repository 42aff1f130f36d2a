import type { Rows } from './command';

/** Pays the attainment of 90 % each quarter: 120,000 × 30 % / 4 = 9,000 at target; the leader on both regions. */
export const yearPlan: Rows = [
  ...[['PLAN'], ['id', 'csm'], ['roles', 'csm'], ['missing', 'zero'], ['COMPONENTS']],
  ['id', 'type', 'weight', 'measure', 'scope', 'target'],
  ['grr', 'bonus', 1, 'grr', 'individual', 0.9],
  ...[['PLAN'], ['id', 'lead'], ['roles', 'leader'], ['missing', 'zero'], ['COMPONENTS']],
  ['id', 'type', 'weight', 'measure', 'scope', 'target'],
  ['regions', 'bonus', 1, 'grr', 'region', 0.9],
];

export const roster: Rows = [
  ['payee', 'role', 'team', 'region', 'ote', 'from', 'to'],
  ['Ana', 'csm', 'Alpha', 'NAM', 120000, '2026-01-01', null],
  ['Bo', 'csm', 'Beta', 'EMEA', 120000, '2026-01-01', '2027-03-31'],
  ['Lea', 'leader', 'Leads', 'NAM; EMEA', 240000, '2026-01-01', null],
];

/** Ana keeps 90,000 of 100,000, then all of it; Bo 45,000 of 50,000, and in Q2 nobody owns what is left. */
export const accounts: Rows = [
  ['account', 'owner', 'period', 'region', 'starting arr', 'churned'],
  ['Acme', 'Ana', '2027-Q1', 'NAM', 90000, 0],
  ['Ajax', 'Ana', '2027-Q1', 'NAM', 10000, -10000],
  ['Bella', 'Bo', '2027-Q1', 'EMEA', 45000, 0],
  ['Boa', 'Bo', '2027-Q1', 'EMEA', 5000, 5000],
  ['Acme', 'Ana', '2027-Q2', 'NAM', 90000, 0],
  ['Bella', 'Bo', '2027-Q2', 'EMEA', 45000, 0],
];

export const yearBook = { CS_Plan: yearPlan, Accounts: accounts, Roster: roster };

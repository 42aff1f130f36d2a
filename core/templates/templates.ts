import { nameKey } from '../cells/cell';
import { nearest } from '../problems/nearest';
import { type Refusal, refuse } from '../problems/problem';
import { accountManager } from './account-manager';
import { csLeader } from './cs-leader';
import { enterpriseCsm } from './enterprise-csm';
import { halfTeamHalfIndividual } from './half-team-half-individual';
import { onboardingSpecialist } from './onboarding-specialist';
import { renewalManager } from './renewal-manager';
import { smbCsm } from './smb-csm';
import { teamBonus } from './team-bonus';
import type { Template } from './template';

/** Every ready-made plan, in the order in which CS_TEMPLATE lists them. */
export const templates: readonly Template[] = [
  smbCsm,
  enterpriseCsm,
  onboardingSpecialist,
  renewalManager,
  halfTeamHalfIndividual,
  csLeader,
  accountManager,
  teamBonus,
];

/** The template of this name, or why there is none, with the nearest name. */
export function templateNamed(name: string): Template | Refusal {
  const template = templates.find((one) => nameKey(one.name) === nameKey(name));
  const names = templates.map((one) => one.name);
  return template ?? refuse('unknown template', { found: name, nearest: nearest(name, names) });
}

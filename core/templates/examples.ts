import { accountManagerExample } from './account-manager.example';
import { csLeaderExample } from './cs-leader.example';
import { enterpriseCsmExample } from './enterprise-csm.example';
import { halfTeamHalfIndividualExample } from './half-team-half-individual.example';
import { onboardingSpecialistExample } from './onboarding-specialist.example';
import { renewalManagerExample } from './renewal-manager.example';
import { smbCsmExample } from './smb-csm.example';
import { teamBonusExample } from './team-bonus.example';
import type { WorkedCase } from './worked-case';

/** The case worked by hand of each template, by the template's name. It ships in the workbench only, as a first table. */
export const templateExamples: Readonly<Record<string, WorkedCase>> = {
  'smb csm': smbCsmExample,
  'enterprise csm': enterpriseCsmExample,
  'onboarding specialist': onboardingSpecialistExample,
  'renewal manager': renewalManagerExample,
  'half team half individual': halfTeamHalfIndividualExample,
  'cs leader': csLeaderExample,
  'account manager': accountManagerExample,
  'team bonus': teamBonusExample,
};

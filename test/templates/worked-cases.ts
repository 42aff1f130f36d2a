import { accountManagerExample } from '../../core/templates/account-manager.example';
import { csLeaderExample } from '../../core/templates/cs-leader.example';
import { enterpriseCsmExample } from '../../core/templates/enterprise-csm.example';
import { halfTeamHalfIndividualExample } from '../../core/templates/half-team-half-individual.example';
import { onboardingSpecialistExample } from '../../core/templates/onboarding-specialist.example';
import { renewalManagerExample } from '../../core/templates/renewal-manager.example';
import { smbCsmExample } from '../../core/templates/smb-csm.example';
import { teamBonusExample } from '../../core/templates/team-bonus.example';
import type { WorkedCase } from '../../core/templates/worked-case';

/** The case worked by hand of each template, by the template's name. */
export const workedCases: Readonly<Record<string, WorkedCase>> = {
  'smb csm': smbCsmExample,
  'enterprise csm': enterpriseCsmExample,
  'onboarding specialist': onboardingSpecialistExample,
  'renewal manager': renewalManagerExample,
  'half team half individual': halfTeamHalfIndividualExample,
  'cs leader': csLeaderExample,
  'account manager': accountManagerExample,
  'team bonus': teamBonusExample,
};

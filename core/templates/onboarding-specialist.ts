import { progress, retention } from './curves';
import { components, curves } from './headings';
import { template } from './template';

/** The first ninety days: speed and use are in the specialist's hands; the first renewal, the team's, proves them right. */
export const onboardingSpecialist = template(
  'onboarding specialist',
  'Onboarding specialist at 80:20, on time to value, adoption, satisfaction and team retention.',
  `
PLAN
id,onboarding-specialist
name,Onboarding Specialist
pay mix,80:20
cap,150%
missing,redistribute

${components}
speed,Days to first value,bonus,40%,time to value,,30,speed
adoption,Product adoption,bonus,30%,adoption,,65%,progress
csat,Satisfaction,bonus,15%,csat,,90,satisfaction
team,Team logo retention,bonus,15%,logo retention,team,92%,retention

${curves}
speed,linear,80%,20%
speed,,100%,100%
speed,,125%,150%
${progress}
satisfaction,linear,90%,10%
satisfaction,,100%,100%
satisfaction,,110%,120%
${retention}
`,
);

import { progress, retention } from './curves';
import { curves } from './headings';
import { template } from './template';

/** The team earns the money together; one pool goes by target variable, the other by heads, each by the days worked. */
export const teamBonus = template(
  'team bonus',
  'Team bonus at 80:20: pools for retention and adoption, days off for references.',
  `
PLAN
id,team-bonus
name,Team Bonus
pay mix,80:20
cap,150%

COMPONENTS
id,label,type,measure,scope,target,curve,amount,limit,share by,unit
retention,Retention pool,pool,grr,team,91%,retention,9000,,target
adoption,Adoption pool,pool,adoption,team,70%,progress,3000,,equal
reference,Days off for references,recognition,references,,,,0.5,2,,PTO day

${curves}
${retention}
${progress}
`,
);

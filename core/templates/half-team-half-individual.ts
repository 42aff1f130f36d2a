import { growth, progress, retention } from './curves';
import { components, curves } from './headings';
import { template } from './template';

/** Half on the own book, half on the team's; the team's expansion target is what its members' targets add up to. */
export const halfTeamHalfIndividual = template(
  'half team half individual',
  'CSM at 75:25, half on own results, half on team retention and expansion.',
  `
PLAN
id,half-and-half
name,Half-team CSM
pay mix,75:25
cap,150%

${components}
grr,Own gross retention,bonus,25%,grr,,90%,retention
expansion,Own expansion,bonus,15%,expansion arr,,40000,growth
reviews,Business reviews,bonus,10%,qbr coverage,,90%,progress
team-grr,Team gross retention,bonus,30%,grr,team,90%,retention
team-expansion,Team expansion,bonus,20%,expansion arr,team,sum of members,growth

${curves}
${retention}
${growth}
${progress}

GATES
gate,measure,of,test,value,applies to,otherwise
retention first,grr,actual,>=,85%,expansion,0%
`,
);

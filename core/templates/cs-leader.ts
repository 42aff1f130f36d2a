import { growth, progress, retention } from './curves';
import { components, curves } from './headings';
import { template } from './template';

/** A leader answers for the regions in the `region` cell, one or several: `NAM; EMEA` adds up what both did. */
export const csLeader = template(
  'cs leader',
  'CS leader at 70:30, each half-year, on net ARR, renewal rate and adoption of regions, and NPS.',
  `
PLAN
id,cs-leader
name,CS Leader
pay mix,70:30
period,half
cap,160%

${components}
net-arr,Net ARR change,bonus,40%,net arr,region,sum of members,growth
renewals,Renewal rate,bonus,30%,renewal rate,region,91%,retention
adoption,Adoption,bonus,15%,adoption,region,70%,progress
nps,Company NPS,bonus,15%,nps,company,40,voice

${curves}
${growth}
${retention}
${progress}
voice,linear,75%,20%
voice,,100%,100%
voice,,125%,140%

GATES
gate,measure,scope,of,test,value,applies to,otherwise
renewals first,renewal rate,region,actual,>=,85%,net-arr,cap 100%
`,
);

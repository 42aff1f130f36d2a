import { curves } from './headings';
import { template } from './template';

/** Few large customers: keeping their revenue comes first, growing it second, and what they say of us third. */
export const enterpriseCsm = template(
  'enterprise csm',
  'Enterprise CSM at 70:30, on gross and net retention and satisfaction.',
  `
PLAN
id,enterprise-csm
name,Enterprise CSM
pay mix,70:30
cap,150%

COMPONENTS
id,label,type,weight,measure,target,baseline,curve
grr,Gross retention,bonus,50%,grr,92%,,retention
nrr,Net retention,bonus,30%,nrr,110%,100%,retention
csat,Satisfaction,bonus,20%,csat,90,,satisfaction

${curves}
retention,linear,90%,50%
retention,,100%,100%
retention,,105%,150%
satisfaction,step,95%,50%
satisfaction,,100%,100%
`,
);

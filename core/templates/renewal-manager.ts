import { curves } from './headings';
import { template } from './template';

/** Everyone earns on what they renew, and the team's renewal rate sets the rate for all: nobody wins by letting others lose. */
export const renewalManager = template(
  'renewal manager',
  'Renewal manager at 70:30: commission at a rate set by team renewals; an award for being on time.',
  `
PLAN
id,renewal-manager
name,Renewal Manager
pay mix,70:30
cap,200%

MEASURES
measure,label,kind,unit,direction,leading
on time renewals,On-time renewals,ratio,ratio,higher,yes

COMPONENTS
id,label,type,measure,target,curve,rate measure,rate scope,amount,in cap
renewals,Renewed ARR,commission,renewed arr,90%,rate,renewal rate,team
punctuality,On-time renewals,award,on time renewals,85%,punctuality,,,1500,yes

${curves}
rate,step,0,0.4%
rate,,90%,0.5%
rate,,95%,0.55%
rate,,100%,0.6%
rate,,103%,0.7%
rate,,106%,0.8%
punctuality,linear,80%,20%
punctuality,,100%,100%
punctuality,,110%,125%
`,
);

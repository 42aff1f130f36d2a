import { progress, retention } from './curves';
import { components, curves } from './headings';
import { template } from './template';

/** Expansion is sold, so it pays like a sale, with accelerators; at half while the own book leaks. */
export const accountManager = template(
  'account manager',
  'Account manager at 70:30: commission on expansion, halved below 85% GRR; bonuses for retention, reviews, team NRR.',
  `
PLAN
id,account-manager
name,Account Manager
pay mix,70:30
cap,200%

${components}
expansion,Expansion,commission,45%,expansion arr,,120000,accelerator
grr,Gross retention,bonus,30%,grr,,90%,retention
reviews,Business reviews,bonus,10%,qbr coverage,,90%,progress
team,Team net retention,bonus,15%,nrr,team,105%,retention

${curves}
accelerator,marginal,0,100%
accelerator,,100%,150%
accelerator,,125%,200%
${retention}
${progress}

GATES
gate,measure,of,test,value,applies to,otherwise
retention first,grr,actual,>=,85%,expansion,50%
`,
);

import { progress, retention } from './curves';
import { components, curves } from './headings';
import { template } from './template';

/** Many small customers: logos count more than any one contract, adoption is the early sign, the team shares NRR. */
export const smbCsm = template(
  'smb csm',
  'SMB CSM at 75:25, on logos and revenue kept, adoption and team NRR.',
  `
PLAN
id,smb-csm
name,SMB CSM
pay mix,75:25
cap,150%

${components},amount,limit
logos,Logo retention,bonus,35%,logo retention,,90%,retention
grr,Gross retention,bonus,25%,grr,,88%,retention
adoption,Product adoption,bonus,20%,adoption,,70%,progress
team,Team net retention,bonus,20%,nrr,team,102%,retention
reference,Customer reference,spif,,references,,,,150,4

${curves}
${retention}
${progress}
`,
);

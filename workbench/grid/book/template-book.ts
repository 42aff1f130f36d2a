import type { OutputBlock, OutputCell } from '../../../core/cells/cell';
import { planTab } from '../../../core/tabs/plan-tab';
import { type Tab, type TabFormat, numberCell, textCell } from '../../../core/tabs/tab';
import { accountManagerExample } from '../../../core/templates/account-manager.example';
import { csLeaderExample } from '../../../core/templates/cs-leader.example';
import { enterpriseCsmExample } from '../../../core/templates/enterprise-csm.example';
import { halfTeamHalfIndividualExample } from '../../../core/templates/half-team-half-individual.example';
import { onboardingSpecialistExample } from '../../../core/templates/onboarding-specialist.example';
import { renewalManagerExample } from '../../../core/templates/renewal-manager.example';
import { smbCsmExample } from '../../../core/templates/smb-csm.example';
import { teamBonusExample } from '../../../core/templates/team-bonus.example';
import type { Template } from '../../../core/templates/template';
import { addTabs } from '../../xlsx/write/add-tabs';

/** The results of each template's worked case, by its name: rows to begin with. */
const results: Readonly<Record<string, OutputBlock>> = {
  'account manager': accountManagerExample.results,
  'cs leader': csLeaderExample.results,
  'enterprise csm': enterpriseCsmExample.results,
  'half team half individual': halfTeamHalfIndividualExample.results,
  'onboarding specialist': onboardingSpecialistExample.results,
  'renewal manager': renewalManagerExample.results,
  'smb csm': smbCsmExample.results,
  'team bonus': teamBonusExample.results,
};

/** A new workbook as a file: the template's plan, and results that its worked case pays. */
export async function templateBook({ name, block }: Template): Promise<Uint8Array> {
  const tabs = [planTab(block), resultsTab(results[name] ?? [])];
  const { bytes } = await addTabs(undefined, tabs, { title: name, made: { plan: name, inputs: '' } });
  return bytes;
}

function resultsTab([headers = [], ...rows]: OutputBlock): Tab {
  return {
    name: 'Results',
    blocks: [
      { row: 1, column: 1, style: 'header', cells: [headers.map((header) => textCell(String(header)))] },
      {
        row: 2,
        column: 1,
        style: 'body',
        cells: rows.map((row) => row.map((cell) => numberCell(cell, formatOf(cell)))),
      },
    ],
    widths: headers.map((header) => Math.max(12, String(header).length + 2)),
    frozenRows: 1,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: undefined },
    seal: 'none',
  };
}

/** A share of something is shown as one. */
const formatOf = (cell: OutputCell): TabFormat =>
  typeof cell === 'number' && !Number.isInteger(cell) && cell < 5 ? 'ratio' : 'general';

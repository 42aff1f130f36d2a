import type { Block, OutputBlock } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { computePay } from '../../core/payout/run';
import { statement } from '../../core/payout/statement/statement';
import { loadPlan } from '../../core/plan/load';
import { groupPayouts } from '../../core/tabs/payout-groups';
import { payoutsTab } from '../../core/tabs/payouts-tab';
import { statementTabs } from '../../core/tabs/statement-tab';
import type { Tab } from '../../core/tabs/tab';
import { type AddedTabs, type Workbook, addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';

/** Cells of a sheet. */
export function cellsOf({ sheets }: Workbook, sheet: string): Block {
  return sheets.find(({ name }) => name === sheet)!.cells;
}

/** The Payouts and Statement tabs of the plan on the sheet CS_Plan and the results on the sheet Results. */
export function paidTabs(workbook: Workbook): Tab[] {
  const { dateSystem } = workbook;
  return tabsFor(cellsOf(workbook, 'CS_Plan'), cellsOf(workbook, 'Results'), dateSystem);
}

/** The tabs of a plan and results, a statement for each row. */
export function tabsFor(plan: Block, results: Block, dateSystem: Workbook['dateSystem'] = 1900): Tab[] {
  const { plans } = loadPlan(plan, dateSystem);
  const table = callFunction('CS_PAYOUT', [plan, results, 'all'], { dateSystem });
  if (!table.ok) throw new Error(table.message);
  const statements = computePay(plans, results, dateSystem).rows.map((pay) => ({
    payee: pay.row.payee,
    period: pay.row.period?.label ?? '',
    plan: plans[0]!.name,
    lines: () => statement([pay]),
    planCurrency: plans[0]!.currency,
    payCurrency: pay.currency,
  }));
  const note = [plans[0]!.name, results.length - 1].join(' · ');
  return [payoutsTab(groupPayouts(table.value as OutputBlock, plans), note), ...statementTabs(statements)];
}

const made = { plan: 'csm@1', inputs: '0'.repeat(64) };

/** Adds tabs to a workbook and checks what was written, as the command line does. */
export async function withTabs(bytes: Uint8Array, tabsOf: (workbook: Workbook) => readonly Tab[]): Promise<AddedTabs> {
  const workbook = await readWorkbook(bytes);
  const added = await addTabs({ bytes, workbook }, tabsOf(workbook), { title: 'CSM 2027', made });
  await added.check(added.bytes);
  return added;
}

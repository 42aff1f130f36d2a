import type { Tab } from '../core/tabs/tab';
import { addTabs, writeAside } from '../workbench/xlsx/workbook-port';
import { customerSuccessTabs, renewalTabs } from './customer-success-year/tabs';
import { exampleTabs } from './example-tabs';

/** Writes the example workbooks. Run by hand in the project's folder after a change: `npx tsx examples/make-example.ts` */
async function makeExamples(): Promise<void> {
  await makeExample('enterprise-csm-2027-q1', 'Enterprise CSM 2027-Q1', exampleTabs());
  await makeExample('customer-success-2027', 'Customer Success 2027', customerSuccessTabs());
  await makeExample('renewals-2027', 'Renewals 2027', renewalTabs());
}

async function makeExample(name: string, title: string, tabs: readonly Tab[]): Promise<void> {
  const { bytes, check } = await addTabs(undefined, tabs, { title, made: { plan: '', inputs: '' } });
  await writeAside({ over: { path: `examples/${name}.xlsx` } }, bytes, check);
}

void makeExamples();

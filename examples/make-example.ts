import { addTabs, writeAside } from '../workbench/xlsx/workbook-port';
import { exampleTabs } from './example-tabs';

/** Writes the example workbook. Run by hand in the project's folder after a change: `npx tsx examples/make-example.ts` */
async function makeExample(): Promise<void> {
  const made = { plan: '', inputs: '' };
  const { bytes, check } = await addTabs(undefined, exampleTabs(), { title: 'Enterprise CSM 2027-Q1', made });
  await writeAside({ over: { path: 'examples/enterprise-csm-2027-q1.xlsx' } }, bytes, check);
}

void makeExample();

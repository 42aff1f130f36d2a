import { checkTabs, writeAside, writeWorkbook } from '../workbench/xlsx/workbook-port';
import { exampleTabs } from './example-tabs';

/** Fixed, so that the file is the same each time it is made. */
const modified = new Date(Date.UTC(2027, 3, 1));

/** Writes the example workbook. Run by hand in the project's folder after a change: `npx tsx examples/make-example.ts` */
async function makeExample(): Promise<void> {
  const tabs = exampleTabs();
  const bytes = await writeWorkbook(tabs, { title: 'Enterprise CSM 2027-Q1', modified });
  await writeAside('examples/enterprise-csm-2027-q1.xlsx', bytes, (readBack) => checkTabs(readBack, tabs));
}

void makeExample();

import { readFile } from 'node:fs/promises';
import { exampleTabs } from '../../examples/example-tabs';
import { checkTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';

test('the committed example workbook holds what its script writes', async () => {
  const bytes = await readFile('examples/enterprise-csm-2027-q1.xlsx');
  await checkTabs(bytes, exampleTabs());
  expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Results']);
});

import { readFile } from 'node:fs/promises';
import { exampleTabs } from '../../examples/example-tabs';
import { addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';

test('the committed example workbook holds what its script writes', async () => {
  const bytes = await readFile('examples/enterprise-csm-2027-q1.xlsx');
  const { check } = await addTabs(undefined, exampleTabs(), { title: '', made: { plan: '', inputs: '' } });
  await check(bytes);
  expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Results']);
});

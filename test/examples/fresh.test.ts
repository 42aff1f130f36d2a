import { readFile } from 'node:fs/promises';
import { customerSuccessTabs, renewalTabs } from '../../examples/customer-success-year/tabs';
import { addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';

const examples = { 'customer-success-2027': customerSuccessTabs(), 'renewals-2027': renewalTabs() };

test.each(Object.entries(examples))('the committed %s.xlsx holds what its script writes', async (name, tabs) => {
  const bytes = await readFile(`examples/${name}.xlsx`);
  const { check } = await addTabs(undefined, tabs, { title: '', made: { plan: '', inputs: '' } });
  await check(bytes);
  expect((await readWorkbook(bytes)).sheets.map((sheet) => sheet.name)).toEqual(tabs.map((tab) => tab.name));
});

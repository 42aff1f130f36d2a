import { addTabs } from '../../workbench/xlsx/workbook-port';
import { added, amount, edit, made, partOf, tabOf } from './tabs';

test('a part that the types name and that is missing is not made again', async () => {
  const theirs = await added([tabOf([amount(1)], { seal: 'none', name: 'Mine' })]);
  const type = '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="x"/></Types>';
  const { bytes } = await added([tabOf([])], edit(theirs.bytes, '[Content_Types].xml', '</Types>', type));
  const names = partOf(bytes, '[Content_Types].xml').match(/PartName="[^"]*"/g) ?? [];
  expect(new Set(names).size).toBe(names.length);
});

test('ids of sheets stay within what a spreadsheet takes', async () => {
  const theirs = await added([tabOf([amount(1)], { seal: 'none', name: 'Mine' })]);
  const last = edit(theirs.bytes, 'xl/workbook.xml', 'sheetId="1"', 'sheetId="65534"');
  const { bytes } = await added([tabOf([amount(2)]), tabOf([amount(3)], { name: 'Statement' })], last);
  const ids = [...partOf(bytes, 'xl/workbook.xml').matchAll(/sheetId="(\d+)"/g)].map(([, id]) => Number(id));
  expect([Math.max(...ids), new Set(ids).size]).toEqual([65534, 3]);
});

test('a stored result that looks at our sheets through a name is computed anew', async () => {
  const first = await added([tabOf([amount(1)])]);
  const name = '<definedName name="TotalPay">Payouts!$B$2</definedName></definedNames>';
  const named = edit(first.bytes, 'xl/workbook.xml', '</definedNames>', name);
  const { bytes } = await added([tabOf([amount(2)])], named);
  expect(partOf(bytes, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  expect(partOf((await added([tabOf([amount(2)])], first.bytes)).bytes, 'xl/workbook.xml')).not.toContain(
    'fullCalcOnLoad',
  );
});

test('a title with letters that XML cannot hold breaks nothing', async () => {
  const { bytes, check } = await addTabs(undefined, [tabOf([])], { title: 'Plan\u0001A\ud800', made });
  await check(bytes);
  expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:title>Plan A </dc:title>');
});

test('the check finds a list that is not well-formed', async () => {
  const { bytes, check } = await added([tabOf([])]);
  await expect(check(edit(bytes, 'xl/styles.xml', '</styleSheet>', ''))).rejects.toThrow('xl/styles.xml');
});

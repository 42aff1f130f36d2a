import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { data, nothing, old, parts, patched, zipped } from './patched-book';

const part = 'xl/workbook.xml';
const all = { name: 'All', refersTo: 'Data!$A$1:$C$4', sheet: undefined };
const here = { name: 'Here', refersTo: 'Old!$A$1', sheet: 'Old' };

test('a name that is new, redefined or removed is so in the file, and every other stays as it is written', async () => {
  const names = {
    defined: [
      { name: 'all', refersTo: 'Data!$A$1:$C$9', sheet: undefined },
      { name: 'Newest', refersTo: 'FILTER(Data!$A$1:$A$9,Data!$B$1:$B$9<"&")', sheet: undefined },
      { name: 'Here', refersTo: 'Data!$B$2', sheet: 'Data' },
    ],
    removed: [here],
  };
  const { xml } = await patched({ names });
  expect(/<x:definedNames>.*<\/x:definedNames>/.exec(xml(part))?.[0]).toBe(
    '<x:definedNames><x:definedName name="All">Data!$A$1:$C$9</x:definedName>' +
      '<x:definedName name="Newest">_xlfn._xlws.FILTER(Data!$A$1:$A$9,Data!$B$1:$B$9&lt;&quot;&amp;&quot;)</x:definedName>' +
      '<x:definedName name="Here" localSheetId="0">Data!$B$2</x:definedName></x:definedNames>',
  );
});

test('sheets are called as in the new file', async () => {
  const defined = [{ name: 'Mine', refersTo: "'New data'!$A$1", sheet: 'New data' }];
  const sheets = [old, { ...data, name: 'New data', cells: nothing }];
  const { bytes } = await patched({ sheets, names: { defined, removed: [] } });
  expect((await readWorkbook(bytes)).names).toEqual([
    { name: 'All', refersTo: "'New data'!$A$1:$C$4", sheet: undefined },
    here,
    ...defined,
  ]);
});

test('a list of names begins and ends with them', async () => {
  const none = await patched({ names: { defined: [], removed: [all, here] } });
  expect(none.xml(part)).not.toContain('definedNames');
  const without = zipped({ ...parts, [part]: none.xml(part) });
  const { xml } = await patched({ names: { defined: [all], removed: [] }, computeOnOpening: true }, without);
  expect(xml(part)).toContain(
    '</x:sheets><x:definedNames><x:definedName name="All">Data!$A$1:$C$4</x:definedName></x:definedNames><x:calcPr ',
  );
});

import { type Workbook, addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';
import { type RawSheet, rawCells } from '../libreoffice/raw-cells';
import { packageProblems, sheetParts } from '../round-trip/package-graph';
import { partsOf } from '../round-trip/part-changes';
import { elementsNamed, textOf, xmlTree } from '../round-trip/xml-tree';
import { everyStyle, hostileTab } from './hostile-tab';
import { asCell, hostileTexts, shown } from './hostile-texts';

const made = { plan: 'csm@1', inputs: '0'.repeat(64) };

/** Without what a property of a document cannot hold. */
const inProperty = (text: string): string => asCell(text).replace(/[\p{Cc}\ufffd\ufffe\uffff\s]/gu, '');

test('there are enough of them, each once', () => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(40);
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length);
});

describe('as a cell of every style', () => {
  let cells: RawSheet;
  let read: Workbook['sheets'][number]['cells'];

  beforeAll(async () => {
    const { bytes, check } = await addTabs(undefined, [hostileTab(hostileTexts)], { title: 'x', made });
    await check(bytes);
    const parts = partsOf(bytes);
    expect(packageProblems(parts)).toEqual([]);
    cells = rawCells(parts, 'Payouts');
    read = (await readWorkbook(bytes)).sheets[0]!.cells;
  });

  test.each(hostileTexts.map((text, t) => [shown(text), text, t] as const))('%s stays that text', (_, text, t) => {
    everyStyle.forEach((_style, s) => {
      const row = t * everyStyle.length + s + 1;
      expect(cells.get(`A${row}`)).toEqual({ type: 'text', value: asCell(text), formula: undefined });
      expect(cells.get(`B${row}`)).toEqual({ type: 'n', value: '-12.5', formula: undefined });
      expect(cells.get(`C${row}`)).toEqual({ type: 'text', value: asCell(text), formula: undefined });
      expect(read[row - 1]).toEqual([asCell(text), -12.5, asCell(text)]);
    });
  });
});

describe.each(hostileTexts.map((text) => [shown(text), text] as const))('%s', (_, text) => {
  test('as the title of the workbook breaks nothing, and gets into no header or footer', async () => {
    const { bytes } = await addTabs(undefined, [hostileTab(['a'])], { title: text, made });
    const parts = partsOf(bytes);
    expect(packageProblems(parts)).toEqual([]);
    const [title] = elementsNamed(xmlTree(parts.get('docProps/core.xml')!), 'title');
    expect(inProperty(textOf(title!))).toBe(inProperty(text));
    const sheet = xmlTree(parts.get(sheetParts(parts).get('Payouts')!)!);
    expect(elementsNamed(sheet, 'headerFooter').map(textOf)).toEqual(['&L&A&RPage &P of &N']);
  });

  test('as the name of a plan does not hide that a sheet is ours', async () => {
    const options = { title: 'x', made: { ...made, plan: text } };
    const { bytes } = await addTabs(undefined, [hostileTab(['a'])], options);
    const workbook = await readWorkbook(bytes);
    const { placed, kept } = await addTabs({ bytes, workbook }, [hostileTab(['b'])], options);
    expect(kept).toEqual([]);
    expect(placed).toEqual([{ tab: 'Payouts', sheet: 'Payouts', replaced: true }]);
  });
});

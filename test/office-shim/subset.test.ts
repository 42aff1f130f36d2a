import { listFiles } from '../house/files';
import { type Program, readProgram } from './used-members';

/** Classes of Excel's object model, and those that stand for them in the workbench. */
const shims: Readonly<Record<string, string>> = {
  Application: 'ApplicationShim',
  Functions: 'ExcelFunctionsShim',
  FunctionResult: 'FunctionResultShim',
  NamedItem: 'NamedItemShim',
  NamedItemCollection: 'NamedItemsShim',
  PageBreakCollection: 'PageBreaksShim',
  PageLayout: 'PageLayoutShim',
  Range: 'RangeShim',
  RangeBorder: 'RangeBorderShim',
  RangeBorderCollection: 'RangeBordersShim',
  RangeFill: 'RangeFillShim',
  RangeFont: 'RangeFontShim',
  RangeFormat: 'RangeFormatShim',
  RequestContext: 'RequestContext',
  Setting: 'SettingShim',
  SettingCollection: 'SettingsShim',
  Table: 'TableShim',
  TableCollection: 'TablesShim',
  Workbook: 'WorkbookShim',
  Worksheet: 'WorksheetShim',
  WorksheetCollection: 'WorksheetsShim',
  WorksheetFreezePanes: 'FreezePanesShim',
};

let program: Program;

beforeAll(() => {
  const isAddin = (file: string): boolean => /^excel-addin\/[^/]+\.tsx?$/.test(file);
  const addin = listFiles('excel-addin').filter(isAddin);
  program = readProgram(addin, listFiles('workbench/grid/office'));
}, 60_000);

test('the add-in uses Excel', () => {
  expect(program.used.map(({ owner, member }) => `${owner}.${member}`)).toEqual(
    expect.arrayContaining(['Workbook.getActiveCell', 'Range.formulas', 'Worksheet.delete']),
  );
});

test('every member of Excel that the add-in uses is one that the workbench has', () => {
  const missing = program.used
    .filter(({ owner, member }) => !program.membersOf(shims[owner] ?? '').has(member))
    .map(({ owner, member, at }) => `${at} uses Excel.${owner}.${member}`);
  expect(missing).toEqual([]);
});

import { dateSystem, learnDateSystem } from '../../excel-addin/date-system';
import { excelPort } from '../../excel-addin/host';
import { namespaceOf } from '../../excel-addin/namespace';
import { followOfficeTheme } from '../../excel-addin/theme';
import { type ExcelWorkbook, type Model, openExcelWorkbook } from './excel-workbook';

const emptyCell = { 'GetActiveCell()': { address: 'Sheet1!B2', formulas: [['']] } };

function open(model: Model, apiLevel?: number): ExcelWorkbook {
  const workbook = openExcelWorkbook(model, apiLevel);
  Object.assign(globalThis, workbook.globals);
  return workbook;
}

describe('inserting a formula', () => {
  test('writes it into the active cell and says where', async () => {
    const { changes } = open({ ...emptyCell, Application: { decimalSeparator: '.' } });
    const port = await excelPort('');
    expect(await port.insertFormula('=CS_VERSION()')).toBe('Inserted in Sheet1!B2.');
    expect(changes).toEqual(['GetActiveCell().Formulas = [["=CS_VERSION()"]]']);
  });

  test.each([5, 'text', '=A1', false])('leaves a cell that holds %j as it is', async (held) => {
    const { changes } = open({ 'GetActiveCell()': { address: 'Sheet1!B2', formulas: [[held]] } }, 1.1);
    const port = await excelPort('');
    await expect(port.insertFormula('=CS_VERSION()')).rejects.toThrow('Sheet1!B2 is not empty.');
    expect(changes).toEqual([]);
  });

  test('puts the namespace of the development add-in before its functions, and before nothing else', async () => {
    const { changes } = open(emptyCell, 1.1);
    const port = await excelPort(namespaceOf('?namespace=CSDEV&_host_Info=Excel'));
    await port.insertFormula('=SUM(CS_NRR(A1,B1),CS_GRR(CS_Plan!A1,"CS_X"))');
    const written = '=SUM(CSDEV.CS_NRR(A1,B1),CSDEV.CS_GRR(CS_Plan!A1,"CS_X"))';
    expect(changes).toEqual([`GetActiveCell().Formulas = ${JSON.stringify([[written]])}`]);
  });
});

describe('the decimal comma', () => {
  test.each([
    [',', true],
    ['.', false],
  ])('is asked of Excel: %s', async (decimalSeparator, expected) => {
    open({ Application: { decimalSeparator } });
    expect((await excelPort('')).decimalComma).toBe(expected);
  });

  test('is not asked of an Excel that cannot tell', async () => {
    open({}, 1.1);
    expect((await excelPort('')).decimalComma).toBe(false);
  });
});

describe('the theme of Office', () => {
  const themeAt = (officeTheme: object | undefined): readonly (string | undefined)[] => {
    const style: { colorScheme?: string } = {};
    const [narrow, dark] = ['(max-width: 340px)', '(prefers-color-scheme: dark)'].map((mediaText) => ({ mediaText }));
    const styleSheets = [{ cssRules: [{}, { media: narrow }, { media: dark }] }];
    const page = { documentElement: { style }, styleSheets };
    Object.assign(globalThis, { document: page, Office: { context: { officeTheme } } });
    followOfficeTheme();
    expect(narrow!.mediaText).toBe('(max-width: 340px)');
    return [style.colorScheme, dark!.mediaText];
  };

  test.each([
    ['#262626', 'dark', 'all'],
    ['#FFFFFF', 'light', 'not all'],
    ['#217346', 'dark', 'all'],
  ])('with a background of %s is %s: the dark colours hold in %s', (bodyBackgroundColor, theme, media) => {
    expect(themeAt({ bodyBackgroundColor })).toEqual([theme, media]);
  });

  test('is left to the system where Office says none', () => {
    expect(themeAt(undefined)).toEqual([undefined, '(prefers-color-scheme: dark)']);
  });
});

describe('the date system', () => {
  const firstOf1904 = (value: number) => ({ 'Functions.Date(1904, 1, 1)': { value, error: null } });

  test('stays 1900, and nothing is recalculated, where 1904-01-01 has the serial number 1462', async () => {
    const { changes } = open(firstOf1904(1462));
    await learnDateSystem();
    expect([dateSystem(), changes]).toEqual([1900, []]);
  });

  test('is 1904, and everything is computed again, where that day has the serial number 0', async () => {
    const { changes } = open(firstOf1904(0));
    await learnDateSystem();
    expect([dateSystem(), changes]).toEqual([1904, ['Application.Calculate(Full)']]);
  });
});

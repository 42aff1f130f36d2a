import type { Cell } from '../../core/cells/cell';
import { sealText } from '../../core/tabs/seal';
import { findRange } from '../../workbench/cli/inputs/find-range';
import {
  findAccountsSheet,
  findPlanSheet,
  findResultsSheet,
  findRosterSheet,
} from '../../workbench/cli/inputs/find-sheets';
import type { Workbook } from '../../workbench/xlsx/workbook-port';

const book = (
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  more: Partial<Workbook> = {},
): Workbook => ({
  dateSystem: 1900,
  names: [],
  tables: [],
  sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells, formulas: new Map(), hidden: false })),
  ...more,
});
const plan = [['Our plan'], [], [null, 'Plan'], [null, 'id', 'a']];
const results = [['Title'], ['Payee', 'Period', 'GRR'], ['Ana', '2027-Q1', 0.9]];
const roster = [['payee', 'role', 'team', 'from', 'to']];
const payouts = [['payee', 'period', 'target variable', 'pay']];

test('the plan is the sheet with a PLAN row, and CS_Plan where there are several', () => {
  expect(findPlanSheet(book({ Notes: [['plan', 'B']], Q1: results, Bonus: plan })).sheet.name).toBe('Bonus');
  expect(findPlanSheet(book({ Old: plan, 'CS Plan': plan })).sheet.name).toBe('CS Plan');
  expect(() => findPlanSheet(book({ Old: plan, New: plan }))).toThrow('"Old", "New"; say which one with --plan');
  expect(() => findPlanSheet(book({ Q1: results }))).toThrow('no sheet holds the plan');
});

test('what else looks like it is said', () => {
  const names = ({ others }: ReturnType<typeof findPlanSheet>) => others.map(({ name }) => name);
  expect(names(findPlanSheet(book({ Old: plan, CS_Plan: plan, Q1: results })))).toEqual(['Old']);
  expect(names(findResultsSheet(book({ Results: results, 'Results Q2': results })))).toEqual(['Results Q2']);
});

test('the results are the sheet with their headers, not a roster or an earlier Payouts sheet', () => {
  expect(findResultsSheet(book({ People: roster, Payouts: payouts, Q1: results })).sheet.name).toBe('Q1');
  const components = [['payee', 'grr', 'plan cap', 'paid before', 'draw and guarantee', 'pay']];
  expect(findResultsSheet(book({ Pay: components, Q1: results })).sheet.name).toBe('Q1');
  expect(findResultsSheet(book({ Draft: results, Results: results })).sheet.name).toBe('Results');
  expect(() => findResultsSheet(book({ Draft: results, Final: results }))).toThrow('--results');
  expect(() => findResultsSheet(book({ People: roster, Payouts: payouts }))).toThrow('"People", "Payouts"');
});

describe('accounts and roster', () => {
  const accounts = [
    ['Account', 'Owner', 'Period', 'Starting ARR', 'Churned'],
    ['Acme', 'Ana', '2027-Q1', 100, 0],
  ];
  const list = [['account', 'owner', 'phone']];

  test('are found by their headers', () => {
    const workbook = book({ CRM: list, ARR: accounts, People: roster, Q1: results });
    expect(findAccountsSheet(workbook).sheet.name).toBe('ARR');
    expect(findRosterSheet(workbook).sheet.name).toBe('People');
    expect(findResultsSheet(workbook).sheet.name).toBe('Q1');
  });

  test.each([
    ['days from and to, whatever else it says', ['payee', 'ote', 'guarantee', 'grr target', 'from', 'to', 'segment']],
    ['known columns only', ['payee', 'role', 'ote', 'pay mix', 'draw', 'currency', 'fx']],
    ['targets, which are nothing that was reached', ['payee', 'role', 'ote', 'grr target', 'grr@team baseline']],
  ])('a roster has a payee and %s', (_, headers) => {
    const workbook = book({ People: [headers] });
    expect(findRosterSheet(workbook).sheet.name).toBe('People');
    expect(() => findResultsSheet(workbook)).toThrow('no sheet holds the results');
  });

  test.each([
    ['a measure', ['payee', 'ote', 'grr']],
    ['a period, even of corrections only', ['payee', 'period', 'adjustment']],
  ])('results have a payee and %s', (_, headers) => {
    const workbook = book({ Q1: [headers] });
    expect(findResultsSheet(workbook).sheet.name).toBe('Q1');
    expect(() => findRosterSheet(workbook)).toThrow('no sheet holds the roster');
  });

  test('the usual names come first, and several others are asked about', () => {
    expect(findAccountsSheet(book({ 'ARR 2026': accounts, Accounts: accounts })).sheet.name).toBe('Accounts');
    expect(() => findAccountsSheet(book({ 'ARR 2026': accounts, 'ARR 2027': accounts }))).toThrow('--accounts');
    expect(() => findRosterSheet(book({ Q1: results }))).toThrow('with --roster');
  });
});

const hide = (workbook: Workbook, ...names: readonly string[]): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({ ...sheet, hidden: names.includes(sheet.name) })),
});

test('a hidden sheet never comes before one that is seen, and is taken where it is the only one', () => {
  const plans = book({ CS_Plan: plan, Bonus: plan });
  expect(findPlanSheet(hide(plans, 'CS_Plan')).sheet.name).toBe('Bonus');
  const drafts = book({ Results: results, 'Q1 Ergebnisse': results });
  expect(findResultsSheet(hide(drafts, 'Results')).sheet.name).toBe('Q1 Ergebnisse');
  expect(findPlanSheet(hide(book({ CS_Plan: plan, Q1: results }), 'CS_Plan')).sheet.name).toBe('CS_Plan');
  expect(() => findPlanSheet(hide(plans, 'CS_Plan', 'Bonus'))).toThrow('"CS_Plan" (hidden), "Bonus" (hidden); say');
});

test('a sheet that we wrote is neither the plan nor the results', () => {
  const hash = '0'.repeat(64);
  const seal = [
    [],
    [sealText({ version: '1.0.0', sheet: 'Payouts', plan: 'Plan version 1', inputs: hash, outputs: hash })],
  ];
  const commission = [['payee', 'period', 'expansion', 'pay'], ['Ana', '2027-Q1', 900, 900], ...seal];
  const statement = [['Statement'], ['Plan'], ['Ana'], ...seal];
  const paid = book({ 'My plan': plan, Q1: results, Payouts: commission, Statement: statement });
  expect([findPlanSheet(paid).sheet.name, findResultsSheet(paid).sheet.name]).toEqual(['My plan', 'Q1']);
  expect(() => findResultsSheet(book({ Payouts: commission }))).toThrow('no sheet holds the results');
});

describe('what a person names', () => {
  const grid = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h', 'i'],
  ];
  const name = (named: string, refersTo: string, sheet?: string) => ({ name: named, refersTo, sheet });
  const workbook = book(
    { 'Q1 Ergebnisse Süd': grid, "Bo's": grid, Q2: results, 'With totals': grid },
    {
      tables: [
        { name: 'tblQ1', sheet: "Bo's", ref: 'B1:C2', totals: 0 },
        { name: 'totalled', sheet: 'With totals', ref: 'A1:B3', totals: 1 },
      ],
      names: [
        name('whole', "'Bo''s'!$A$1:$C$3"),
        name('corner', 'Q2!$A$1'),
        name('columns', "'Bo''s'!$B:$B"),
        name('rows', "'Bo''s'!$2:$3"),
        name('backwards', "'Bo''s'!$C$3:$B$2"),
        name('of table', 'tblQ1[#All]'),
        name('moving', 'OFFSET(Q2!$A$1,0,0,9,9)'),
        name('two', 'Q2!$A$1:$B$2,Q2!$D$1:$E$2'),
        name('gone', '#REF!$A$1:$B$2'),
      ],
    },
  );
  const cells = (said: string) => findRange(workbook, said)?.cells;
  const square = [[null, 'b', 'c'], [null, 'e', 'f'], []];

  test('is a sheet without regard to case, space, _ and -', () => {
    expect(findRange(workbook, 'q1-ergebnisse süd')).toMatchObject({ what: 'sheet Q1 Ergebnisse Süd', cells: grid });
    expect(findRange(workbook, 'Q3')).toBeUndefined();
  });

  test('is a table, and its cells keep their place on the sheet', () => {
    expect(findRange(workbook, 'TBLq1')).toMatchObject({ what: "table tblQ1 on sheet Bo's", cells: square });
    expect(cells('of table')).toEqual(square);
  });

  test.each([
    ['whole', grid],
    [
      'columns',
      [
        [null, 'b', null],
        [null, 'e', null],
        [null, 'h', null],
      ],
    ],
    ['rows', [[], ['d', 'e', 'f'], ['g', 'h', 'i']]],
    ['backwards', [[], [null, 'e', 'f'], [null, 'h', 'i']]],
    ["'Bo''s'!A1:B2", [['a', 'b', null], ['d', 'e', null], []]],
    ["bo's!$C$3", [[], [], [null, null, 'i']]],
  ])('is a name, or cells as in a formula: %s', (said, found) => {
    expect(cells(said)).toEqual(found);
  });

  test.each(['totalled', 'With totals', 'totalled[#All]', "'With totals'!A1:C3"])(
    'is without the totals of a table, and with what stands beside them: %s',
    (said) => {
      const beside = said === 'totalled' || said === 'totalled[#All]' ? [null, null, null] : ['c', 'f', 'i'];
      expect(cells(said)).toEqual([
        ['a', 'b', beside[0]],
        ['d', 'e', beside[1]],
        [null, null, beside[2]],
      ]);
    },
  );

  test('is said to be hidden', () => {
    const hidden = hide(workbook, "Bo's");
    expect(findRange(hidden, "Bo's")?.what).toBe("sheet Bo's (hidden)");
    expect(findRange(hidden, 'tblQ1')?.what).toBe("table tblQ1 on sheet Bo's (hidden)");
  });

  test.each(['moving', 'two', 'gone'])('is refused where it is no rectangle of cells: %s', (said) => {
    expect(() => findRange(workbook, said)).toThrow(`the name "${said}" stands for`);
  });

  test.each(['Q3!A1:B2', 'Q2!', 'Q2!A', 'Q2!A1:B', 'A1:B2', '!', ''])('is nothing: %j', (said) => {
    expect(findRange(workbook, said)).toBeUndefined();
  });
});

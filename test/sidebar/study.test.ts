import type { Cell } from '../../core/cells/cell';
import { samplePlan, sampleResults } from '../../core/functions/sample';
import { toDouble } from '../../core/number/exact';
import { comparedMixes } from '../../sidebar/mix/compared';
import { readBook } from '../../sidebar/state/read-book';
import { study } from '../../sidebar/state/study';
import { statementOfRow } from '../../sidebar/statement/selected-payee';
import { memoryPort } from './memory-port';
import { MemoryWorkbook } from './memory-workbook';

const plan = samplePlan as never;
const results = sampleResults as never;

describe('what follows from a plan and results', () => {
  test('is the pay that the reference works by hand', () => {
    const { pay } = study(plan, results, 1900, 20_000);
    expect(pay?.run.rows.map((row) => toDouble(row.pay))).toEqual([10440, 3600]);
    expect(pay?.statements.map(({ payee }) => payee)).toEqual(['Ana Diaz', 'Bo Lind']);
  });

  test('without results is only what there is to say about the plan', () => {
    expect(study(plan, undefined, 1900, 20_000).pay).toBeUndefined();
  });

  test('is no pay while something is refused, and what is refused', () => {
    const { pay, findings } = study([['PLAN'], ['id', 'x']], results, 1900, 20_000);
    expect([pay, findings[0]?.severity]).toEqual([undefined, 'error']);
  });
});

test('two mixes are compared as CS_COMPARE does it', () => {
  const rows = comparedMixes(plan, results, [70, 50], 1900)!;
  // Worked in the reference: at 50:50 Ana gets 15,000 + 17,400 and Bo 15,000 + 6,000; today is 70:30.
  expect(rows.map(({ payee, mixes }) => [payee, ...mixes.map(({ total }) => toDouble(total))])).toEqual([
    ['Total', 56040, 53400],
    ['Ana Diaz', 31440, 32400],
    ['Bo Lind', 24600, 21000],
  ]);
  expect(rows.map(({ difference }) => toDouble(difference))).toEqual([2640, -960, 3600]);
});

test('the selected row says whose statement, with its period where there are several', () => {
  const one = (payee: string, period: string) => ({ payee, period }) as never;
  const statements = [one('Ana Diaz', '2027-Q1'), one('Ana Diaz', '2027-Q2'), one('Bo Lind', '2027-Q1')];
  const of = (...rows: readonly (readonly Cell[])[]) => statementOfRow(statements, rows, rows.length);
  expect(of(['ana diaz', '2027-Q2', 5])).toBe(statements[1]);
  expect(of([null, 'Ana Diaz', { error: '#N/A' }])).toBe(statements[0]);
  expect(of(['Cy', null])).toBeUndefined();
  expect(of([])).toBeUndefined();
});

test('a row names a payee in the payee column above it, wherever that is, or in its first cell', () => {
  const one = (payee: string) => ({ payee, period: '' }) as never;
  const statements = [one('Ana Diaz'), one('Bo Lind')];
  const headers = ['manager', 'Payee'];
  expect(statementOfRow(statements, [headers, ['Ana Diaz', 'Bo Lind']], 2)).toBe(statements[1]);
  // Bo is Ana's manager here: a name that stands elsewhere in the row is not its payee.
  expect(
    statementOfRow(
      statements,
      [
        ['role', 'manager'],
        ['CSM', 'Bo Lind'],
      ],
      2,
    ),
  ).toBeUndefined();
  expect(statementOfRow(statements, [headers, ['Ana Diaz', 'Cy']], 2)).toBeUndefined();
  expect(statementOfRow(statements, [headers, ['Ana Diaz', 'Bo Lind']], 1)).toBeUndefined();
  // Another table further down, with no headers of its own.
  expect(statementOfRow(statements, [headers, ['x', 'Bo Lind'], [], ['Ana Diaz', 5]], 4)).toBe(statements[0]);
});

describe('the plan and the results of a workbook', () => {
  const read = async (...sheets: readonly (readonly [string, readonly (readonly unknown[])[]])[]) => {
    const workbook = new MemoryWorkbook();
    for (const [name, rows] of sheets) workbook.add(name, rows);
    const { plan: found, results: rows } = await readBook(memoryPort(workbook));
    return [found?.name, rows?.name];
  };
  const planRows = [['PLAN'], ['id', 'x']];
  const resultRows = [
    ['payee', 'grr'],
    ['Ana', 0.9],
  ];

  test('are on the sheets with the usual names', async () => {
    expect(await read(['Draft', planRows], ['CS_Plan', planRows], ['Results', resultRows])).toEqual([
      'CS_Plan',
      'Results',
    ]);
  });

  test('are found by what stands on them', async () => {
    expect(
      await read(
        [
          'Roster',
          [
            ['payee', 'role'],
            ['Ana', 'CSM'],
          ],
        ],
        ['Q1', resultRows],
        ['Plan 27', planRows],
      ),
    ).toEqual(['Plan 27', 'Q1']);
  });

  test('are never on a sheet that the pane wrote, which is not even read', async () => {
    expect(await read(['Statement', resultRows], ['CS Payout (writing)', planRows])).toEqual([undefined, undefined]);
  });

  test('may be missing', async () => {
    expect(await read(['Sheet1', []])).toEqual([undefined, undefined]);
  });
});

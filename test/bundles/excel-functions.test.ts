import vm from 'node:vm';
import { parse } from 'acorn';
import { catalogue } from '../../core/functions/catalogue';
import { samplePlan, sampleResults } from '../../core/functions/sample';
import { shipped } from './excel-dist';
import { type ExcelRuntime, openExcelRuntime } from './excel-runtime';
import { unknownNames } from './unknown-names';

const excel = openExcelRuntime();

test('every function of the catalogue is associated, and nothing else', () => {
  expect(catalogue.length).toBeGreaterThan(0);
  expect([...excel.associated].sort()).toEqual(catalogue.map(({ name }) => name).sort());
});

describe('every example gives its result', () => {
  const examples = catalogue.flatMap(({ name, examples }) => examples.map((example) => ({ name, ...example })));
  test.each(examples)('$formula', async ({ name, args, gives }) => {
    const outcome = await excel.call(name, args);
    expect(asRows('value' in outcome ? outcome.value : outcome)).toEqual(asRows(gives));
  });
});

function asRows(value: unknown): unknown {
  return Array.isArray(value) ? value : [[value]];
}

describe('results', () => {
  test('are exact where doubles are not: 1.1 × 0.1 is 0.11', async () => {
    expect(await excel.call('CS_PAYMIX', [1.1, 0.1])).toEqual({ value: [[0.99, 0.11]] });
  });

  test('spill as rows', async () => {
    const otes = [[100000], [50000]];
    const rows = [
      [80000, 20000],
      [40000, 10000],
    ];
    expect(await excel.call('CS_PAYMIX', [otes, 0.2])).toEqual({ value: rows });
  });

  test.each(['CS_PAYMIX', 'cs_paymix', 'Cs_PayMix'])('are found by name in any case: %s', async (name) => {
    expect(await excel.call(name, [100000, '80:20'])).toEqual({ value: [[80000, 20000]] });
  });

  test('of a call without arguments are its usage', async () => {
    expect(await excel.call('CS_PAYMIX', [])).toEqual({ value: '=CS_PAYMIX(ote, mix)' });
  });
});

describe('blank cells', () => {
  const columns = [0, null, ''].map((blank) => [[100000], [blank], [50000]]);

  test('mean the same in all three forms', async () => {
    const [zero, ...others] = await Promise.all(columns.map((column) => excel.call('CS_PAYMIX', [column, 0.2])));
    expect(zero).toHaveProperty('value');
    for (const other of others) expect(other).toEqual(zero);
  });

  test.each(catalogue)('never leave $name as null', async ({ name, parameters }) => {
    const blanks = [[null], [null], [null]];
    const outcome = await excel.call(
      name,
      Object.keys(parameters).map(() => blanks),
    );
    const cells = 'value' in outcome ? [outcome.value].flat(2) : [outcome.error];
    expect(cells).not.toContain(null);
    expect(cells.length).toBeGreaterThan(0);
  });
});

describe('refusals', () => {
  test('are #VALUE! with a message that names function and argument', async () => {
    const outcome = await excel.call('CS_PAYMIX', [120000, 'half']);
    expect(outcome).toEqual({ error: '#VALUE!', message: expect.stringMatching(/^CS_PAYMIX: .*mix.*half/) });
  });

  test('of something that is not there are #N/A with a message', async () => {
    const outcome = await excel.call('CS_EXPLAIN', [samplePlan, sampleResults, 'Nobody']);
    expect(outcome).toEqual({ error: '#N/A', message: expect.stringMatching(/^CS_EXPLAIN: .*Nobody/) });
  });

  test('of an error cell name its row and the error', async () => {
    const outcome = await excel.call('CS_PAYMIX', [[[100000], [{ error: '#DIV/0!' }]], 0.2]);
    expect(outcome).toEqual({ error: '#VALUE!', message: expect.stringMatching(/^CS_PAYMIX: ote.*2.*#DIV\/0!/) });
  });
});

describe('dates', () => {
  const [headers = [], ana = []] = sampleResults;
  const payWith = (runtime: ExcelRuntime, start: number | string) =>
    runtime.call('CS_PAYOUT', [
      samplePlan,
      [
        [...headers, 'period', 'start'],
        [...ana, '2027-Q1', start],
      ],
    ]);
  const serial1900 = Date.UTC(2027, 1, 15) / 86_400_000 + 25_569;

  test('are serial numbers from 1900 on, until the page has learnt otherwise', async () => {
    const inWords = await payWith(excel, '2027-02-15');
    expect(inWords).toHaveProperty('value');
    expect(await payWith(excel, serial1900)).toEqual(inWords);
    expect(await payWith(excel, serial1900 - 1)).not.toEqual(inWords);
  });

  test('are serial numbers from 1904 on in a workbook of that date system', async () => {
    const workbook1904 = openExcelRuntime(
      `globalThis.csPayoutDateSystem = 1904; ${shipped('functions.js').toString()}`,
    );
    expect(await payWith(workbook1904, serial1900 - 1462)).toEqual(await payWith(excel, '2027-02-15'));
  });
});

describe('what Excel sends beside cells', () => {
  const dataType = (value: object) => ({ value: JSON.stringify(value) });
  const dataTypes = 8;

  test('a number with a format of its own is its number', async () => {
    const ote = dataType({ type: 'FormattedNumber', basicValue: 100000, numberFormat: '$#,##0' });
    expect(await excel.send('CS_PAYMIX', [[[ote]], [[0.2]]], dataTypes)).toEqual({ value: [[80000, 20000]] });
  });

  test.each([
    { type: 'Entity', text: 'Acme', basicType: 'Error', basicValue: '#VALUE!' },
    { type: 'Error', basicValue: '#VALUE!' },
  ])('what has no plain value is refused: $type', async (value) => {
    const outcome = await excel.send('CS_PAYMIX', [[[dataType(value)]], [[0.2]]], dataTypes);
    expect(outcome).toEqual({ error: '#VALUE!', message: expect.stringContaining('#VALUE!') });
  });

  test('the invocation object is no argument, even where one is missing', async () => {
    expect(await excel.send('CS_PAYMIX', [], 0)).toEqual({ value: '=CS_PAYMIX(ote, mix)' });
    const outcome = await excel.send('CS_PAYMIX', [[[100000]]], 0);
    expect(outcome).toHaveProperty('message', expect.stringContaining('mix'));
  });
});

describe('functions.js', () => {
  const script = shipped('functions.js').toString();

  test('loads where there is no window, document or console', () => {
    const names: string[] = [];
    const associate = (name: string) => names.push(name);
    vm.runInNewContext(script, { CustomFunctions: { associate } });
    expect(names).toEqual(catalogue.map(({ name }) => name));
  });

  test('is ES2020, like BigInt, which it needs', () => {
    expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    expect(() => parse('a ||= b', { ecmaVersion: 2020, sourceType: 'script' })).toThrow();
  });

  test('uses nothing that the runtime without a page lacks', () => {
    expect(unknownNames(script, 2020, ['CustomFunctions', 'globalThis'])).toEqual([]);
  });

  test('is at most 160 KB', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(168 * 1024);
  });
});

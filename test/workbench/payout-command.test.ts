import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, type Rows, bookOf, paysOf, plan, results } from './command';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
});
afterEach(() => folder.remove());

const csv = 'payee,period,ote,grr\nAna,2027-Q1,120000,0.9\n';
const document = {
  plan: { id: 'p' },
  components: [{ id: 'grr', type: 'bonus', weight: 1, measure: 'grr', target: 0.9 }],
};

describe('a workbook', () => {
  test('is paid into a copy of it beside it, and is left as it was', async () => {
    await folder.book('Q1 Süd.xlsx');
    const before = await readFile(folder.at('Q1 Süd.xlsx'));
    const { code, out, error } = await folder.run('Q1 Süd.xlsx');
    expect({ code, error, files: await folder.files() }).toEqual({
      ...{ code: 0, error: '' },
      files: ['Q1 Süd-payouts.xlsx', 'Q1 Süd.xlsx'],
    });
    expect(await readFile(folder.at('Q1 Süd.xlsx'))).toEqual(before);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Plan:    sheet CS_Plan, rows 1 to 7, "simple" version 1',
      'Results: sheet Results, rows 1 to 3, 2 payees, 2027-Q1',
    ]);
    expect(out).toMatch(/Søren Ødegård +9,000\.00 +9,000\.00/);
    expect(out).toMatch(/Total USD +13,500\.00 +11,250\.00/);
    expect(out).toContain('Written: Q1 Süd-payouts.xlsx (sheets Payouts and Statement, with 2 statements)');
    const { sheets } = await readWorkbook(await readFile(folder.at('Q1 Süd-payouts.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Results', 'Payouts', 'Statement']);
    expect(sheets[2]?.cells[5]?.[0]).toBe('=李明');
    expect(sheets[2]?.cells[6]?.slice(3, 5)).toEqual([13500, 11250]);
  });

  test('that was paid before is paid again: its Payouts sheet is ours, not results', async () => {
    await folder.book('a.xlsx');
    await folder.run('a.xlsx');
    const { code, out } = await folder.run('a-payouts.xlsx', '-o', 'b.xlsx');
    expect({ code, written: /Written: .*/.exec(out)?.[0] }).toEqual({
      code: 0,
      written: 'Written: b.xlsx (sheets Payouts and Statement, with 2 statements)',
    });
    const { sheets } = await readWorkbook(await readFile(folder.at('b.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Results', 'Payouts', 'Statement']);
  });

  test('in the 1904 date system pays its dates as they are shown', async () => {
    const starting = (start: number) => ({
      CS_Plan: plan(),
      Results: [
        [...(results[0] ?? []), 'start'],
        ['Ana', '2027-Q1', 120000, 0.9, start],
      ],
    });
    await folder.file('new.xlsx', await bookOf(starting(46433)));
    await folder.file('mac.xlsx', await bookOf(starting(46433 - 1462), { dateSystem: '1904' }));
    const pays = [await folder.run('new.xlsx', '--json'), await folder.run('mac.xlsx', '--json')].map(paysOf);
    // 2027-02-15 to 03-31: 45 of 90 days.
    expect(pays).toEqual([[4500], [4500]]);
    expect(await folder.run('new.xlsx', '--results', 'mac.xlsx')).toMatchObject({
      code: 2,
      error: expect.stringContaining('count dates differently') as string,
    });
  });

  test('whose sheets have other names is read by the names that are said', async () => {
    await folder.book('a.xlsx', { 'Plan 2026': plan(), 'Plan 2027': plan(), 'Q1 Ergebnisse': results, Q2: results });
    const said = await folder.run('a.xlsx', '--plan', 'plan 2027', '--results', 'Q1 Ergebnisse', '--json');
    expect({ code: said.code, pays: paysOf(said) }).toEqual({ code: 0, pays: [9000, 2250] });
  });

  test('is read by a defined name, and a finding has the address on the sheet', async () => {
    const Data: Rows = [
      ['payee', 'left', null, null, null],
      ...results.map((row): Rows[number] => [null, ...row]),
      [null, 'Bo', '2027-Q1', 'lots', 1],
    ];
    const sheets = { CS_Plan: plan(), Data };
    const range = (name: string, cells: string) => ({ name, range: `Data!${cells}` });
    await folder.file(
      'a.xlsx',
      await bookOf(sheets, { namedRanges: [range('Two', '$B$2:$E$4'), range('All', '$B:$E')] }),
    );
    const two = await folder.run('a.xlsx', '-r', 'two', '--json');
    expect({ code: two.code, pays: paysOf(two) }).toEqual({ code: 0, pays: [9000, 2250] });
    const cells = await folder.run('a.xlsx', '-r', 'Data!B2:E3', '--json');
    expect(paysOf(cells)).toEqual([9000]);
    const all = await folder.run('a.xlsx', '-r', 'All');
    expect(all).toMatchObject({ code: 1, error: expect.stringMatching(/^Data!D5 \(Bo, ote\)/) as string });
  });
});

describe('other inputs', () => {
  test('CSV results with a template, into a new workbook', async () => {
    await folder.file('r.csv', 'payee,period,ote,grr,nrr,csat\n"Diaz, Ana",2027-Q1,120000,94%,1.11,91\n');
    const said = await folder.run('r.csv', '--plan', 'enterprise csm', '--json');
    expect({ code: said.code, pays: paysOf(said) }).toEqual({ code: 0, pays: [11328.26] });
    const { sheets } = await readWorkbook(await readFile(folder.at('r-payouts.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Payouts', 'Statement']);
  });

  test('a plan in a JSON file, in a CSV file, and in another workbook', async () => {
    await folder.file('r.csv', csv);
    await folder.file('the plan.json', `\ufeff${JSON.stringify(document)}`);
    await folder.file(
      'plan.csv',
      'PLAN,,,,\nid,simple,,,\nCOMPONENTS,,,,\nid,type,weight,measure,target\ngrr,bonus,1,grr,90%\n',
    );
    await folder.book('plans.xlsx', { Notes: [['x']], Bonus: plan() });
    for (const file of ['the plan.json', 'plan.csv', 'plans.xlsx']) {
      const said = await folder.run('r.csv', '--plan', file, '--json');
      expect({ code: said.code, pays: paysOf(said) }).toEqual({ code: 0, pays: [9000] });
    }
  });

  test('CSV as a German spreadsheet saves it', async () => {
    await folder.file('r.csv', '\ufeffpayee;period;ote;grr\r\nJürgen;2027-Q1;120000;0,9\r\n');
    await folder.file('p.json', JSON.stringify(document));
    expect(paysOf(await folder.run('r.csv', '-p', 'p.json', '--json'))).toEqual([9000]);
  });

  test('standard input is a workbook or CSV by what it holds', async () => {
    await folder.file('p.json', JSON.stringify(document));
    const table = await folder.runWith({ input: csv }, '-', '-p', 'p.json', '--json');
    expect({ code: table.code, pays: paysOf(table) }).toEqual({ code: 0, pays: [9000] });
    const input = await bookOf({ CS_Plan: plan(), Results: results });
    const book = await folder.runWith({ input }, '-');
    expect(book).toMatchObject({ code: 0, out: expect.stringContaining('Written: payouts-2.xlsx') as string });
    expect(await folder.files()).toEqual(['p.json', 'payouts-2.xlsx', 'payouts.xlsx']);
  });
});

describe('errors in the plan and the results', () => {
  test('in the plan are named by sheet and cell, and nothing is written', async () => {
    await folder.book('a.xlsx', { CS_Plan: plan('forty'), Results: results });
    const { code, error } = await folder.run('a.xlsx');
    expect({ code, files: await folder.files() }).toEqual({ code: 1, files: ['a.xlsx'] });
    expect(error.split('\n')[0]).toMatch(
      /^CS_Plan!C7 \(COMPONENTS, weight\): "forty" is not a number; write 40% or 0\.4/,
    );
  });

  test('in the results are named too, one line for each, also in a sheet whose name needs quotes', async () => {
    const shifted = results.map((row) => [null, ...row]);
    const broken: Rows = [[], ...shifted, [null, 'Cy', '2027-Q1', 'lots', 1], [null, 'Di', '2027-Q1', '#DIV/0!', 1]];
    await folder.book('a.xlsx', { CS_Plan: plan(), "Bo's Q1": broken });
    const { code, error } = await folder.run('a.xlsx');
    const [first, second, count] = error.split('\n');
    expect(code).toBe(1);
    expect(first).toMatch(/^'Bo''s Q1'!D5 \(Cy, ote\): "lots" is not a number/);
    expect(second).toMatch(/^'Bo''s Q1'!D6 \(Di, ote\): the cell holds the error #DIV\/0!/);
    expect(count).toBe('2 problems; nothing was written');
  });

  test('in both are all told in one go', async () => {
    await folder.book('a.xlsx', { CS_Plan: plan('forty'), Results: [...results, ['Cy', '2027-Q1', 'lots', 1]] });
    const { error } = await folder.run('a.xlsx');
    expect(error).toMatch(/CS_Plan!C7[^]*Results!C4[^]*2 problems/);
  });

  test('come as data with --json', async () => {
    await folder.book('a.xlsx', { CS_Plan: plan('forty'), Results: results });
    const { code, out, error } = await folder.run('a.xlsx', '--json');
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ code: 'not a number', sheet: 'CS_Plan', cell: 'C7', field: 'weight' }],
    });
  });
});

describe('what is refused or cannot be read', () => {
  beforeEach(async () => {
    await folder.book('a.xlsx');
    await folder.file('r.csv', csv);
    await folder.file('p.ods', 'x');
    await folder.file('fake.xlsx', 'payee,grr');
    await folder.file('open.csv', 'payee,grr\nAna,"1\n');
    await folder.file('bad.json', '{"plan": {\n  "id": p1}}');
    await folder.file('proto.json', '{"plan": {"id": "p"}, "__proto__": {"x": 1}, "components": []}');
    await folder.file('deep.json', `{"plan":${'['.repeat(1e5)}${']'.repeat(1e5)}}`);
    await folder.file('latin.json', Buffer.from('{"plan": {"id": "ö"}}', 'latin1'));
  });

  test.each([
    ['a file that is not there', ['no.xlsx'], 3, 'no.xlsx cannot be read: there is no such file'],
    ['a folder', ['.'], 3, '. cannot be read: it is a folder'],
    ['no file', [], 2, "missing required argument 'file'\nUsage: npm run payout -- [options] <file>"],
    ['a folder as output', ['a.xlsx', '-o', '.'], 2, '. is a folder; name the workbook in it, such as payouts.xlsx'],
    ['two files', ['a.xlsx', 'r.csv'], 2, 'too many arguments'],
    ['an unknown option', ['a.xlsx', '--plans', 'x'], 2, '(Did you mean --plan?)'],
    ['a file of another kind', ['p.ods'], 2, 'p.ods: ".ods" is not known; save it as .xlsx or .csv'],
    ['what is no workbook', ['fake.xlsx'], 2, 'fake.xlsx: it is'],
    ['CSV that is broken', ['open.csv', '-p', 'smb csm'], 2, 'open.csv: line 2, cell 2: a quote (") is opened'],
    ['CSV without a plan', ['r.csv'], 2, 'r.csv holds no plan; give a file or the name of a template with --plan'],
    ['results in JSON', ['bad.json'], 2, 'bad.json: line 2, column 9: it is not valid JSON'],
    ['JSON that is broken', ['a.xlsx', '-p', 'bad.json'], 2, 'bad.json: line 2, column 9: it is not valid JSON: there'],
    ['JSON in an old encoding', ['a.xlsx', '-p', 'latin.json'], 2, 'latin.json: line 1, column 18'],
    ['JSON that would change every object', ['a.xlsx', '-p', 'proto.json'], 1, 'there is no column "__proto__"'],
    ['JSON that is nested deep', ['a.xlsx', '-p', 'deep.json'], 1, 'came where a JSON object is expected'],
    [
      'a plan that nothing is called',
      ['a.xlsx', '-p', 'CS_Plam'],
      2,
      'name or file "CS_Plam"; did you mean "CS_Plan"?',
    ],
    ['results that nothing is called', ['a.xlsx', '-r', 'Q9'], 2, 'the sheets of a.xlsx are "CS_Plan", "Results"'],
    ['a template with a slip', ['r.csv', '-p', 'enterprize csm'], 2, 'did you mean "enterprise csm"?'],
    ['cells that are blank', ['a.xlsx', '-r', 'Results!X1:Z9'], 2, 'a.xlsx: X1:Z9 on sheet Results is blank'],
    ['a workbook without results', ['a.xlsx', '-r', 'CS_Plan'], 1, 'payee'],
  ])('%s', async (_, args, code, sentence) => {
    const said = await folder.run(...args);
    expect(said).toMatchObject({ code, error: expect.stringContaining(sentence) as string });
    expect((await folder.files()).filter((name) => name.includes('payouts'))).toEqual([]);
  });

  test('is said without what moves the cursor or recolours the terminal', async () => {
    await folder.file('esc.json', '{"plan": {"id": "p", "name": "\\u001b[31mred"}, "components": []}');
    const said = await Promise.all([
      folder.run('a.xlsx', '-p', 'esc.json', '-n'),
      folder.run('a.xlsx', '-p', '\u001b[31mred'),
    ]);
    for (const { out, error } of said) expect(out + error).not.toContain('\u001b');
  });

  test('comes as data with --json', async () => {
    const { out, error } = await folder.run('no.xlsx', '--json');
    expect({ error, said: JSON.parse(out) as unknown }).toEqual({
      error: '',
      said: { error: 'no.xlsx cannot be read: there is no such file' },
    });
  });
});

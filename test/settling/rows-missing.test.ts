import { blockOf } from '../cases/written-rows';
import { value } from '../functions/calls';
import { column, tableOf } from '../properties/payout-calls';

/** 10,000 a quarter for 100,000 met, nothing for less: the year can make a missed quarter good. */
const planOf = (...keys: readonly string[]) =>
  blockOf([
    'PLAN',
    'id | met',
    'pay mix | 60:40',
    ...keys,
    'COMPONENTS',
    'id       | type  | weight | measure     | target | curve',
    'renewals | bonus | 100%   | renewed arr | 100000 | met',
    'CURVES',
    'curve | shape | at   | pays',
    'met   | step  | 100% | 100%',
  ]);

const rows = (...written: readonly string[]) =>
  blockOf(['payee | ote | period | renewed arr | start | end | paid to date', ...written]);

const ana = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'].map((period) => `Ana | 100000 | ${period} | 100000 | | |`);
const bo = ['Bo | 100000 | 2027-Q1 | 90000 | | |', 'Bo | 100000 | 2027-Q2 | 110000 | | 2027-06-30 |'];

const said = (plan: ReturnType<typeof planOf>, results: ReturnType<typeof rows>): unknown[] =>
  (value('CS_CHECK', plan, results) as unknown[][])
    .filter(([, code]) => code === 'no row')
    .map(([severity, , where, message]) => [severity, where, message]);

describe('a leaver without a row in the last period', () => {
  const yearEnd = planOf('settle | year end');

  test('is said, as the year end that is not paid', () => {
    expect(said(yearEnd, rows(...ana, ...bo))).toEqual([
      ['warning', 'results row 7 (Bo, period)', 'no row of Bo for 2027-Q4'],
    ]);
  });

  test('gets the year end with a row that ends before the period', () => {
    const results = rows(...ana, ...bo, 'Bo | 100000 | 2027-Q4 | | | 2027-06-30 |');
    expect(said(yearEnd, results)).toEqual([]);
    const paid = tableOf('CS_PAYOUT', yearEnd, results, 'all');
    // 200,000 of 200,000 met: 20,000, of which 10,000 is paid.
    expect(column(paid, 'year end').slice(4)).toEqual([0, 0, 10000]);
    expect(column(paid, 'pay').slice(4)).toEqual([0, 10000, 10000]);
  });

  test('is not said before anybody has a row for it, nor where nothing settles at the end', () => {
    expect(said(yearEnd, rows(...ana.slice(0, 3), ...bo))).toEqual([]);
    expect(said(planOf('settle | year to date'), rows(...ana, ...bo))).toEqual([]);
    expect(said(planOf(), rows(...ana, ...bo))).toEqual([]);
  });

  test('is said where a component of its own is paid at the end', () => {
    const yearly = planOf().map((row) => (row[1] === 'type' ? [...row, 'period'] : row[1] === 'bonus' ? [...row, 'year'] : row)); // prettier-ignore
    expect(said(yearly, rows(...ana, ...bo))).toHaveLength(1);
  });
});

describe('a year of which the first rows are missing', () => {
  const toDate = planOf('settle | year to date');
  const late = ['Ana | 100000 | 2027-Q3 | 100000 | | |', 'Ana | 100000 | 2027-Q4 | 100000 | | |'];

  test('is said, also where paid to date tells that there were some', () => {
    const expected = [['warning', 'results row 2 (Ana, period)', 'no row of Ana for 2027-Q2']];
    expect(said(toDate, rows(...late))).toEqual(expected);
    expect(said(toDate, rows(late[0] as string, 'Ana | 100000 | 2027-Q4 | 100000 | | | 30000'))).toEqual(expected);
  });

  test('is not said of a hire, who has a start, nor before the plan is in force', () => {
    expect(said(toDate, rows('Ana | 100000 | 2027-Q3 | 100000 | 2027-07-01 | |', late[1] as string))).toEqual([]);
    expect(said(planOf('settle | year to date', 'effective from | 2027-07-01'), rows(...late))).toEqual([]);
  });

  test('is not said where the rows before are under a plan that settles nothing', () => {
    const plans = [...planOf('settle | year to date'), ...planOf().map((row) => (row[1] === 'met' && row[0] === 'id' ? ['id', 'alone'] : row))]; // prettier-ignore
    const written = rows('Ana | 100000 | 2027-Q1 | 100000 | | |', 'Ana | 100000 | 2027-Q2 | 100000 | | |');
    const moved = written.map((row, i) => [...row, ['plan', 'alone', 'met'][i] ?? '']);
    expect(said(plans, moved)).toEqual([]);
  });

  test('is said of a period in between, once for all payees', () => {
    const cy = ana.map((row) => row.replace('Ana', 'Cy'));
    const without = [ana, cy].flatMap((all) => [all[0] as string, all[2] as string]);
    expect(said(toDate, rows(...without))).toEqual([
      ['warning', 'results row 3 (Ana, period)', 'no row of Ana, Cy for 2027-Q2'],
    ]);
  });
});

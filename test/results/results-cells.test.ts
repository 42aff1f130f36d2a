import type { Block, Cell } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { sentence } from '../../core/problems/problem';
import { type WrittenRows, blockOf } from '../cases/written-rows';
import { blanks, resultProblems, withBlanks } from '../plan/refusal-cases';

const plan: WrittenRows = [
  'PLAN',
  'id | all-columns',
  'pay mix | 60:40',
  'COMPONENTS',
  'id | type | weight | measure | target | scope | rate | amount',
  'grr | bonus | 60% | grr | 90% | | |',
  'team | bonus | 40% | new arr | 100000 | team | |',
  'arr | commission | | renewed arr | | | 1% |',
  'refs | spif | | references | | | | 50',
];

/** Every known column, filled and blank. */
const results = blockOf([
  'payee | role | plan | team | region | manager | period | ote | pay mix | base | currency | fx | start | end | leave days | ramp | draw | draw kind | draw balance | guarantee | paid to date | clawback | adjustment | adjustment reason | grr | new arr | renewed arr | references | grr target | new arr@team',
  'Ana | csm | all-columns | north | NAM | Mia | 2027-Q1 | 100000 | 60:40 | 60000 | EUR | 0.9 | 2027-01-31 | 2027-03-31 | 5 | 50% | 1000 | recoverable | 20 | | 10 | 5 | -1 | typing error | 81% | 40000 | 5000 | 2 | 80% | 90000',
  'Bo | | | north | | | 2027-Q1 | 80000 | | | | | | | | | | | | | | | | | 90% | | | | |',
  'Cleo | | | south | | | 2027-Q1 | 80000 | | | | | | | | | | | | 3000 | | | | | 45% | 70000 | | 1 | |',
]);

const pay = (block: Block, show = 'components', system: 1900 | 1904 = 1900) =>
  callFunction('CS_PAYOUT', [blockOf(plan), block, show], { dateSystem: system });
const table = (block: Block): Cell[][] => {
  const result = pay(block);
  if (!result.ok) throw new Error(result.message);
  return result.value as Cell[][];
};
const paid = table(results);

describe('results pay the same', () => {
  test.each(blanks)('where a blank cell is %j', (blank) => {
    expect(table(withBlanks(results, blank))).toEqual(paid);
  });

  test('where each blank cell has a form of its own', () => {
    let turn = 0;
    const mixed = results.map((row) => row.map((cell): Cell => cell ?? [0, null, '', undefined, '  '][turn++ % 5]));
    expect(table(mixed)).toEqual(paid);
  });

  test('in ragged rows', () => {
    const filled = (row: readonly Cell[]): number =>
      Math.max(...row.map((cell, column) => (cell === null ? 0 : column + 1)));
    expect(table(results.map((row) => row.slice(0, filled(row))))).toEqual(paid);
  });

  test('with blank rows between, which give blanks', () => {
    const spread = table(results.flatMap((row) => [row, row.map(() => null)]));
    expect(spread.filter((_, row) => row % 2 === 0)).toEqual(paid);
    for (const row of spread.filter((_, at) => at % 2 === 1)) expect(row.every((cell) => cell === '')).toBe(true);
  });

  test('from column B, under a title and a blank row', () => {
    const moved = table([['Results of the quarter'], [], ...results.map((row) => [null, ...row])]);
    expect(moved.slice(2)).toEqual(paid);
    expect(
      moved
        .slice(0, 2)
        .flat()
        .every((cell) => cell === ''),
    ).toBe(true);
  });

  test('with the columns in another order', () => {
    expect(table(results.map((row) => [...row].reverse()))).toEqual(paid);
  });

  test('with columns that nothing uses, and columns under a blank header', () => {
    const beside = results.map((row, r) => [
      ...row,
      r === 0 ? 'remark' : { error: '#N/A' },
      r === 0 ? null : 'anything',
    ]);
    expect(table(beside)).toEqual(paid);
  });
});

test('an error in a cell that counts is named', () => {
  const [header, ...rows] = results as [Cell[], ...Cell[][]];
  const used = header.flatMap((name, column) => (name === 'new arr' ? [] : [column]));
  for (const row of rows.keys()) {
    for (const column of used) {
      const broken = results.map((cells, r) =>
        cells.map((cell, c): Cell => (r === row + 1 && c === column ? { error: '#DIV/0!' } : cell)),
      );
      const found = resultProblems(blockOf(plan), broken).filter((one) => sentence(one).includes('#DIV/0!'));
      expect(found.map(({ place }) => [place.row, place.column])).toEqual([[row + 2, column + 1]]);
    }
  }
});

test('an error among the headers is named', () => {
  const broken = results.map((row, r) => row.map((cell, c): Cell => (r === 0 && c === 3 ? { error: '#REF!' } : cell)));
  const found = resultProblems(blockOf(plan), broken).filter(({ code }) => code === 'error cell');
  expect(found.map(({ place }) => [place.row, place.column])).toEqual([[1, 4]]);
});

test('dates of the 1904 system are the same days as in the 1900 system', () => {
  const dated = (start: number, end: number): Block => [
    ['payee', 'period', 'ote', 'grr', 'team', 'new arr@team', 'renewed arr', 'references', 'start', 'end'],
    ['Ana', '2027-Q1', 90000, 0.9, 'north', 100000, 0, 0, start, end],
  ];
  // 2027-01-31 and 2027-03-01 are days 46,418 and 46,447 since 30 December 1899; 1904 begins 1,462 days later.
  // 30 of 90 days of 9,000: a TV of 3,000, and both bonuses at target (the team's target stays whole).
  expect(pay(dated(46418, 46447), 'total', 1900)).toEqual({ ok: true, value: [['pay'], [3000]] });
  expect(pay(dated(44956, 44985), 'total', 1904)).toEqual({ ok: true, value: [['pay'], [3000]] });
  expect(pay(dated(44956, 44985), 'total', 1900)).toEqual({ ok: true, value: [['pay'], [0]] });
});

test('the message of a call names the payee and the column', () => {
  const broken = results.map((row, r) => row.map((cell, c): Cell => (r === 2 && c === 7 ? 'forty' : cell)));
  expect(pay(broken)).toMatchObject({
    ok: false,
    error: '#VALUE!',
    message: expect.stringMatching(/^CS_PAYOUT: results row 3 \(Bo, ote\): "forty" is not a number/),
  });
});

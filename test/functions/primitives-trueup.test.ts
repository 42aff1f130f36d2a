import * as fc from 'fast-check';
import { blanks, calling, down, refusal } from './calls';
import '../properties/settings';

const trueUp = calling('CS_TRUEUP');

describe('carry', () => {
  test('pays 5,000, then nothing for the 1,000 that is missing, then 5,000 less that 1,000', () => {
    expect(trueUp(down(5000, 4000, 9000))).toEqual([
      [5000, 0],
      [0, 1000],
      [4000, 0],
    ]);
  });

  test('carries a shortfall over as many periods as it takes', () => {
    expect(trueUp(down(900, 300, 600, 1000), 'carry')).toEqual([
      [900, 0],
      [0, 600],
      [0, 300],
      [100, 0],
    ]);
  });

  test('a year below zero pays nothing', () => {
    expect(trueUp(down(-50, 20))).toEqual([
      [0, 50],
      [20, 0],
    ]);
  });
});

test('repay takes a shortfall back in its own period', () => {
  expect(trueUp(down(5000, 4000, 9000), 'repay')).toEqual([
    [5000, 0],
    [-1000, 0],
    [5000, 0],
  ]);
});

test('what was paid before the first row is not paid again', () => {
  expect(trueUp(down(500, 700), null, 600)).toEqual([
    [0, 100],
    [100, 0],
  ]);
  expect(trueUp(down(500, 700), 'repay', 600)).toEqual([
    [-100, 0],
    [200, 0],
  ]);
});

describe.each(blanks)('a blank row (%p)', (blank) => {
  test('is a period that is not known: it pays nothing and changes nothing', () => {
    expect(trueUp(down(blank, 500, blank, 800), 'repay')).toEqual([
      [0, 0],
      [500, 0],
      [0, 0],
      [300, 0],
    ]);
  });

  test('below the data stays blank, so that A2:A can be given', () => {
    expect(trueUp(down('earned', 500, 400, blank, blank))).toEqual([
      ['pay', 'carried'],
      [500, 0],
      [0, 100],
      ['', ''],
      ['', ''],
    ]);
  });

  test('alone is 0', () => expect(trueUp(down(blank))).toEqual([[0, 0]]));

  test('is no argument of the others: by default nothing is repaid and nothing was paid', () => {
    expect(trueUp(down(500, 400), down(blank), down(blank))).toEqual([
      [500, 0],
      [0, 100],
    ]);
  });
});

test('a real zero is typed: everything paid is taken back', () => {
  expect(trueUp(down(500, 'zero'), 'repay')).toEqual([
    [500, 0],
    [-500, 0],
  ]);
});

test('every bad row is named, and what is given once is no column', () => {
  expect(refusal('CS_TRUEUP', down('earned', 100, 'x', 'y'))).toBe(
    'CS_TRUEUP: earned to date row 3: "x" is not a number; write 40% or 0.4, without currency signs or thousands ' +
      'separators | earned to date row 4: "y" is not a number; write 40% or 0.4, without currency signs or thousands separators',
  );
  expect(refusal('CS_TRUEUP', down(1, 2), down('carry', 'repay'))).toContain('negative: a block of cells came');
  expect(refusal('CS_TRUEUP', down(1, 2), '', down(1, 2))).toContain('paid before: a block of cells came');
  expect(refusal('CS_TRUEUP', down(1, 2), 'cary')).toContain('did you mean "carry"?');
  expect(refusal('CS_TRUEUP', [[1, 2]])).toContain('2 columns came where one is expected');
});

describe('laws', () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((amount) => amount !== 0);
  const series = fc.array(cents, { minLength: 1, maxLength: 12 });
  const run = (earned: readonly number[], way: string): number[][] =>
    trueUp(down(...earned.map((amount) => amount / 100)), way) as number[][];
  const inCents = (rows: readonly number[][], column: number): number[] =>
    rows.map((row) => Math.round((row[column] ?? NaN) * 100));
  const total = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

  test('carried pay adds up to the most that was ever earned, and never below 0', () => {
    fc.assert(
      fc.property(series, (earned) => {
        const pay = inCents(run(earned, 'carry'), 0);
        expect(Math.min(...pay)).toBeGreaterThanOrEqual(0);
        expect(total(pay)).toBe(Math.max(0, ...earned));
      }),
    );
  });

  test('what is carried is what was paid and is not earned', () => {
    fc.assert(
      fc.property(series, (earned) => {
        const rows = run(earned, 'carry');
        expect(inCents(rows, 1).at(-1)).toBe(total(inCents(rows, 0)) - (earned.at(-1) ?? NaN));
      }),
    );
  });

  test('repaid pay adds up to what is earned in the end', () => {
    fc.assert(fc.property(series, (earned) => expect(total(inCents(run(earned, 'repay'), 0))).toBe(earned.at(-1))));
  });

  test('earnings that never fall are paid as they come, either way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), (earned) => {
        const toDate = earned.map((_, i) => total(earned.slice(0, i + 1)));
        for (const way of ['carry', 'repay']) {
          expect(inCents(run(toDate, way), 0)).toEqual(earned);
          expect(total(inCents(run(toDate, way), 1))).toBe(0);
        }
      }),
    );
  });
});

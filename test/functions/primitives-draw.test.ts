import * as fc from 'fast-check';
import { blanks, calling, down, refusal } from './calls';
import '../properties/settings';

const draw = calling('CS_DRAW');

describe('above draw, the default', () => {
  test('repays from what is earned above the draw', () => {
    // 400 short; 300 above the draw repay 300; 800 above it repay the last 100.
    expect(draw(down(600, 1300, 1800), 1000)).toEqual([
      [1000, 400, 0, 400],
      [1000, 0, 300, 100],
      [1700, 0, 100, 0],
    ]);
  });
});

describe('all earnings', () => {
  test('repays from everything first, and then tops up to the draw', () => {
    // 1,300 less 400 is 900, 100 short of the draw; 1,800 less 100 is above it.
    expect(draw(down(600, 1300, 1800), 1000, null, 'all earnings')).toEqual([
      [1000, 400, 0, 400],
      [1000, 100, 400, 100],
      [1700, 0, 100, 0],
    ]);
  });

  test('pays and owes the same in every period as above draw does', () => {
    const earned = down(0, 2500, 300, 1200, 900, 4000);
    const [first, second] = ['above draw', 'all earnings'].map((way) => draw(earned, 1000, null, way) as number[][]);
    const paidAndOwed = (rows: number[][] = []): unknown[] => rows.map(([pay, , , owed]) => [pay, owed]);
    expect(paidAndOwed(first)).toEqual(paidAndOwed(second));
  });
});

test('a draw that is not recoverable leaves no balance, and repays none', () => {
  expect(draw(down(600, 1300), 1000, 'non-recoverable', null, 250)).toEqual([
    [1000, 400, 0, 250],
    [1300, 0, 0, 250],
  ]);
});

test('kind and draw may change from period to period', () => {
  expect(draw(down(600, 600, 1500), down(1000, 800, 'zero'), down('recoverable', 'non-recoverable', ''))).toEqual([
    [1000, 400, 0, 400],
    [800, 200, 0, 400],
    [1100, 0, 400, 0],
  ]);
});

test('an opening balance is repaid, with or without a draw', () => {
  expect(draw(1300, 1000, null, null, 500)).toEqual([[1000, 0, 300, 200]]);
  expect(draw(300, 'zero', null, null, 500)).toEqual([[0, 0, 300, 200]]);
});

test('earnings below zero stay so where there is no draw, whatever is owed', () => {
  expect(draw(-200, 'zero')).toEqual([[-200, 0, 0, 0]]);
  expect(draw(-200, 'zero', null, null, 500)).toEqual([[-200, 0, 0, 500]]);
});

test('earnings below zero are topped up to the draw and owed', () => {
  expect(draw(-200, 1000)).toEqual([[1000, 1200, 0, 1200]]);
});

describe.each(blanks)('a blank row (%p)', (blank) => {
  test('among the periods is one that earned nothing', () => {
    expect(draw(down('earned', 600, blank, 2500), 1000)).toEqual([
      ['pay', 'advance', 'repaid', 'balance'],
      [1000, 400, 0, 400],
      [1000, 1000, 0, 1400],
      [1100, 0, 1400, 0],
    ]);
  });

  test('below them stays blank: nobody is advanced money by an empty row', () => {
    expect(draw(down(600, blank, blank), 1000)).toEqual([
      [1000, 400, 0, 400],
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  test('among nothing else advances nothing', () => {
    const nothing = ['', '', '', ''];
    expect(draw(down(blank, blank), 1000)).toEqual([nothing, nothing]);
    expect(draw(down('earned', blank), 1000)).toEqual([['pay', 'advance', 'repaid', 'balance'], nothing]);
  });

  test('alone, or with the draw in its row, is a period', () => {
    expect(draw(down(blank), 1000)).toEqual([[1000, 1000, 0, 1000]]);
    expect(draw(down(600, blank), down(1000, 1000))).toEqual([
      [1000, 400, 0, 400],
      [1000, 1000, 0, 1400],
    ]);
  });
});

test('a last period without earnings is typed', () => {
  expect(draw(down(600, 'zero'), 1000)).toEqual([
    [1000, 400, 0, 400],
    [1000, 1000, 0, 1400],
  ]);
});

test('what is not understood is refused', () => {
  expect(refusal('CS_DRAW', 100, -1)).toContain('draw: -1 is below 0');
  expect(refusal('CS_DRAW', 100, 1000, 'recoverabel')).toContain('did you mean "recoverable"?');
  expect(refusal('CS_DRAW', 100, 1000, '', '', -5)).toContain('opening balance: -5 is below 0');
  expect(refusal('CS_DRAW', down(100, 100), 1000, '', down('above draw', 'all earnings'))).toContain('give one cell');
  expect(refusal('CS_DRAW', down(1, 2, 3), down(1, 2))).toContain('this column has 2 rows, another has 3');
  expect(refusal('CS_DRAW', down(1, 'x', ''), 1000)).toContain('earned row 2: "x" is not a number');
});

describe('laws', () => {
  const cents = fc.integer({ min: 1, max: 500_000 });
  const periods = fc.array(cents, { minLength: 1, maxLength: 12 });
  const ways = fc.constantFrom('above draw', 'all earnings');
  const inCents = (amount = NaN): number => Math.round(amount * 100);
  const run = (earned: readonly number[], level: number, way: string, opening: number): number[][] =>
    (draw(down(...earned.map((each) => each / 100)), level / 100, 'recoverable', way, opening / 100) as number[][]).map(
      (row) => row.map(inCents),
    );
  const total = (amounts: readonly (number | undefined)[]): number =>
    amounts.reduce<number>((sum, amount) => sum + (amount ?? NaN), 0);

  test('what is paid beyond the earnings is what the balance grew by', () => {
    fc.assert(
      fc.property(periods, cents, ways, cents, (earned, level, way, opening) => {
        const rows = run(earned, level, way, opening);
        const balance = rows.at(-1)?.[3] ?? NaN;
        expect(total(rows.map(([pay]) => pay)) - total(earned)).toBe(balance - opening);
      }),
    );
  });

  test('pay is never below the draw, and never above draw and earnings', () => {
    fc.assert(
      fc.property(periods, cents, ways, cents, (earned, level, way, opening) => {
        run(earned, level, way, opening).forEach(([pay = NaN, , , balance = NaN], i) => {
          expect(pay).toBeGreaterThanOrEqual(level);
          expect(pay).toBeLessThanOrEqual(Math.max(level, earned[i] ?? NaN));
          expect(balance).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test('a series is its periods one by one, each opening with the balance of the one before', () => {
    fc.assert(
      fc.property(periods, cents, ways, (earned, level, way) => {
        let owed = 0;
        const single = earned.map((each) => {
          const [row = []] = run([each], level, way, owed);
          owed = row[3] ?? NaN;
          return row;
        });
        expect(run(earned, level, way, 0)).toEqual(single);
      }),
    );
  });
});

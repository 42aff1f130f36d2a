import * as fc from 'fast-check';
import { calling, down, refusal } from './calls';
import '../properties/settings';

const pool = calling('CS_POOL');

test('the published pool-001: 300 for three workers is 100 each', () => {
  expect(pool(300, down(1, 1, 1))).toEqual(down(100, 100, 100));
});

test.each([
  ['one odd cent to the first of equals', 100, [1, 1, 1], [33.34, 33.33, 33.33]],
  ['two odd cents', 100.01, [1, 1, 1], [33.34, 33.34, 33.33]],
  // 0.05 × 3/4 and × 1/4 are 3.75 and 1.25 cents.
  ['to the largest remainder, wherever it stands', 0.05, [1, 3], [0.01, 0.04]],
  ['by unequal shares', 1000, [0.5, 0.3, 0.2], [500, 300, 200]],
  ['a pool smaller than its members', 0.02, [1, 1, 1], [0.01, 0.01, 0]],
  ['an amount to take back', -100, [1, 1, 1], [-33.34, -33.33, -33.33]],
  ['one share', 12.34, [7], [12.34]],
])('%s', (_, total, shares, expected) => expect(pool(total, down(...shares))).toEqual(down(...expected)));

test.each([0, null, ''])('a blank share (%p) gets nothing, and headers come back as headers', (blank) => {
  expect(pool(90, down('days', 2, blank, 1))).toEqual(down('share of pool', 60, 0, 30));
});

test.each([0, null, ''])('no share at all is 0 for everybody (%p)', (blank) => {
  expect(pool(90, down(blank, blank))).toEqual(down(0, 0));
  expect(pool(down(blank), down(1, 2))).toEqual(down(0, 0));
});

test('decimals of the currency', () => {
  expect(pool(1000, down(1, 1, 1), 0)).toEqual(down(334, 333, 333));
  expect(pool(1, down(1, 1, 1), 3)).toEqual(down(0.334, 0.333, 0.333));
  expect(refusal('CS_POOL', 1, down(1), 2.5)).toContain('places: 2.5 is not a number of decimals');
  expect(refusal('CS_POOL', 1, down(1), 7)).toContain('places: 7 is not a number of decimals');
});

test('a pool finer than the decimals cannot add up, and is refused', () => {
  expect(refusal('CS_POOL', 100.005, down(1))).toContain('100.005 has more than 2 decimals');
  expect(refusal('CS_POOL', 100.5, down(1), 0)).toContain('100.5 has more than 0 decimals');
});

test('shares are one column of numbers, none below 0; every bad one is named', () => {
  expect(refusal('CS_POOL', 1, [[1, 2]])).toContain('shares: 2 columns came where one is expected');
  expect(refusal('CS_POOL', 1, down('share', -1, 'two'))).toBe(
    'CS_POOL: shares row 2: -1 is below 0; write 0 or more | shares row 3: "two" is not a number; ' +
      'write 40% or 0.4, without currency signs or thousands separators',
  );
  expect(refusal('CS_POOL', down(1, 2), down(1))).toContain('pool: a block of cells came where one cell is expected');
});

test('the parts add up to the pool to the cent', () => {
  const cents = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 });
  const shares = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(cents, shares, (total, given) => {
      fc.pre(given.some((share) => share > 0));
      const parts = pool(total / 100, down(...given)) as number[][];
      const inCents = parts.map(([part]) => Math.round((part as number) * 100));
      expect(inCents.reduce((a, b) => a + b)).toBe(total);
      given.forEach((share, i) => share === 0 && expect(inCents[i]).toBe(0));
    }),
  );
});

import * as fc from 'fast-check';
import { blanks, calling, down, refusal } from './calls';
import '../properties/settings';

const clawback = calling('CS_CLAWBACK');
const schedule = [
  [0, 1],
  [1, 0.75],
  [6, 0.25],
];

test.each([
  ['nothing served', 0, 6000],
  ['a quarter served', 3, 4500],
  ['just short of the window', 11.5, 250],
  ['the whole window', 12, 0],
  ['far beyond it', 40, 0],
])('prorated by default: %s', (_, served, expected) => expect(clawback(6000, served, 12)).toBe(expected));

test.each([
  [0, 6000],
  [11.999, 6000],
  [12, 0],
])('in full before the window ends: %p served', (served, expected) => {
  expect(clawback(6000, served, 12, 'full')).toBe(expected);
});

test.each([
  [0, 100],
  [0.9, 100],
  [1, 75],
  [5.9, 75],
  [6, 25],
  [11.9, 25],
  [12, 0],
])('by a schedule: %p served, where the upper row holds its boundary', (served, expected) => {
  expect(clawback(100, served, 12, schedule)).toBe(expected);
});

test.each(blanks)('a schedule needs no window (%p): its last share goes on', (blank) => {
  expect(clawback(100, 700, [[blank]], schedule)).toBe(25);
  expect(refusal('CS_CLAWBACK', 100, 3, [[blank]])).toBe('CS_CLAWBACK: window is missing; give it');
});

test.each(blanks)('a column of payments with blank rows (%p) below it', (blank) => {
  expect(clawback(down('paid', 6000, 3000, blank), down('months', 6, blank, blank), 12)).toEqual(
    down('clawback', 3000, 3000, 0),
  );
});

test('what is not understood is refused', () => {
  expect(refusal('CS_CLAWBACK', -1, 3, 12)).toContain('paid: -1 is below 0');
  expect(refusal('CS_CLAWBACK', 100, -3, 12)).toContain('served: -3 is below 0');
  expect(refusal('CS_CLAWBACK', 100, 3, -12)).toContain('window: -12 is not above 0');
  expect(refusal('CS_CLAWBACK', 100, 3, 12, 'half')).toContain('method: "half" is not known here');
  expect(refusal('CS_CLAWBACK', 100, 3, 12, [[0, 1, 2]])).toContain(
    'give two columns: served from and share taken back',
  );
});

test('so is a schedule that cannot be one', () => {
  const withRows = (...rows: [number, number | string][]): string => refusal('CS_CLAWBACK', 100, 3, 12, rows);
  expect(withRows([3, 1], [6, 0.5])).toContain('method: the schedule starts at 3; start it at 0');
  expect(withRows([0, 0.5], [6, 0.75])).toContain('the share taken back rises from 0.5 to 0.75');
  expect(withRows([0, 75], [6, 0.25])).toContain('method row 1 (share taken back): 75 is too large for a ratio');
  expect(withRows([0, 1], [6, 0.5], [6, 0.25])).toContain('method row 3 (served from): at 6 comes after 6');
  expect(withRows([0, 1], [6, 'all'])).toContain('"all" is not a number');
});

describe('laws', () => {
  const paid = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
  const time = fc.integer({ min: 0, max: 1000 });
  const window = fc.integer({ min: 1, max: 1000 });
  const shares = fc
    .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 6 })
    // A row of nothing but zeros is a blank one.
    .filter((all) => all.some((share) => share > 0))
    .map((all) => [...all].sort((a, b) => b - a).map((share, i) => [i * 100, share / 100]));
  const methods = fc.oneof(fc.constant('prorated'), fc.constant('full'), shares);

  test('between nothing and what was paid, and never more for longer service', () => {
    fc.assert(
      fc.property(paid, time, time, window, methods, (amount, one, other, length, method) => {
        const [short, long] = [Math.min(one, other), Math.max(one, other)];
        const taken = [short, long].map((served) => clawback(amount, served, length, method) as number);
        expect(taken[0]).toBeLessThanOrEqual(amount);
        expect(taken[1]).toBeGreaterThanOrEqual(0);
        expect(taken[1]).toBeLessThanOrEqual(taken[0] ?? NaN);
      }),
    );
  });

  test('prorated never takes back more than full does', () => {
    fc.assert(
      fc.property(paid, time, window, (amount, served, length) => {
        const [part, full] = ['prorated', 'full'].map((way) => clawback(amount, served, length, way) as number);
        expect(part).toBeLessThanOrEqual(full ?? NaN);
      }),
    );
  });
});

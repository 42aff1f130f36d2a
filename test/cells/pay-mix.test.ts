import type { Cell } from '../../core/cells/cell';
import { type PayMix, readPayMix, showPayMix } from '../../core/cells/pay-mix';
import { ONE, equal, plus } from '../../core/number/exact';
import { explanation, isRefusal, problemAt } from '../../core/problems/problem';

function mix(cell: Cell): PayMix {
  const reading = readPayMix(cell);
  if (reading === undefined || isRefusal(reading)) throw new Error(`refused: ${JSON.stringify(cell)}`);
  expect(equal(plus(reading.base, reading.variable), ONE)).toBe(true);
  return reading;
}

function complaint(cell: Cell): string {
  const reading = readPayMix(cell);
  if (!isRefusal(reading)) throw new Error(`not refused: ${JSON.stringify(cell)}`);
  const { what, fix } = explanation(problemAt({ source: '' }, reading));
  return `${what}; ${fix}`;
}

/** Days that a spreadsheet stores for a typed `base:variable`: base hours and variable minutes. */
const duration = (base: number): number => (base * 60 + (100 - base)) / 1440;
const bases = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const written = (base: number): string => `${base}:${100 - base}`;

describe('a typed mix that became a duration', () => {
  test.each(bases(23, 100))('with a base of %p is read back', (base) => {
    expect((59 * base + 100) / 1440).toBe(duration(base));
    expect(showPayMix(mix(duration(base)))).toBe(written(base));
  });

  test.each(bases(23, 100))('with a base of %p, off by what a spreadsheet rounds, still is', (base) => {
    const seconds = duration(base) * 86_400;
    expect(showPayMix(mix((seconds + 20) / 86_400))).toBe(written(base));
    expect(showPayMix(mix((seconds - 20) / 86_400))).toBe(written(base));
  });

  test.each(bases(0, 22))('with a base of %p is a share as well, and refused with advice', (base) => {
    expect(complaint(duration(base))).toBe(
      `the spreadsheet read the pay mix ${written(base)} as a time of day; put the mix in quotes: "${written(base)}"`,
    );
  });

  test('70:30 is 70 hours and 30 minutes, 40:60 is 41 hours', () => {
    expect(showPayMix(mix(2.9375))).toBe('70:30');
    expect(showPayMix(mix(41 / 24))).toBe('40:60');
  });
});

describe('a mix as text', () => {
  test.each([
    ['70:30', '70:30'],
    ['70/30', '70:30'],
    [' 70 : 30 ', '70:30'],
    ['100:0', '100:0'],
    ['10:90', '10:90'],
    ['0:100', '0:100'],
    ['82.5:17.5', '82.5:17.5'],
  ])('%s', (cell, expected) => expect(showPayMix(mix(cell))).toBe(expected));

  test.each(['70:20', '70:31', '100:100', '0:0'])('%s does not add up', (cell) => {
    expect(complaint(cell)).toBe(
      `the pay mix "${cell}" does not add up to 100; write base and variable, such as 70:30`,
    );
  });
});

describe('a variable share', () => {
  test.each<[Cell, string]>([
    [0.3, '70:30'],
    ['30%', '70:30'],
    ['0.3', '70:30'],
    [0.5, '50:50'],
    ['50%', '50:50'],
    [0.01, '99:1'],
    ['12.5%', '87.5:12.5'],
  ])('%p is %s', (cell, expected) => expect(showPayMix(mix(cell))).toBe(expected));

  test.each<[Cell, string]>([
    [0.7, 'write 30:70 or 70:30 (base first)'],
    ['70%', 'write 30:70 or 70:30 (base first)'],
    [0.51, 'write 49:51 or 51:49 (base first)'],
    [1, 'write 0:100 or 100:0 (base first)'],
    [30, 'write 70:30 or 30%'],
    ['30', 'write 70:30 or 30%'],
    [99, 'write 1:99 or 99%'],
  ])('%p does not say what is variable', (cell, advice) => expect(complaint(cell)).toContain(advice));

  test.each<Cell>(['half', '70-30', '70:30:0', '-70:170', 'zero', true, -0.3, 100, 1e9, NaN, '7,5'])(
    '%p is no mix',
    (cell) => {
      expect(complaint(cell)).toContain(
        'is not a pay mix; write 70:30 (base first) or the variable share, such as 30%',
      );
    },
  );
});

test.each([0, null, undefined, '', ' '])('%p is not given', (cell) => expect(readPayMix(cell)).toBeUndefined());

test('an error is refused as such', () =>
  expect(complaint({ error: '#N/A' })).toContain('the cell holds the error #N/A'));

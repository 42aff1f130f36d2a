import type { Cell } from '../../core/cells/cell';
import {
  type Domain,
  readChoice,
  readLimit,
  readNames,
  readNumber,
  readOptionalNumber,
  readText,
  readYesNo,
} from '../../core/cells/read';
import { ONE, ZERO, isNegative, toDouble, whole } from '../../core/number/exact';
import { explanation, isRefusal, problemAt } from '../../core/problems/problem';

/** What is wrong and how to mend it. */
function complaint(reading: unknown): string {
  if (!isRefusal(reading)) throw new Error('not refused');
  const { what, fix } = explanation(problemAt({ source: '' }, reading));
  return `${what}; ${fix}`;
}

function number(cell: Cell, domain?: Domain): number {
  const reading = readNumber(cell, domain);
  if (isRefusal(reading)) throw new Error(complaint(reading));
  return toDouble(reading);
}

describe('a number', () => {
  test.each<[Cell, number]>([
    [0.1, 0.1],
    [-12.5, -12.5],
    ['95%', 0.95],
    [' 95 % ', 0.95],
    ['0.95', 0.95],
    ['-12.5', -12.5],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['33.3%', 0.333],
    ['zero', 0],
    [' Zero ', 0],
    ['', 0],
    ['  ', 0],
    [null, 0],
    [undefined, 0],
    [0, 0],
    [1e300, 1e300],
  ])('%p is %p', (cell, expected) => expect(number(cell)).toBe(expected));

  test('of 60 digits is read to the last', () => {
    const reading = readNumber(`0.${'1'.repeat(58)}`);
    expect(isRefusal(reading) ? 0 : reading.n).toBe(BigInt('1'.repeat(58)));
  });

  test.each<Cell>([
    '1,5', '1.000,5', '1,000', '$100', '100 USD', 'forty', '1e5', '0x10', '1 000', '--1', '+-1', '.', '-', '%', '5%%',
    '1/2', '70:30', 'n/a', 'none', 'Infinity', 'NaN', '١٢', true, false, NaN, Infinity, -Infinity, '1'.repeat(61),
  ])('%p is refused, never guessed at', (cell) => {
    expect(complaint(readNumber(cell))).toContain('is not a number; write 40% or 0.4');
  }); // prettier-ignore

  test('an error is refused as such', () => {
    expect(complaint(readNumber({ error: '#N/A' }))).toBe('the cell holds the error #N/A; mend that cell first');
  });

  test('outside its domain is refused with the way to mend it', () => {
    expect(complaint(readNumber(-0.01, { least: ZERO }))).toBe('-0.01 is below 0; write 0 or more');
    expect(number(0, { least: ZERO })).toBe(0);
    expect(complaint(readNumber(0.99, { least: ONE }))).toBe('0.99 is below 1; write 1 or more');
    expect(complaint(readNumber(0, { positive: true }))).toBe('0 is not above 0; write a number above 0');
    expect(number(1, { most: ONE })).toBe(1);
    expect(complaint(readNumber('40', { most: ONE }))).toBe(
      '40 is too large for a ratio; 1 means 100%; write 40% if that is meant; at most 1 is taken',
    );
    expect(number(9.99, { below: whole(10) })).toBe(9.99);
    expect(complaint(readNumber(10, { below: whole(10) }))).toContain('below 10 is taken');
  });
});

const blanks: readonly Cell[] = [0, null, undefined, '', '   '];

describe('what may be left out', () => {
  test.each(blanks)('%p is not given', (blank) => {
    expect(readOptionalNumber(blank)).toBeUndefined();
    expect(readLimit(blank)).toBeUndefined();
    expect(readText(blank)).toBeUndefined();
    expect(readChoice(blank, ['yes'])).toBeUndefined();
    expect(readYesNo(blank)).toBeUndefined();
    expect(readNames(blank)).toBeUndefined();
  });

  test('a zero that is meant is typed as a word, and 0 as text is a zero too', () => {
    expect(readOptionalNumber('zero')).toEqual(ZERO);
    expect(readOptionalNumber('0%')).toMatchObject({ n: BigInt(0) });
  });
});

describe('a limit', () => {
  test('is a number or none', () => {
    expect(readLimit(' None ')).toBe('none');
    expect(toDouble(readLimit('150%') as never)).toBe(1.5);
    expect(isNegative(readLimit(-1) as never)).toBe(true);
    expect(complaint(readLimit('a lot'))).toBe('"a lot" is not a limit; write a number such as 150%, or "none"');
    expect(complaint(readLimit(-1, { least: ZERO }))).toContain('is below 0');
  });
});

describe('a word', () => {
  const words = ['lower ratio', 'higher'] as const;

  test.each(['lower ratio', 'Lower-Ratio', ' LOWER_RATIO ', 'lower  ratio'])('%p is lower ratio', (typed) => {
    expect(readChoice(typed, words)).toBe('lower ratio');
  });

  test('that is unknown names the nearest, or none that is far', () => {
    expect(complaint(readChoice('hgher', words))).toBe(
      '"hgher" is not known here; did you mean "higher"? write one of: lower ratio, higher',
    );
    expect(complaint(readChoice('x', words))).toBe('"x" is not known here; write one of: lower ratio, higher');
  });

  test('yes and no also as logical values', () => {
    expect([true, false, 'Yes', 'no', 'TRUE', 'false'].map(readYesNo)).toEqual([true, false, true, false, true, false]);
    expect(complaint(readYesNo('maybe'))).toContain('"maybe" is not known here');
  });
});

describe('names', () => {
  test('are text, and a payee known by a number is one', () => {
    expect(readText('  Ada Byron ')).toBe('Ada Byron');
    expect(readText(1042)).toBe('1042');
    expect(complaint(readText({ error: '#REF!' }))).toContain('#REF!');
  });

  test('several in one cell are separated by semicolons', () => {
    expect(readNames('NAM; EMEA ;;')).toEqual(['NAM', 'EMEA']);
    expect(readNames('NAM')).toEqual(['NAM']);
  });
});

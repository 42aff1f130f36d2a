import { calling, down, refusal } from './calls';

const attainment = calling('CS_ATTAINMENT');

describe('higher is better', () => {
  // Published case attain-002: 45, 40 and 75 against 50.
  it.each([
    [45, 0.9],
    [40, 0.8],
    [75, 1.5],
    [49.99, 0.9998],
    [50, 1],
    [50.01, 1.0002],
    [5_000_000, 100_000],
    [0, 0],
    [-5, 0],
  ])('%p of 50 is %p', (actual, expected) => expect(attainment(actual, 50)).toBe(expected));

  test('a quotient becomes the nearest double', () => {
    expect(attainment(1, 3)).toBe(1 / 3);
  });

  test('a target of nothing is refused, and so is one that is meant', () => {
    expect(refusal('CS_ATTAINMENT', 5, 0)).toBe(
      'CS_ATTAINMENT: target: a blank and 0 both mean that nothing is given here; ' +
        'give a number, or write "zero" for a real zero',
    );
    expect(refusal('CS_ATTAINMENT', 5, 'zero')).toContain('so its target must be above 0');
    expect(refusal('CS_ATTAINMENT', 5, -10)).toContain('so its target must be above 0');
  });
});

describe('lower is better', () => {
  it.each([
    ['under the target', 4, 5, 1.2],
    ['at it', 5, 5, 1],
    ['over it', 6, 5, 0.8],
    ['at twice the target', 10, 5, 0],
    ['far beyond', 500, 5, 0],
    ['none at all', 0, 5, 2],
    ['a target of none, met', 'zero', 'zero', 1],
    ['a target of none, missed by one', 1, 'zero', 0],
  ])('%s', (_, actual, target, expected) => expect(attainment(actual, target, 'lower')).toBe(expected));

  it.each([
    ['under the target', 4, 5, 1.25],
    ['at it', 5, 5, 1],
    ['far beyond', 500, 5, 0.01],
  ])('as a ratio, %s', (_, actual, target, expected) => {
    expect(attainment(actual, target, 'lower ratio')).toBe(expected);
    expect(attainment(actual, target, 'Lower_Ratio')).toBe(expected);
  });

  test('target / 0 is refused with the way out', () => {
    expect(refusal('CS_ATTAINMENT', down(4, 'zero'), 5, 'lower ratio')).toContain('or use direction "lower"');
  });
});

describe('from a baseline', () => {
  // Published case curve-003: nothing at 100 % NRR, everything at 115 %.
  it.each([
    ['below it', 0.99, 0],
    ['at it', 1, 0],
    ['half way', 1.075, 0.5],
    ['at the target', 1.15, 1],
    ['beyond', 1.3, 2],
  ])('%s', (_, actual, expected) => expect(attainment(actual, 1.15, null, 1)).toBe(expected));

  test('works downwards in either direction', () => {
    expect(attainment(6, 5, 'lower', 10)).toBe(0.8);
    expect(attainment(6, 5, 'higher', 10)).toBe(0.8);
  });

  test('a blank baseline is none, and one equal to the target is refused', () => {
    for (const blank of [0, null, '']) expect(attainment(40, 50, 'higher', blank)).toBe(0.8);
    expect(refusal('CS_ATTAINMENT', 1, 1.1, '', 1.1)).toContain('baseline and target are equal');
  });
});

test('a word that is no direction names the nearest one', () => {
  expect(refusal('CS_ATTAINMENT', 1, 2, 'hihger')).toBe(
    'CS_ATTAINMENT: direction: "hihger" is not known here; did you mean "higher"? write one of: higher, lower, lower ratio',
  );
});

test('a column of directions without a header is not taken for one', () => {
  expect(attainment(4, 5, down('lower', 'higher'))).toEqual(down(1.2, 0.8));
});

test('below the data of a column nothing is shown, though a lower measure of 0 would be worth 200%', () => {
  expect(attainment(down('churn', 4, '', null, 0), 5, 'lower')).toEqual(down('attainment', 1.2, '', '', ''));
});

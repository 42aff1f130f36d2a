import * as fc from 'fast-check';
import { ZERO, equal, ofDouble, over, sum, times } from '../../core/number/exact';
import { bookTargets } from '../../core/modelling/book-target';
import { blanks, calling, down, refusal } from './calls';
import '../properties/settings';

const bookTarget = calling('CS_BOOKTARGET');

test('half of the difference from the mean by default', () => {
  // The mean of 96, 90 and 84 is 90.
  expect(bookTarget(92, down(96, 90, 84))).toEqual(down(95, 92, 89));
});

test('more or less of it by strength', () => {
  expect(bookTarget(92, down(96, 90, 84), 1)).toEqual(down(98, 92, 86));
  expect(bookTarget(92, down(96, 90, 84), '25%')).toEqual(down(93.5, 92, 90.5));
  expect(bookTarget(92, down(96, 90, 84), 'zero')).toEqual(down(92, 92, 92));
});

test('weighted by size', () => {
  // (2 × 96 + 1 × 90 + 1 × 78) / 4 is 90.
  expect(bookTarget(92, down(96, 90, 78), 1, down(2, 1, 1))).toEqual(down(98, 92, 80));
});

test('targets of their own are moved from where they are', () => {
  expect(bookTarget(down(95, 90), down(96, 84), 1)).toEqual(down(101, 84));
});

test('one book alone keeps its target', () => expect(bookTarget(0.9, 0.7)).toBe(0.9));

describe('a target above 100%', () => {
  test('is refused where no target and no expected result is above it, as of GRR', () => {
    // The mean of 95% and 10% is 52.5%: the easier book would be 42.5 points above 90%.
    expect(refusal('CS_BOOKTARGET', 0.9, down(0.95, 0.1), 1)).toBe(
      'CS_BOOKTARGET: row 1: the target is 132.5%; lower the strength; where results can pass 100%, give all in points, 95 for 95%',
    );
  });

  test('is none where it is 100%', () => {
    // The mean of 100% and 80% is 90%.
    expect(bookTarget(0.9, down(1, 0.8), 1)).toEqual(down(1, 0.8));
    expect(refusal('CS_BOOKTARGET', 0.901, down(1, 0.8), 1)).toContain('the target is 100.1%');
  });

  test('stands where results pass it, as those of NRR, and in points', () => {
    // The mean of 110% and 90% is 100%; that of 100 and 80 is 90.
    expect(bookTarget(0.95, down(1.1, 0.9), 1)).toEqual(down(1.05, 0.85));
    expect(bookTarget(1.05, down(1, 0.8), '50%')).toEqual(down(1.1, 1));
    expect(bookTarget(95, down(100, 80), 1)).toEqual(down(105, 85));
  });
});

describe.each(blanks)('a blank (%p)', (blank) => {
  test('row is no book and stays blank', () => {
    expect(bookTarget(down('target', 92, blank, 92, blank), down('expected', 96, blank, 84, blank))).toEqual(
      down('adjusted target', 95, '', 89, ''),
    );
  });

  test('strength is 50 %', () => expect(bookTarget(92, down(96, 84), down(blank))).toEqual(down(95, 89)));

  test('target, expected result or size among others is refused', () => {
    expect(refusal('CS_BOOKTARGET', down(92, blank), down(96, 84))).toContain(
      'target row 2: a blank and 0 both mean that nothing is given here',
    );
    expect(refusal('CS_BOOKTARGET', down(92, 92), down(96, blank))).toContain('expected row 2: a blank and 0');
    expect(refusal('CS_BOOKTARGET', 92, down(96, 84), null, down(1, blank))).toBe(
      'CS_BOOKTARGET: row 2: size is missing; give it',
    );
  });
});

test('what is not understood is refused', () => {
  expect(refusal('CS_BOOKTARGET', 92, down(96, 84), 50)).toContain('strength: 50 is too large for a ratio');
  expect(refusal('CS_BOOKTARGET', 92, down(96, 84), 1, down(1, -1))).toContain('size row 2: -1 is not above 0');
  expect(refusal('CS_BOOKTARGET', 92, down(96, 84), down(1, 0.5))).toContain('strength: a block of cells came');
  expect(refusal('CS_BOOKTARGET', 92, down(96, 'n.a.'))).toContain('expected row 2: "n.a." is not a number');
});

describe('laws', () => {
  const amount = fc.double({ min: -1000, max: 1000, noNaN: true }).map(ofDouble);
  const book = fc.record({ target: amount, expected: amount, size: fc.integer({ min: 1, max: 1000 }).map(ofDouble) });
  const books = fc.array(book, { minLength: 1, maxLength: 20 });
  const strengths = fc.double({ min: 0, max: 1, noNaN: true }).map(ofDouble);

  test('the weighted mean of the targets stays exactly the same', () => {
    fc.assert(
      fc.property(books, strengths, (all, strength) => {
        const sizes = sum(all.map(({ size }) => size));
        const mean = (targets: readonly (typeof ZERO)[]): typeof ZERO =>
          over(sum(targets.map((target, i) => times(target, all[i]?.size ?? ZERO))), sizes);
        expect(equal(mean(bookTargets(all, strength)), mean(all.map(({ target }) => target)))).toBe(true);
      }),
    );
  });

  test('the order of the books changes no target', () => {
    fc.assert(
      fc.property(books, strengths, (all, strength) => {
        const backwards = bookTargets([...all].reverse(), strength).reverse();
        bookTargets(all, strength).forEach((target, i) => {
          expect(equal(target, backwards[i] ?? ZERO)).toBe(true);
        });
      }),
    );
  });
});

import * as fc from 'fast-check';
import { lettersApart } from '../../core/problems/letters-apart';
import { nearNames } from '../../core/problems/near-names';
import '../properties/settings';

test.each([
  // A letter more, fewer, other, and two swapped, among five letters or more.
  ['southh', 'south'],
  ['soth', 'south'],
  ['sooth', 'south'],
  ['suoth', 'south'],
  ['ana dias', 'ana diaz'],
  ['team 1 north', 'team 1 norht'],
  // Two swapped among four: nobody has regions of both names.
  ['emae', 'emea'],
])('%s may be a slip of %s', (name, known) => {
  expect([...nearNames([name], ['west', known])]).toEqual([[name, known]]);
});

test.each([
  ['south', 'south', 'it is the same'],
  ['north', 'south', 'two letters differ'],
  ['smb', 'sme', 'short names differ by a letter on purpose'],
  ['amer', 'emer', 'four letters are short'],
  ['nam', 'nma', 'so are three that are swapped'],
  ['blue 1', 'blue 2', 'digits tell them apart'],
  ['pod12', 'pod1', 'digits tell them apart'],
  ['team a', 'team b', 'a letter of its own tells them apart'],
  ['anna j lind', 'anna k lind', 'a letter of its own tells them apart'],
  ['region ii', 'region iii', 'Roman numbers tell them apart'],
  ['a'.repeat(61), 'a'.repeat(60), 'nobody compares what is as long'],
])('%s is not a slip of %s: %s', (name, known) => {
  expect(nearNames([name], [known]).size).toBe(0);
});

test('the rests find what comparing each with each finds', () => {
  // Five to eight letters of two kinds, so that many are close; no digits and no words.
  const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 5, maxLength: 8 });
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 20 }), fc.uniqueArray(name, { maxLength: 20 }), (found, known) => {
      const near = nearNames(found, known);
      for (const one of found) {
        const close = known.filter((other) => lettersApart(one, other) === 1);
        expect(near.has(one)).toBe(close.length > 0);
        if (close.length > 0) expect(close).toContain(near.get(one));
      }
    }),
  );
});

test('10,000 names are compared with 10,000 others by their letters, not pair by pair', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `payee ${i.toString(36).padStart(4, 'x')}`);
  const others = names.map((name) => name.replace('payee', 'manager'));
  expect(nearNames(others, names).size).toBe(0);
});

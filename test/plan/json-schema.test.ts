import fc from 'fast-check';
import { bookSchema, planSchema } from '../../core/plan/json-schema';
import type { PlanBook } from '../../core/plan/schema';
import { fieldsOf, sectionNames } from '../../core/plan/schema';
import { validateBook } from '../../core/plan/validate';
import { Refused } from '../../core/problems/problem';
import '../properties/settings';

function isTaken(book: unknown): boolean {
  try {
    validateBook({ value: book as PlanBook, places: new Map() });
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

const component = { id: 'grr', type: 'bonus', weight: 1, measure: 'grr', target: '92%' };
const book = (plan: unknown): unknown => ({ plans: [plan] });

describe('the zod schema and the reader of the bundles', () => {
  test.each([
    ['a plan', book({ plan: { id: 'x', 'pay mix': '70:30' }, components: [component] }), true],
    ['a number as text', book({ plan: { id: 'x' }, components: [{ ...component, weight: '40%' }] }), true],
    ['a number that is none', book({ plan: { id: 'x' }, components: [{ ...component, weight: 'forty' }] }), false],
    ['an unknown key', book({ plan: { id: 'x', colour: 'red' } }), false],
    ['an unknown section', book({ plan: { id: 'x' }, rewards: [] }), false],
    ['an unknown word', book({ plan: { id: 'x', period: 'weekly' } }), false],
    ['a row that is a list', book({ plan: { id: 'x' }, components: [[]] }), false],
    ['a section that is an object', book({ plan: { id: 'x' }, components: {} }), false],
    ['shared curves', { shared: { curves: [{ curve: 'c', shape: 'step', at: 1, pays: 1 }] }, plans: [] }, true],
    ['no plans', {}, false],
  ])('agree on %s', (_, document, taken) => {
    expect(bookSchema.safeParse(document).success).toBe(taken);
    expect(isTaken(document)).toBe(taken);
  });

  test('agree on any values in any field', () => {
    const value = fc.oneof(
      fc.constantFrom('zero', 'none', '70:30', '30%', 'quarter', 'bonus', 'cap 100%', '2027-01-31', '', 'yes', 'USD'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.string({ maxLength: 8 }),
    );
    const row = (section: (typeof sectionNames)[number]) =>
      fc.dictionary(fc.constantFrom(...Object.keys(fieldsOf(section))), value, { maxKeys: 4 });
    const document = fc.record({ plan: row('plan'), components: fc.array(row('components'), { maxLength: 2 }) });
    fc.assert(
      fc.property(document, (plan) => planSchema.safeParse(plan).success === isTaken({ plans: [plan] })),
      { numRuns: 300 },
    );
  });

  test('every field of the schema says label and help', () => {
    const shapes = sectionNames.flatMap((section) => Object.values(fieldsOf(section)));
    for (const { info } of shapes) expect([info.label, info.help].every((text) => text.length > 1)).toBe(true);
  });
});

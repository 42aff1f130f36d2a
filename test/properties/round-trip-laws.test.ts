import fc from 'fast-check';
import type { Block } from '../../core/cells/cell';
import { loadPlan } from '../../core/plan/load';
import { readPlanBlock } from '../../core/plan/read-block';
import { readPlanJson } from '../../core/plan/read-json';
import type { PlanBook } from '../../core/plan/schema';
import { writePlanBlock } from '../../core/plan/write-block';
import { settledPlans } from './arbitrary-plan';
import './settings';

/** One plan, or a book: curves that are shared, a plan of its own, and one based on it that changes a little. */
const books: fc.Arbitrary<PlanBook> = fc.oneof(
  settledPlans.map((document) => ({ plans: [document] })),
  fc
    .tuple(settledPlans, fc.constantFrom('EUR', 'JPY'), fc.boolean())
    .map(([{ curves, ...document }, currency, shares]): PlanBook => {
      const other = {
        plan: { id: 'other', 'based on': 'any', roles: 'lead; senior', currency, 'effective from': '2027-01-31' },
      };
      const roles = [
        { role: 'csm', ote: 100_000.5, 'pay mix': '75:25' },
        { role: 'lead', 'market mid': 90_000 },
      ];
      return shares
        ? { shared: { curves: curves ?? [], roles }, plans: [document, other] }
        : { plans: [{ ...document, ...(curves && { curves }), roles }, other] };
    }),
);

/** Everything that a plan says once it is understood. */
function understood(plan: Block): string {
  return JSON.stringify(loadPlan(plan, 1900).plans, (_, value: unknown) => {
    if (typeof value === 'bigint') return String(value);
    return value instanceof Map ? [...(value as Map<unknown, unknown>)] : value;
  });
}

test('JSON → plan → block → plan gives the same book', () => {
  fc.assert(
    fc.property(books, (book) => {
      const fromJson = readPlanJson(JSON.stringify(book)).value;
      expect(fromJson).toEqual(book);
      expect(readPlanBlock(writePlanBlock(fromJson), 1900).value).toEqual(book);
    }),
  );
});

test('block → plan → block gives the same block', () => {
  fc.assert(
    fc.property(books, (book) => {
      const block = writePlanBlock(book);
      expect(writePlanBlock(readPlanBlock(block, 1900).value)).toEqual(block);
    }),
  );
});

test('a block and its JSON mean the same, in every form of a blank', () => {
  fc.assert(
    fc.property(books, (book) => {
      const block = writePlanBlock(book);
      const meant = understood([[JSON.stringify(book)]]);
      for (const blank of [0, null, '']) {
        expect(understood(block.map((row) => row.map((cell) => (cell === '' ? blank : cell))))).toBe(meant);
      }
    }),
  );
});

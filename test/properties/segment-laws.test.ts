import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { dayOf, isoDate } from '../../core/cells/civil-date';
import { curves } from './arbitrary-curve';
import { curveRows } from './arbitrary-plan';
import { column, payout, sumOf } from './payout-calls';
import { runs } from './settings';

const header = [
  'payee',
  'period',
  'ote',
  'guarantee',
  'grr',
  'renewed arr',
  'new arr',
  'csat',
  'references',
  'start',
  'end',
];

const rows = fc.record({
  ote: fc.integer({ min: 1, max: 20_000_000 }).map((amount) => amount / 100),
  guarantee: fc.option(
    fc.integer({ min: 1, max: 900_000 }).map((amount) => amount / 100),
    { nil: null },
  ),
  grr: fc.integer({ min: 1, max: 12_000 }).map((x) => x / 10_000),
  // Sums that fall into two, three or five equal parts.
  'renewed arr': fc.integer({ min: 0, max: 5000 }).map((x) => x * 30),
  'new arr': fc.integer({ min: 0, max: 5000 }).map((x) => x * 30),
  csat: fc.integer({ min: 1, max: 100 }),
  references: fc.integer({ min: 0, max: 3 }).map((x) => x * 30),
});

const plan = fc.tuple(curves(), curves(['step', 'linear'])).map(([first, second]) => ({
  plan: { id: 'segments', 'pay mix': '60:40' },
  components: [
    { id: 'a', type: 'bonus', weight: 0.6, measure: 'grr', target: 0.9, curve: 'first', cap: 1.5 },
    { id: 'b', type: 'bonus', weight: 0.4, measure: 'renewed arr', target: 90_000, curve: 'second', floor: 0.1 },
    { id: 'com', type: 'commission', measure: 'new arr', rate: 0.03 },
    { id: 'club', type: 'award', measure: 'renewed arr', target: 70_000, amount: 777.77 },
    { id: 'refs', type: 'spif', measure: 'references', amount: 33.33, limit: 45 },
  ],
  curves: [...curveRows('first', first), ...curveRows('second', second)],
}));

test('a row that is split into equal segments pays as one', () => {
  fc.assert(
    fc.property(plan, rows, fc.constantFrom(2, 3, 5), (document, { ote, guarantee, grr, csat, ...sums }, count) => {
      const rowOf = (part: number, start: Cell, end: Cell): Cell[] => {
        const parts = [sums['renewed arr'], sums['new arr']].map((amount) => amount / part);
        return ['Ana', '2027-Q1', ote, guarantee, grr, ...parts, csat, sums.references / part, start, end];
      };
      const days = 90 / count;
      const date = (day: number) => isoDate(dayOf(2027, 1, 1) + day);
      const segments = Array.from({ length: count }, (_, i) => rowOf(count, date(i * days), date((i + 1) * days - 1)));

      const whole = sumOf(column(payout(document, [header, rowOf(1, null, null)]), 'pay'));
      const split = sumOf(column(payout(document, [header, ...segments]), 'pay'));
      // Each of the segments' lines is rounded, so each may be half a cent off, and those of the whole as well: three
      // lines are prorated (the award is not, and a SPIF's amounts are whole cents).
      const cents = Math.ceil((3 * (count + 1)) / 2);
      expect(split.sub(whole).abs().mul(100).compare(cents)).toBeLessThanOrEqual(0);
    }),
    { numRuns: runs(150) },
  );
});

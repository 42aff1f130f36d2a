import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { column, exact, tableOf } from '../properties/payout-calls';
import { runs } from '../properties/settings';
import { type SlowRow, slowPay, slowPlan } from './slow-year';

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);

const row = fc.record({
  ote: cents(150_000),
  leave: fc.constantFrom(0, 0, 0, 30, 45, 92),
  ramp: fc.constantFrom(1, 1, 0.5),
  renewed: cents(150_000),
  added: cents(60_000),
  csat: fc.integer({ min: 1, max: 100 }),
  csatYear: fc.integer({ min: 1, max: 100 }),
  ownTarget: fc.option(fc.constantFrom(50_000, 80_000), { nil: undefined, freq: 1 }),
});

const payee = fc
  .subarray([0, 1, 2, 3], { minLength: 1 })
  .chain((quarters) =>
    fc.tuple(...quarters.map((quarter) => row.map((one): SlowRow => ({ ...one, payee: 'Ana', quarter })))),
  );

const header = [
  'payee', 'period', 'ote', 'leave days', 'ramp', 'renewed arr', 'new arr', 'csat', 'csat@year', 'renewed arr target',
]; // prettier-ignore

const cellsOf = (one: SlowRow): Cell[] => [
  one.payee,
  `2027-Q${one.quarter + 1}`,
  one.ote,
  one.leave,
  one.ramp,
  one.renewed,
  one.added,
  one.csat,
  one.csatYear,
  one.ownTarget ?? null,
];

test.each(['year to date', 'year end'])('%s pays what plain fractions say', (settle) => {
  const plan = JSON.stringify(slowPlan(settle));
  fc.assert(
    fc.property(payee, (rows) => {
      const pays = column(tableOf('CS_PAYOUT', plan, [header, ...rows.map(cellsOf)]), 'pay').map(exact);
      expect(pays.map(String)).toEqual(slowPay(rows, settle).map(String));
    }),
    { numRuns: runs(300) },
  );
});

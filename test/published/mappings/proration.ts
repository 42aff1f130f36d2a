import type { Mapping, Mappings } from '../mapping';
import { amounts, planOf } from '../plans';
import type { Row, Sheet } from '../sheet';

/** Days of a year that is not a leap year, as the cases count 365 of them. */
const year = ['2027-01-01', '2027-12-31'] as const;

/** @param start first day worked and @param end last, as month and day; left out: with the year */
const overTheYear = (start?: string, end?: string): Mapping => ({
  run: async ({ bonus }: { bonus: number }, sheet) => ({
    payout: await sheet.cell('CS_PRORATE', bonus, ...year, start && `2027-${start}`, end && `2027-${end}`),
  }),
});

/** A commission that has a target, to see what becomes of it. */
const withTarget = (target: number, keys: { readonly proration?: string } = {}) =>
  planOf(
    {
      measures: amounts('revenue'),
      components: [{ id: 'commission', type: 'commission', measure: 'revenue', target, rate: 1 }],
    },
    { period: 'month', ...keys },
  );

interface Assignment {
  readonly period: string;
  readonly start: string;
  readonly quota: number;
  readonly revenue: number;
}

interface Ramp {
  readonly quota: number;
  readonly start: string;
  readonly schedule: readonly [number, number];
  readonly periods: readonly string[];
}

/** `17 / 31 days = …` → 17, 31. */
async function daysOf(sheet: Sheet, plan: ReturnType<typeof planOf>, row: Row) {
  const working = await sheet.working(plan, row, 'Active');
  const [, active, total] = /^(\d+) \/ (\d+) days/.exec(working) ?? [];
  return { active_days: Number(active), total_days: Number(total) };
}

export const proration: Mappings = {
  'pror-003': overTheYear('11-01'),
  'pror-004': {
    run: async ({ bonus }: { bonus: number }, sheet) => ({
      payout: await sheet.cell('CS_PRORATE', bonus, ...year, '2027-04-01', undefined, undefined, 'months'),
    }),
  },
  'pror-005': overTheYear('07-01', '12-31'),
  'pror-006': overTheYear('01-01', '03-31'),
  'pror-010': {
    run: async ({ period, start, quota, revenue }: Assignment, sheet) => {
      const row = { period, start, revenue };
      const [pay] = await sheet.pay(withTarget(quota), [row]);
      return {
        ...(await daysOf(sheet, withTarget(quota), row)),
        factor: await sheet.cell('CS_PRORATE', 1, '2025-01-01', '2025-01-31', start),
        prorated_quota: pay!.of('commission target'),
        attainment: pay!.of('commission attainment'),
      };
    },
  },
  /** A draw that shrinks with the days worked is what the SPEC calls a guarantee; its draw does not. */
  'ramp-draw-002': {
    run: async (
      { quota, ramp_pct, draw, start, period, revenue }: Assignment & { ramp_pct: number; draw: number },
      sheet,
    ) => {
      const row = { period, start, revenue, ramp: ramp_pct, guarantee: draw };
      const [pay] = await sheet.pay(withTarget(quota), [row]);
      return { quota: pay!.of('commission target'), payout: pay!.of('pay') };
    },
  },
  /** The first month has the first step of the schedule, the later ones the last. */
  'icm-031': {
    run: async ({ quota, start, schedule: [first, full], periods }: Ramp, sheet) => {
      const rows = periods.map((period, i) => ({ period, start, revenue: 1, ramp: i === 0 ? first : full }));
      const pays = await sheet.pay(withTarget(quota, { proration: 'none' }), rows);
      return { quotas: pays.map((pay) => pay.of('commission target')) };
    },
  },
  'icm-033': {
    run: async ({ quota, start }: Ramp, sheet) => ({
      quotas: [await sheet.cell('CS_PRORATE', quota, '2026-01-01', '2026-01-31', start)],
    }),
  },
};

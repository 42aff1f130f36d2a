import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';

/** A row of a results table over two years: cells by header. */
export interface YearRow {
  readonly payee: string;
  readonly period: string;
  readonly [header: string]: Cell;
}

const headers = [
  'payee', 'team', 'period', 'ote', 'leave days', 'ramp', 'draw', 'guarantee', 'adjustment', 'paid to date', 'grr', 'grr@year',
  'nrr', 'nrr@year', 'csat', 'csat@year', 'churn rate', 'churn rate@year', 'grr@team', 'grr@team@year', 'renewed arr', 'new arr',
  'references', 'renewed arr target',
] as const; // prettier-ignore

/** The rows as a block with every header. */
export function blockOfYear(rows: readonly YearRow[]): Cell[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

/** Eight quarters of two years, of which a payee has some. */
const quarters = [2027, 2028].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`));

const cents = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);
const share = fc.integer({ min: 1, max: 12_000 }).map((x) => x / 10_000);
const maybe = (arbitrary: fc.Arbitrary<Cell>, freq = 2): fc.Arbitrary<Cell> =>
  fc.option(arbitrary, { nil: null, freq });

const row = fc.record({
  ote: cents(200_000),
  'leave days': maybe(fc.integer({ min: 1, max: 92 }), 1),
  ramp: maybe(fc.constantFrom(0.25, 0.5), 1),
  draw: maybe(cents(9000), 1),
  adjustment: maybe(
    cents(500).map((amount) => -amount),
    1,
  ),
  ...Object.fromEntries(
    ['grr', 'nrr', 'churn rate'].flatMap((name) => [name, `${name}@year`]).map((column) => [column, maybe(share, 4)]),
  ),
  csat: fc.integer({ min: 1, max: 100 }),
  'csat@year': fc.integer({ min: 1, max: 100 }),
  'renewed arr': maybe(cents(200_000), 4),
  'new arr': maybe(cents(100_000), 4),
  references: maybe(fc.integer({ min: 1, max: 6 })),
  'renewed arr target': maybe(cents(150_000), 1),
});

/** The quarters of one payee in order of time. */
const rowsOfPayee = fc
  .subarray(quarters, { minLength: 1 })
  .chain((periods) => fc.tuple(...periods.map((period) => row.map((one) => ({ ...one, period })))));

/** Rows of one to three payees, in order of payee and time; every row of a team and quarter says the team's GRR. */
export const yearRows: fc.Arbitrary<readonly YearRow[]> = fc
  .tuple(fc.array(rowsOfPayee, { minLength: 1, maxLength: 3 }), fc.array(share, { minLength: 16, maxLength: 16 }))
  .map(([payees, teams]) =>
    payees.flatMap((rows, i) =>
      rows.map((one) => {
        const at = quarters.indexOf(one.period);
        const said = { 'grr@team': teams[at] ?? null, 'grr@team@year': teams[at + 8] ?? null };
        return { ...one, ...said, payee: ['Ana', 'Bo', 'Cleo'][i] ?? '', team: 'north' };
      }),
    ),
  );

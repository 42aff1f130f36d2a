import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';

/** One row of results: cells by header, blank where a header is left out. */
export interface ResultRow {
  readonly payee: string;
  readonly [header: string]: Cell;
}

type Cells = Readonly<Record<string, Cell>>;

const headers = [
  'payee', 'team', 'period', 'ote', 'pay mix', 'currency', 'fx', 'start', 'end', 'leave days', 'ramp', 'guarantee', 'draw', 'draw balance',
  'clawback', 'adjustment', 'grr', 'nrr', 'csat', 'churn rate', 'renewed arr', 'new arr', 'references', 'renewed arr target', 'grr@team',
] as const; // prettier-ignore

/** The rows as a block with every header. */
export function blockOfRows(rows: readonly Cells[]): Cell[][] {
  return [[...headers], ...rows.map((row) => headers.map((header) => row[header] ?? null))];
}

const names = ['Ana', 'Bo', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus'];
const cents = (most: number): fc.Arbitrary<number> =>
  fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);
const perCent = (most: number): fc.Arbitrary<Cell> =>
  fc.integer({ min: 0, max: most * 100 }).map((x) => (x === 0 ? 'zero' : x / 10_000));
const maybe = (arbitrary: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(arbitrary, { nil: null, freq: 2 });

const measures = {
  grr: maybe(perCent(120)),
  nrr: maybe(perCent(140)),
  csat: fc.integer({ min: 1, max: 100 }),
  'churn rate': maybe(perCent(15)),
  'renewed arr': maybe(cents(200_000)),
  'new arr': maybe(cents(100_000)),
  references: maybe(fc.integer({ min: 0, max: 12 }).map((halves) => halves / 2)),
  'renewed arr target': maybe(cents(150_000)),
};

const timing = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cells>(
      { start: '2027-01-31' },
      { end: '2027-02-14' },
      { start: '2027-03-31' },
      { start: '2027-04-01' },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ 'leave days': fc.integer({ min: 1, max: 95 }), ramp: fc.constantFrom(0.25, 0.5, 1, null) }),
  },
);

const closing = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ guarantee: maybe(cents(9000)), clawback: maybe(cents(3000)) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      draw: maybe(cents(9000)),
      'draw balance': maybe(cents(9000)),
      adjustment: maybe(cents(500).map((x) => -x)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Cells>(
      { currency: 'JPY', fx: 150.25 },
      { currency: 'EUR', fx: 0.9 },
      { currency: 'USD' },
    ),
  },
);

const row = fc
  .record({ ote: cents(200_000), team: fc.constantFrom('north', 'south'), ...measures })
  .chain((measured) =>
    fc.tuple(timing, closing).map(([when, close]): Cells => ({ ...measured, period: '2027-Q1', ...when, ...close })),
  );

/** One to seven payees of one quarter, each with a name of its own; every row of a team says the team's GRR. */
export const resultRows: fc.Arbitrary<readonly ResultRow[]> = fc
  .tuple(fc.array(row, { minLength: 1, maxLength: names.length }), perCent(110), perCent(110))
  .map(([rows, north, south]) =>
    rows.map((one, i) => ({ ...one, payee: names[i] ?? '', 'grr@team': one['team'] === 'north' ? north : south })),
  );

import Fraction from 'fraction.js';
import { type AccountRow, quarters } from '../../examples/customer-success-year/account';
import { accountRows } from '../../examples/customer-success-year/accounts';
import { renewalRows } from '../../examples/customer-success-year/renewals';
import type { Block, OutputBlock } from '../../core/cells/cell';
import { type Metrics, computeMetrics } from '../../core/metrics/compute-metrics';
import { loadPlan } from '../../core/plan/load';
import { type ExampleBook, exampleBook, rowsOf, table } from './book';
import { renewalsOpinion } from './renewals-opinion';
import { type Paid, secondOpinion } from './second-opinion';
import { countedIn, dollars, fraction, sum } from './year';

/** Rows above the headers of a sheet: a title, a note and a blank. */
const headerRow = 3;

const second = (opinion: readonly Paid[]): string[] =>
  opinion.map(({ payee, period, total, pay }) => [payee, period, total.valueOf(), pay.valueOf()].join(' | '));

describe.each([
  ['customer-success-2027', secondOpinion, 34],
  ['renewals-2027', renewalsOpinion, 6],
] as const)('%s.xlsx', (name, opinion, people) => {
  let book: ExampleBook;
  beforeAll(async () => {
    book = await exampleBook(name);
  });

  test('pays everybody, period by period, what a second derivation from the accounts gives, to the cent', () => {
    const paid = rowsOf(table('CS_PAYOUT', book.plan, book.results, 'all'));
    expect(paid.map(({ payee, period, total, pay }) => [payee, period, total, pay].join(' | '))).toEqual(
      second(opinion()),
    );
    expect(new Set(paid.map(({ payee }) => payee)).size).toBe(people);
  });

  test('pays the same whatever the order of accounts, people and results', () => {
    const turned = <T>([headers, ...rows]: readonly T[]): T[] => [headers as T, ...rows.reverse()];
    const fromHeaders = (block: Block): Block => turned(block.slice(headerRow));
    const results = table('CS_METRICS', fromHeaders(book.accounts), fromHeaders(book.roster), '', book.plan);
    const lines = (of: OutputBlock): string[] => of.map((row) => row.join(' | ')).sort();
    expect(lines(table('CS_PAYOUT', book.plan, turned(results), 'all'))).toEqual(
      lines(table('CS_PAYOUT', book.plan, book.results, 'all')),
    );
  });

  test('is accepted by CS_CHECK', () => {
    const findings = rowsOf(table('CS_CHECK', book.plan, book.results)).filter(({ severity }) => severity === 'error');
    expect(findings).toEqual([]);
  });
});

/** Sums of the accounts, in dollars. */
const inAccounts = (column: Parameters<typeof dollars>[1], rows: readonly AccountRow[] = accountRows): Fraction =>
  sum(rows.map((row) => dollars(row, column)));

describe('the accounts reconcile', () => {
  const movements = { expansion: 'expansion arr', contraction: 'contraction arr', churned: 'churned arr', new: 'new arr', due: 'due arr', renewed: 'renewed arr' } as const; // prettier-ignore

  let book: ExampleBook;
  let metrics: Metrics;
  beforeAll(async () => {
    book = await exampleBook('customer-success-2027');
    const { plans } = loadPlan(book.plan, 1900);
    metrics = computeMetrics(book.accounts, book.roster, { plans, system: 1900 });
  });

  test.each(Object.entries(movements))('%s: credited + uncredited = what the accounts hold', (column, measure) => {
    const found = metrics.reconciliation.find((one) => one.measure === measure)!;
    const [total, credited, uncredited] = (['total', 'credited', 'uncredited'] as const).map(
      (which) => new Fraction(found[which].n, found[which].d),
    );
    const held = inAccounts(column as keyof typeof movements);
    expect(total!.toFraction()).toBe(held.toFraction());
    expect(credited!.add(uncredited!).toFraction()).toBe(held.toFraction());
  });

  test('expansion in the results: owners and specialists, and the last row, are the accounts; the engineer is beyond', () => {
    const [headers = [], ...rows] = book.results;
    const at = (row: (typeof rows)[number], header: string) => row[headers.indexOf(header)];
    const split = rows.filter((row) => at(row, 'payee') !== 'Ingeborg Vatne');
    const overlay = rows.filter((row) => at(row, 'payee') === 'Ingeborg Vatne');
    const all = (some: typeof rows): Fraction => sum(some.map((row) => fraction(at(row, 'expansion arr'))));
    expect(at(rows.at(-1)!, 'payee')).toBe('(uncredited)');
    expect(all(split).toFraction()).toBe(inAccounts('expansion').toFraction());
    const worked = accountRows.filter(({ segment, solutions }) => segment === 'enterprise' && solutions !== '');
    expect(all(overlay).toFraction()).toBe(inAccounts('expansion', worked).div(2).toFraction());
  });

  test.each(quarters)('%s: a ratio says how many accounts it rests on', (quarter) => {
    const q = quarters.indexOf(quarter);
    const ofRegions = countedIn(q, ({ region }) => region === 'NAM' || region === 'EMEA').map(([row]) => row);
    const ofLinden = countedIn(q, ({ team }) => team === 'Linden').map(([row]) => row);
    const due = (rows: readonly AccountRow[]): number => rows.filter((row) => row.due !== '').length;
    const at = (payee: string) =>
      rowsOf(book.results).find((row) => row['payee'] === payee && row['period'] === quarter);
    expect(at('Margaret Chukwu')!['renewal rate@region n']).toBe(due(ofRegions));
    expect(at('Elif Yıldız')!['renewal rate@reports n']).toBe(due(ofLinden));
    expect(at('Nadia Benali')!['renewal rate n']).toBe(due(ofLinden.filter(({ owner }) => owner === 'Nadia Benali')));
  });

  test.each(quarters)('%s: the renewals of its months are those of the accounts', (quarter) => {
    const q = quarters.indexOf(quarter);
    const inQuarter = renewalRows.filter(({ period }) => Math.ceil(Number(String(period).slice(5)) / 3) === q + 1);
    const ofQuarter = accountRows.filter(({ period }) => period === quarter);
    for (const column of ['due', 'renewed'] as const) {
      const monthly = sum(inQuarter.map((row) => dollars(row, column)));
      expect(monthly.toFraction()).toBe(inAccounts(column, ofQuarter).toFraction());
    }
  });
});

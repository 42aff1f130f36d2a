import fc from 'fast-check';
import type { PlanDocument } from '../../core/plan/schema';
import { plans, settledPlans } from '../properties/arbitrary-plan';
import { blockOfRows, resultRows } from '../properties/arbitrary-results';
import { column, exact, payout, sumOf, tableOf } from '../properties/payout-calls';
import { runs } from '../properties/settings';
import { type YearRow, blockOfYear, yearRows } from './arbitrary-year';

type Settle = 'each period' | 'year to date' | 'year end';

const settling = (document: PlanDocument, settle: Settle): PlanDocument => ({
  ...document,
  plan: { ...document.plan, settle },
});

/** Columns of one table that add up to its total. */
const notLines = ['total', 'fx', 'pay', 'currency'];

/** Payee and year of a row. */
const yearOf = (row: YearRow | undefined): string | undefined => row && `${row.payee} ${row.period.slice(0, 4)}`;

/** Sum of some columns of some rows. */
const sumWhere = (table: ReturnType<typeof payout>, header: string, isCounted: (row: number) => boolean) =>
  sumOf(column(table, header).filter((_, i) => isCounted(i)));

test('the order of the rows never changes pay', () => {
  fc.assert(
    fc.property(settledPlans, yearRows, fc.infiniteStream(fc.nat()), (plan, rows, keys) => {
      const order = rows.map((_, i) => [keys.next().value as number, i] as const).sort(([a], [b]) => a - b);
      const pays = column(payout(plan, blockOfYear(rows)), 'pay');
      const shuffled = column(payout(plan, blockOfYear(order.map(([, i]) => rows[i] as YearRow))), 'pay');
      expect(shuffled).toEqual(order.map(([, i]) => pays[i]));
    }),
    { numRuns: runs(60) },
  );
});

test("year to date over the year's first period is each period", () => {
  fc.assert(
    fc.property(plans, resultRows, (document, rows) => {
      const [toDate, each] = (['year to date', 'each period'] as const).map((settle) =>
        payout(settling(document, settle), blockOfRows(rows), 'all'),
      );
      expect(toDate).toEqual(each);
    }),
    { numRuns: runs(100) },
  );
});

test('the lines of every period add up to its total, and the statement to its pay', () => {
  fc.assert(
    fc.property(settledPlans, yearRows, (plan, rows) => {
      const table = payout(plan, blockOfYear(rows));
      const lines = (table[0] ?? []).map(String).filter((header) => !notLines.includes(header));
      rows.forEach(({ payee, period }, i) => {
        const total = exact(column(table, 'total')[i] ?? '');
        const sum = sumOf(lines.map((header) => column(table, header)[i] ?? ''));
        expect(sum.equals(total)).toBe(true);
        const statement = tableOf('CS_EXPLAIN', JSON.stringify(plan), blockOfYear(rows), payee, period);
        const amounts = column(statement, 'amount');
        expect(sumOf(amounts.slice(0, -1)).equals(exact(amounts[amounts.length - 1] ?? ''))).toBe(true);
      });
    }),
    { numRuns: runs(25) },
  );
});

/** The rows without what is paid beside the components, so that pay is that of the lines. */
const bare = (rows: readonly YearRow[]): readonly YearRow[] =>
  rows.map((row) => ({ ...row, draw: null, adjustment: null }));

const inCapTypes = new Set<unknown>(['bonus', 'commission', 'pool']);

/** Only what is in the cap. */
const inCapOnly = (document: PlanDocument): PlanDocument => ({
  ...document,
  components: document.components?.filter(({ type }) => inCapTypes.has(type)) ?? [],
});

test('a year to date pays over the year the most that was ever earned of it', () => {
  fc.assert(
    fc.property(plans, yearRows, (document, all) => {
      const rows = bare(all);
      const table = payout(settling(inCapOnly(document), 'year to date'), blockOfYear(rows));
      const earned = column(table, 'total').map((total, i) =>
        exact(total).sub(exact(column(table, 'paid before')[i] ?? '')),
      );
      for (const one of rows) {
        const isOfYear = (i: number): boolean => yearOf(rows[i]) === yearOf(one);
        const most = earned.filter((_, i) => isOfYear(i)).reduce((a, b) => (a.compare(b) < 0 ? b : a));
        expect(sumWhere(table, 'total', isOfYear).equals(most)).toBe(true);
      }
    }),
    { numRuns: runs(50) },
  );
});

test('a year end pays what each period does and, with the last one, up to what the year earns', () => {
  fc.assert(
    fc.property(plans, yearRows, (document, all) => {
      const rows = bare(all);
      const plan = inCapOnly(document);
      const [end, each, toDate] = (['year end', 'each period', 'year to date'] as const).map((settle) =>
        payout(settling(plan, settle), blockOfYear(rows)),
      ) as [ReturnType<typeof payout>, ReturnType<typeof payout>, ReturnType<typeof payout>];
      rows.forEach((one, row) => {
        const added = exact(column(end, 'year end')[row] ?? '');
        const alone = exact(column(each, 'total')[row] ?? '');
        expect(exact(column(end, 'total')[row] ?? '').equals(alone.add(added))).toBe(true);
        const isOfYear = (i: number): boolean => yearOf(rows[i]) === yearOf(one);
        const earned = exact(column(toDate, 'total')[row] ?? '').sub(exact(column(toDate, 'paid before')[row] ?? ''));
        const left = earned.sub(sumWhere(each, 'total', isOfYear));
        const isLast = one.period.endsWith('Q4');
        expect(added.equals(isLast && left.compare(0) > 0 ? left : 0)).toBe(true);
      });
    }),
    { numRuns: runs(50) },
  );
});

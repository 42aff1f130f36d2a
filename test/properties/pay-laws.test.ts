import fc from 'fast-check';
import type { OutputBlock, OutputCell } from '../../core/cells/cell';
import { plans } from './arbitrary-plan';
import { type ResultRow, blockOfRows, resultRows } from './arbitrary-results';
import { column, exact, payout, sumOf, tableOf } from './payout-calls';
import { runs } from './settings';

const cases = fc.record({ plan: plans, rows: resultRows });

/** The pay of every payee, in the order of the names. */
function byPayee(table: OutputBlock, rows: readonly ResultRow[]): unknown {
  return rows.map(({ payee }, i) => [payee, table[i + 1]] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}

test('the order of the rows changes nothing', () => {
  const shuffled = cases.chain((run) =>
    fc.record({ run: fc.constant(run), other: fc.shuffledSubarray([...run.rows], { minLength: run.rows.length }) }),
  );
  fc.assert(
    fc.property(shuffled, ({ run: { plan, rows }, other }) => {
      expect(byPayee(payout(plan, blockOfRows(other)), other)).toEqual(byPayee(payout(plan, blockOfRows(rows)), rows));
    }),
  );
});

test('0, null and an empty text pay the same', () => {
  fc.assert(
    fc.property(cases, ({ plan, rows }) => {
      const block = blockOfRows(rows);
      const paid = payout(plan, block);
      for (const blank of [0, ''])
        expect(
          payout(
            plan,
            block.map((row) => row.map((cell) => cell ?? blank)),
          ),
        ).toEqual(paid);
    }),
  );
});

test('the lines of a row add up to its total', () => {
  fc.assert(
    fc.property(cases, ({ plan, rows }) => {
      const [headers = [], ...paid] = payout(plan, blockOfRows(rows));
      const total = headers.indexOf('total');
      for (const row of paid) expect(sumOf(row.slice(0, total)).equals(exact(row[total] as OutputCell))).toBe(true);
    }),
  );
});

test("a statement's amounts add up to its last row, the pay", () => {
  fc.assert(
    fc.property(cases, ({ plan, rows }) => {
      const block = blockOfRows(rows);
      const pays = column(payout(plan, block), 'pay');
      rows.forEach(({ payee }, i) => {
        const amounts = column(tableOf('CS_EXPLAIN', JSON.stringify(plan), block, payee), 'amount');
        const last = amounts.pop();
        expect(last).toBe(pays[i]);
        expect(sumOf(amounts).equals(exact(last as OutputCell))).toBe(true);
      });
    }),
    { numRuns: runs(60) },
  );
});

test("one payee's rows equal that part of the whole, groups and pools included", () => {
  fc.assert(
    fc.property(cases, ({ plan, rows }) => {
      const block = blockOfRows(rows);
      const whole = payout(plan, block, 'all');
      rows.forEach(({ payee }, i) => expect(payout(plan, block, 'all', payee)).toEqual([whole[0], whole[i + 1]]));
    }),
    { numRuns: runs(60) },
  );
});

test('fx 1 of the plan currency equals none', () => {
  fc.assert(
    fc.property(cases, ({ plan, rows }) => {
      const without = rows.map((row) => ({ ...row, currency: null, fx: null }));
      const with1 = rows.map((row) => ({ ...row, currency: 'USD', fx: 1 }));
      expect(payout(plan, blockOfRows(with1))).toEqual(payout(plan, blockOfRows(without)));
    }),
  );
});

test("the plan's cap is final", () => {
  const full = cases.map(({ plan, rows }) => ({
    plan: {
      ...plan,
      plan: { ...plan.plan, cap: 1.2, floor: 0.1, 'pay mix': '60:40', rounding: 'half up', 'period shares': 'equal' },
    },
    // Whole quarters, and an OTE of which a tenth is whole cents: the cap is 120 % × OTE × 40 % / 4 = 12 % of OTE.
    rows: rows.map((row) => ({
      ...row,
      ote: Math.ceil(Number(row['ote'])),
      start: null,
      end: null,
      'leave days': null,
    })),
  }));
  fc.assert(
    fc.property(full, ({ plan, rows }) => {
      const paid = payout(plan, blockOfRows(rows));
      const capped = (plan.components ?? []).filter(({ type }) =>
        ['bonus', 'commission', 'pool'].includes(String(type)),
      );
      const lines = [...capped.map(({ id }) => String(id)), 'plan cap', 'plan floor'].map((header) =>
        column(paid, header),
      );
      rows.forEach(({ ote }, i) => {
        const inCap = sumOf(lines.map((line) => line[i] as OutputCell));
        expect(inCap.compare(exact(ote).mul('0.12'))).toBeLessThanOrEqual(0);
        expect(inCap.compare(exact(ote).mul('0.01'))).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});

test('a pool adds up, whoever worked how long', () => {
  const pool = { plan: { id: 'pool' }, components: [{ id: 'pool', type: 'pool', scope: 'team', amount: 1000.01 }] };
  const worked = fc.array(fc.tuple(fc.constantFrom('north', 'south'), fc.integer({ min: 0, max: 89 })), {
    minLength: 1,
    maxLength: 30,
  });
  fc.assert(
    fc.property(worked, (members) => {
      const rows = members.map(([team, leave], i) => ({
        payee: `payee ${i}`,
        team,
        period: '2027-Q1',
        'leave days': leave,
      }));
      const shares = column(payout(pool, blockOfRows(rows)), 'pool');
      for (const team of new Set(members.map(([name]) => name))) {
        const own = shares.filter((_, i) => members[i]?.[0] === team);
        expect(sumOf(own).toString()).toBe('1000.01');
      }
    }),
  );
});

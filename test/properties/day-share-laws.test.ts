import fc from 'fast-check';
import { type Day, dayOf, isoDate } from '../../core/cells/civil-date';
import { callFunction } from '../../core/functions/call';
import { ONE, type Exact, ZERO, equal, sum } from '../../core/number/exact';
import { activeShare } from '../../core/payout/active-days';
import { type PeriodKind, periodKinds } from '../../core/plan/schema';
import { isRefusal } from '../../core/problems/problem';
import { type Period, readPeriod } from '../../core/results/period';
import { runs } from './settings';

const year = fc.integer({ min: 1950, max: 2190 });
const leapYears = fc.constantFrom(2000, 2028, 2096, 2104);
const anyYear = fc.oneof(year, leapYears);

const names: Readonly<Record<PeriodKind, (year: number) => string[]>> = {
  month: (of) => Array.from({ length: 12 }, (_, i) => `${of}-${String(i + 1).padStart(2, '0')}`),
  quarter: (of) => [1, 2, 3, 4].map((quarter) => `${of}-Q${quarter}`),
  half: (of) => [1, 2].map((half) => `${of}-H${half}`),
  year: (of) => [String(of)],
};

function periodsOf(kind: PeriodKind, of: number, yearStarts = 1): Period[] {
  return names[kind](of).map((name) => {
    const period = readPeriod(name, kind, yearStarts, 1900);
    if (period === undefined || isRefusal(period)) throw new Error(`${name} is no ${kind}`);
    return period;
  });
}

/** Stretches that cover a period without a gap. */
function cut({ first, last }: Period, cuts: readonly number[]): { first: Day; last: Day }[] {
  const starts = [first, ...new Set(cuts.map((days) => first + days).filter((day) => day > first && day <= last))].sort(
    (a, b) => a - b,
  );
  return starts.map((start, i) => ({ first: start, last: (starts[i + 1] ?? last + 1) - 1 }));
}

const cuts = fc.array(fc.integer({ min: 0, max: 366 }), { maxLength: 6 });
const total = (shares: Exact[]): boolean => equal(sum(shares), ONE);

test('the day shares of the stretches of a period add up to 1, by days and by months', () => {
  fc.assert(
    fc.property(
      anyYear,
      fc.constantFrom(...periodKinds),
      fc.constantFrom('days', 'months'),
      cuts,
      (of, kind, basis, at) => {
        for (const period of periodsOf(kind, of)) {
          expect(total(cut(period, at).map((span) => activeShare(span, period, ZERO, basis)))).toBe(true);
        }
      },
    ),
  );
});

test.each(periodKinds)('the days of each %s of a year add up to the year', (kind) => {
  fc.assert(
    fc.property(anyYear, (of) => {
      const [whole] = periodsOf('year', of) as [Period];
      const parts = periodsOf(kind, of);
      expect(total(parts.map((part) => activeShare(part, whole, ZERO, 'days')))).toBe(true);
      expect(parts[0]?.first).toBe(dayOf(of, 1, 1));
      expect(parts[parts.length - 1]?.last).toBe(dayOf(of, 12, 31));
    }),
  );
});

test('the periods of a fiscal year follow one another, whichever month it starts in', () => {
  fc.assert(
    fc.property(
      anyYear,
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom<PeriodKind>('quarter', 'half', 'year'),
      (of, starts, kind) => {
        const all = [...periodsOf(kind, of, starts), ...periodsOf(kind, of + 1, starts)];
        expect(all[0]?.first).toBe(dayOf(of, starts, 1));
        all.slice(1).forEach((period, i) => expect(period.first).toBe((all[i]?.last ?? 0) + 1));
      },
    ),
  );
});

test('a date lies in the period that it names', () => {
  const day = fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2190, 12, 31) });
  fc.assert(
    fc.property(day, fc.constantFrom(...periodKinds), fc.integer({ min: 1, max: 12 }), (date, kind, starts) => {
      const period = readPeriod(isoDate(date), kind, starts, 1900);
      if (period === undefined || isRefusal(period)) throw new Error('no period');
      expect(period.first <= date && date <= period.last).toBe(true);
      expect(readPeriod(period.label, kind, starts, 1900)).toEqual(period);
    }),
    { numRuns: runs(300) },
  );
});

test('CS_PRORATE of the months of a year adds up to the amount', () => {
  fc.assert(
    fc.property(anyYear, fc.constantFrom('days', 'months'), (of, basis) => {
      const date = (month: number, day: number) => isoDate(dayOf(of, month, day));
      // A multiple of 12, 365 and 366, so that every month's part is a whole number.
      const amount = 12 * 365 * 366;
      const parts = Array.from({ length: 12 }, (_, i) => {
        const result = callFunction('CS_PRORATE', [
          amount,
          date(1, 1),
          date(12, 31),
          date(i + 1, 1),
          date(i + 2, 0),
          null,
          basis,
        ]);
        return result.ok ? (result.value as number) : NaN;
      });
      expect(parts.reduce((all, part) => all + part, 0)).toBe(amount);
    }),
  );
});

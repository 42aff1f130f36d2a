import type { Goal, MeasureOf } from '../../plan/plan';
import type { Actual } from '../../results/measured';
import type { Measuring, PeriodMeasuring } from '../measuring';
import type { Joined, Measured, Part } from '../outcome';
import { addUpPeriods, sumOfMeasured } from './add-up-periods';

/** Sums over periods, before they are held against each other. */
type Sums = Omit<Measured, 'attainment'>;

/**
 * Measuring of parts that stand for several periods (SPEC §7): sums of each period add up, actual and target, as they
 * were prorated and ramped; of a ratio the year so far counts. Parts of one period are measured as ever.
 *
 * Made anew for each payee: it keeps what the periods so far add up to.
 */
export function joinedMeasuring(measuring: PeriodMeasuring): Measuring {
  const knownActuals = new Map<Part, Map<MeasureOf, Actual>>();
  const knownSums = new Map<Part, Map<MeasureOf, Sums>>();

  function actual(part: Part, of: MeasureOf, user: string): Actual {
    const { joined } = part;
    if (!joined) return measuring.actual(part, of, user);
    const { own } = joined;
    if (of.measure.kind === 'ratio') return measuring.yearActual(own, of, user, !joined.earlier);
    return once(knownActuals, part, of, () => {
      const before = countedBefore(joined, of);
      const now = measuring.actual(own, of, user);
      return before ? sumOfMeasured(actual(before, of, user), now) : now;
    });
  }

  function goal(part: Part, of: Goal, user: string, needed: boolean): Measured {
    const { joined } = part;
    if (!joined) return measuring.goal(part, of, user, needed);
    if (of.measure.kind === 'ratio') return measuring.yearGoal(joined.own, of, user, needed, !joined.earlier);
    return measuring.held(joined.own, sums(part, joined, of, user), user, needed);
  }

  /** What the periods add up to. It is not held before it is whole: a single period may have a target of 0. */
  function sums(part: Part, joined: Joined, of: Goal, user: string): Sums {
    return once(knownSums, part, of, () => {
      const { own } = joined;
      const earlier = countedBefore(joined, of);
      const before = earlier?.joined && sums(earlier, earlier.joined, of, user);
      const now = measuring.goal(own, of, user, false);
      const { actual, target, baseline } = before ? addUpPeriods(own.plan, before, now) : now;
      const period = own.row.period?.label ?? '';
      const added = [...(before?.added ?? []), { period, actual: now.actual, target: now.target }];
      return { goal: of, actual, target, baseline, added };
    });
  }

  return { actual, goal, combined: measuring.combined };
}

function once<T>(known: Map<Part, Map<MeasureOf, T>>, part: Part, of: MeasureOf, make: () => T): T {
  const ofPart = known.get(part) ?? new Map<MeasureOf, T>();
  known.set(part, ofPart);
  const value = ofPart.get(of) ?? make();
  ofPart.set(of, value);
  return value;
}

/** The joined part before; a group's result of one period counts once, however many segments the payee has in it. */
function countedBefore({ own, earlier }: Joined, { scope }: MeasureOf): Part | undefined {
  let before = earlier;
  while (before && scope !== 'individual' && before.row.period?.label === own.row.period?.label) {
    before = before.joined?.earlier;
  }
  return before;
}

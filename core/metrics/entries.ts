import type { Day } from '../cells/civil-date';
import { remembered } from '../cells/remembered';
import { ZERO, isZero, plus } from '../number/exact';
import type { AccountColumn } from './account-columns';
import type { AccountPart } from './account-histories';
import { amountOf } from './accounts';
import type { CohortFigure, Figure, RowFigure } from './figures';
import type { Movement } from './holding';
import type { MetricColumn } from './metric-columns';
import type { PaidPeriod } from './periods';
import type { Taken, TallyRow, TallyShape } from './tally';

/** The figures of an account row. */
export type Entering = (part: AccountPart) => Pick<TallyRow, 'values' | 'movement'>;

export function enteringBy(figures: readonly Figure[], columns: readonly AccountColumn[]): Entering {
  const movementOf = figures.some(isOutcome) ? movementIn(columns) : () => undefined;
  return (part) => ({
    values: figures.map((figure) => (isOutcome(figure) ? ZERO : figure.of(part))),
    movement: movementOf(part),
  });
}

/** What columns of measures read of a tally. */
export function shapeOf(
  columns: readonly Pick<MetricColumn, 'metric' | 'window'>[],
  figures: readonly Figure[],
  periods: readonly PaidPeriod[],
): TallyShape {
  const names = new Set(columns.flatMap(({ metric }) => metric.figures));
  const read = figures.map((figure, position) => ({ figure, position })).filter(({ figure }) => names.has(figure.name));
  let bits = 0;
  const taken = (wanted: (figure: RowFigure) => boolean): Taken[] =>
    read.flatMap(({ figure, position }) => {
      if (isOutcome(figure) || !wanted(figure)) return [];
      return { position, counts: figure.counts, bit: figure.counts === 'accounts' ? 1 << bits++ : 0 };
    });
  return {
    size: figures.length,
    moving: taken(({ opens, counts }) => !opens && counts !== 'accounts'),
    opening: taken(({ opens }) => opens),
    once: taken(({ opens, counts }) => !opens && counts === 'accounts'),
    outcomes: read.flatMap(({ figure, position }) => (isOutcome(figure) ? { position, of: figure.outcome } : [])),
    startsAt: startsOf(columns, periods),
  };
}

const isOutcome = (figure: Figure): figure is CohortFigure => 'outcome' in figure;

/** First days of the slots, of those that the columns cover, in which the period of an account lies. */
function startsOf(
  columns: readonly Pick<MetricColumn, 'window'>[],
  periods: readonly PaidPeriod[],
): TallyShape['startsAt'] {
  const windows = [...new Set(columns.map(({ window }) => window))];
  const slots = periods.flatMap((period) => windows.map((window) => period.slots[window]));
  return remembered((day: Day) => {
    const around = slots.filter(({ first, last }) => first <= day && day <= last);
    return [...new Set(around.map(({ first }) => first))];
  });
}

function movementIn(columns: readonly AccountColumn[]): (part: AccountPart) => Movement | undefined {
  const of = (name: string): ReturnType<typeof amountOf> => amountOf(columns, name);
  const [startingOf, expansionOf, churnedOf, contractionOf] = [of('starting arr'), of('expansion'), of('churned'), of('contraction')]; // prettier-ignore
  return ({ row, part, had, lost: gone }) => {
    const [starting, expansion, churned] = [startingOf(row), expansionOf(row), churnedOf(row)];
    const lost = plus(churned, contractionOf(row));
    if (!gone && isZero(starting) && isZero(expansion) && isZero(lost)) return undefined;
    return { segment: row.segment, starting, logo: had ? part : ZERO, expansion, churned, lost, gone };
  };
}

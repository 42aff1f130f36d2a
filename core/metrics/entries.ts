import { type Exact, ZERO, isZero, plus } from '../number/exact';
import type { AccountPart } from './account-periods';
import type { AccountRow } from './accounts';
import type { Figure, RowFigure } from './figures';
import type { Movement } from './holding';
import type { Entry, Outcome, TallyRow, TallyShape } from './tally';

/** The figures of an account row, without those that are 0. */
export type Entering = (
  row: AccountRow,
  part: AccountPart,
) => Pick<TallyRow, 'opening' | 'moving' | 'once' | 'movement'>;

export function enteringBy(figures: readonly Figure[]): Entering {
  const counted = figures.filter((figure) => 'counts' in figure && figure.counts === 'accounts');
  const bits = figures.map((figure) => (counted.includes(figure) ? 1 << counted.indexOf(figure) : 0));
  const hasOutcomes = shapeOf(figures).outcomes.length > 0;
  return (row, part) => {
    const lists: Record<'opening' | 'moving' | 'once', Entry[]> = { opening: [], moving: [], once: [] };
    figures.forEach((figure, position) => {
      if ('outcome' in figure) return;
      const value = figure.of(row, part);
      if (isZero(value)) return;
      lists[listOf(figure)].push({ position, value, counts: figure.counts, bit: bits[position] as number });
    });
    return { ...lists, movement: hasOutcomes ? movementOf(row, part) : undefined };
  };
}

function listOf({ opens, counts }: RowFigure): 'opening' | 'moving' | 'once' {
  if (opens) return 'opening';
  return counts === 'accounts' ? 'once' : 'moving';
}

export function shapeOf(figures: readonly Figure[]): TallyShape {
  const outcomes = figures.flatMap((figure, position): Outcome[] =>
    'outcome' in figure ? [{ position, of: figure.outcome }] : [],
  );
  return { size: figures.length, outcomes };
}

function movementOf({ numbers, segment }: AccountRow, { part, had, lost: gone }: AccountPart): Movement | undefined {
  const of = (column: string): Exact => numbers.get(column) ?? ZERO;
  const [starting, expansion, churned] = [of('starting arr'), of('expansion'), of('churned')];
  const lost = plus(churned, of('contraction'));
  if ([starting, expansion, lost].every(isZero) && !gone) return undefined;
  return { segment, starting, logo: had ? part : ZERO, expansion, churned, lost, gone };
}

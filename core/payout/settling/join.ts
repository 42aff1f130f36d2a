import { plus } from '../../number/exact';
import type { Part } from '../outcome';

/** A part joined to those of the periods before it: target variable adds up, all else is its own. */
export function join(earlier: Part | undefined, own: Part): Part {
  const targetVariable = earlier ? plus(earlier.targetVariable, own.targetVariable) : own.targetVariable;
  return { ...own, targetVariable, joined: { own, earlier, periods: (earlier?.joined?.periods ?? 0) + 1 } };
}

/** The parts that a part stands for, period by period: itself alone where it is not joined. */
export function ownParts(part: Part): readonly Part[] {
  const parts: Part[] = [];
  let left: Part | undefined = part;
  while (left) {
    parts.push(left.joined?.own ?? left);
    left = left.joined?.earlier;
  }
  return parts.reverse();
}

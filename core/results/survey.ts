import { type Exact, atLeast, less, ratio, whole } from '../number/exact';

/**
 * Net promoter score: per cent of promoters (9, 10) less per cent of detractors (0 … 6).
 *
 * @param scores whole scores from 0 to 10, at least one
 * @returns points, -100 … 100
 */
export function netPromoterScore(scores: readonly Exact[]): Exact {
  const promoters = scores.filter((score) => atLeast(score, whole(9))).length;
  const detractors = scores.filter((score) => less(score, whole(7))).length;
  return ratio(100 * (promoters - detractors), scores.length);
}

/**
 * Customer satisfaction: share of the scores that are `from` or better.
 *
 * @param scores at least one
 * @returns ratio, 0 … 1
 */
export function satisfiedShare(scores: readonly Exact[], from: Exact): Exact {
  return ratio(scores.filter((score) => atLeast(score, from)).length, scores.length);
}

import fc from 'fast-check';
import type { Shape } from '../../core/curves/curve';
import { shapes } from '../../core/curves/shapes';

/** A point as a person types it: at and pays in whole per cent, as ratios. */
export type TypedPoint = readonly [at: number, pays: number];

export interface TypedCurve {
  readonly shape: Shape;
  readonly points: readonly TypedPoint[];
  readonly beyond: 'flat' | 'continue';
}

const ratio = (percent: number): number => percent / 100;

/** `at` ascending from 0 to 200 %; overage has a point below 1 and one at 1. */
function points(shape: Shape): fc.Arbitrary<number[]> {
  const some = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 });
  const below = fc.integer({ min: 0, max: 99 });
  const all = shape === 'overage' ? fc.tuple(some, below).map(([ats, low]) => [...new Set([...ats, low, 100])]) : some;
  return all.map((ats) => [...ats].sort((a, b) => a - b));
}

/** Any valid curve of these shapes. @param rising pays never falls from one point to the next */
export function curves(of: readonly Shape[] = shapes, rising = false): fc.Arbitrary<TypedCurve> {
  return fc
    .constantFrom(...of)
    .chain((shape) => fc.tuple(fc.constant(shape), points(shape), fc.boolean()))
    .chain(([shape, ats, goesOn]) =>
      fc
        .array(fc.integer({ min: 0, max: 300 }), { minLength: ats.length, maxLength: ats.length })
        .map((typed): TypedCurve => {
          const pays = rising ? [...typed].sort((a, b) => a - b) : typed;
          const beyond = goesOn && shape === 'linear' && ats.length > 1 ? 'continue' : 'flat';
          return { shape, beyond, points: ats.map((at, i): TypedPoint => [ratio(at), ratio(pays[i] ?? 0)]) };
        }),
    );
}

/** An attainment from 0 to 300 %, often exactly at a point of the curve or right beside one. */
export function attainments({ points }: TypedCurve): fc.Arbitrary<number> {
  const beside = points.flatMap(([at]) => [at, at + 0.0001, Math.max(0, at - 0.0001)]);
  return fc.oneof(
    fc.integer({ min: 0, max: 30_000 }).map((x) => x / 10_000),
    fc.constantFrom(...beside),
  );
}

import { nameKey } from '../cells/cell';
import type { Curve, CurvePoint } from '../curves/curve';
import { validateCurve } from '../curves/validate';
import { ZERO, isNegative, less } from '../number/exact';
import { nearest } from '../problems/nearest';
import type { Entry, Row } from './book';

/** The curves of a plan, by name key. */
export type Curves = ReadonlyMap<string, Curve>;

/** Gathers the rows of CURVES into curves. Shape and beyond are said on a curve's first row. */
export function normaliseCurves(rows: readonly Row<'curves'>[]): Curves {
  const byName = new Map<string, Row<'curves'>[]>();
  for (const row of rows) {
    const key = nameKey(row.values.curve ?? '');
    byName.set(key, [...(byName.get(key) ?? []), row]);
  }
  return new Map([...byName].map(([key, rowsOfOne]) => [key, curveOf(rowsOfOne)]));
}

function curveOf(rows: readonly Row<'curves'>[]): Curve {
  const { values: said, refuse } = rows[0] as Row<'curves'>;
  const { curve: name = '', shape = 'linear', beyond = 'flat' } = said;
  const points = rows.map(({ values, refuse }, i): CurvePoint => {
    for (const field of ['shape', 'beyond'] as const) {
      if ((values[field] ?? said[field]) !== said[field]) refuse('shape twice', field, { curve: name });
    }
    const { at = ZERO, pays = ZERO } = values;
    const before = i > 0 && (rows[i - 1]?.values.at ?? ZERO);
    if (before && !less(before, at)) refuse('curve not ascending', 'at', { at, before });
    if (isNegative(pays)) refuse('curve pays less than zero', 'pays');
    return { at, pays };
  });
  const curve = { name, shape, points: points as unknown as Curve['points'], beyond };
  const refusal = validateCurve(curve);
  if (!said.shape) refuse('required', 'shape');
  else if (refusal) refuse(refusal.refused, 'shape', refusal.parameters as never);
  return curve;
}

/**
 * The curve that a row names.
 * @param plain field that asks for a value between points, which only step and linear curves have
 */
export function curveNamed(
  { values, refuse }: Entry<{ readonly curve?: string | undefined }>,
  curves: Curves,
  plain?: string,
): Curve | undefined {
  const found = values.curve ?? '';
  const curve = curves.get(nameKey(found));
  if (!curve) {
    const known = [...curves.values()].map(({ name }) => name);
    refuse('unknown name', 'curve', { kind: 'curve', found, nearest: nearest(found, known) });
  } else if (plain !== undefined && curve.shape !== 'step' && curve.shape !== 'linear') {
    refuse('curve shape for actual', plain, { shape: curve.shape, curve: found });
  }
  return curve;
}

import { isBlank } from '../cells/cell';
import { type Domain, readNumber } from '../cells/read';
import type { Curve, CurvePoint } from '../curves/curve';
import { ZERO, isNegative, less } from '../number/exact';
import { isRefusal, refuse } from '../problems/problem';
import { block, isHeaderRow } from './parameters';
import type { Parameter } from './specification';

interface Columns {
  readonly at: string;
  readonly pays: string;
}

/**
 * The points of a curve: a block of two columns, ascending in the first. Titles and headers above them are skipped,
 * and so are blank rows after the first point; a blank first row cannot be told from the point 0, 0 and is one.
 *
 * @param domain of the first column
 * @param paysDomain of the second, which is 0 or more in any case
 */
export function points(
  help: string,
  columns: Columns,
  domain: Domain = {},
  paysDomain: Domain = {},
): Parameter<Curve['points']> {
  const needed = `${columns.at} and ${columns.pays}, ascending in ${columns.at}`;
  return block<Curve['points']>('table', help, false, (rows, _context, report) => {
    const width = Math.max(...rows.map((row) => row.length));
    if (width !== 2) return refuse('not two columns', { columns: `${width} column${width === 1 ? '' : 's'}`, needed });
    const start = rows.findIndex((row) => !isHeaderRow(row));
    if (start < 0 || rows.slice(start).every((row) => row.every(isBlank))) {
      return refuse('nothing given', { needed: `two columns: ${needed}` });
    }
    const points: CurvePoint[] = [];
    rows.forEach((row, i) => {
      const before = points[points.length - 1]?.at;
      if (i < start || (before && !less(before, ZERO) && row.every(isBlank))) return;
      const at = readNumber(row[0], domain);
      const pays = readNumber(row[1], paysDomain);
      const place = (field: string) => ({ row: i + 1, field });
      if (isRefusal(at)) report(at, place(columns.at));
      else if (before && !less(before, at)) report(refuse('curve not ascending', { at, before }), place(columns.at));
      if (isRefusal(pays)) report(pays, place(columns.pays));
      else if (isNegative(pays)) report(refuse('curve pays less than zero', { found: pays }), place(columns.pays));
      if (!isRefusal(at) && !isRefusal(pays)) points.push({ at, pays });
    });
    // Without a single point something was reported, and the call is refused.
    return points as [CurvePoint, ...CurvePoint[]];
  });
}

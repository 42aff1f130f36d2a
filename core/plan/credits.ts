import { ONE, type Exact, less, minus } from '../number/exact';
import { showPercent } from '../number/show';
import type { Row } from './book';
import { checkNew } from './entry-checks';

/** Who is credited with the accounts of a segment. */
export interface CreditRule {
  readonly segment: string;
  /** Of the owner, 0 … 1; the rest goes to the person in the column `with`. */
  readonly ownerShare: Exact;
  /** Column of the accounts or the roster that names who gets the rest; undefined: the owner has all. */
  readonly with: string | undefined;
  /** Credit beyond 100 %, to the person in that column. */
  readonly overlay: { readonly column: string; readonly share: Exact } | undefined;
}

/** Reads CREDITS. A share that would go to nobody is refused, so that all of an account is credited. */
export function normaliseCredits(rows: readonly Row<'credits'>[]): readonly CreditRule[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const { values, refuse } = row;
    const { segment = '', 'owner share': ownerShare = ONE, with: other, overlay, 'overlay share': share } = values;
    checkNew(row, 'segment', seen);
    if (other !== undefined && !values['owner share']) {
      refuse('needs field', 'owner share', { type: 'split', field: 'share of the owner' });
    }
    if (less(ownerShare, ONE) && other === undefined) {
      refuse('credit to nobody', 'with', { owner: showPercent(ownerShare), rest: showPercent(minus(ONE, ownerShare)) });
    }
    if (overlay !== undefined && !share)
      refuse('needs field', 'overlay share', { type: 'credit beyond 100%', field: 'share' });
    if (share && overlay === undefined)
      refuse('needs field', 'overlay', { type: 'credit beyond 100%', field: 'column that names who gets it' });
    return {
      segment,
      ownerShare,
      with: other,
      overlay: overlay !== undefined && share ? { column: overlay, share } : undefined,
    };
  });
}

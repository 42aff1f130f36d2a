import { nameKey } from '../../../core/cells/cell';
import { RefusedFile } from '../../xlsx/workbook-port';

/** Asks for every period. */
export const everyPeriod = 'all';

/**
 * The periods whose statements are written, and which are printed payee by payee: the one that was asked for, else the
 * last, as the others were handed out before.
 *
 * @param labels the periods that there are, each once; '' where the results name none
 * @throws RefusedFile when the one that was asked for is not there
 */
export function shownPeriods(labels: readonly string[], asked: string | undefined): readonly string[] {
  if (asked === undefined) return [...labels].sort().slice(-1);
  if (nameKey(asked) === everyPeriod) return labels;
  const found = labels.filter((label) => nameKey(label) === nameKey(asked));
  if (found.length > 0) return found;
  const known = labels.filter((label) => label !== '').join(', ');
  throw new RefusedFile(`--period: nobody is paid for "${asked}"; the periods are ${known || 'not named'}`);
}

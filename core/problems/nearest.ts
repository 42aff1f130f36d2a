import { nameKey } from '../cells/cell';
import { lettersApart } from './letters-apart';

/** The known word nearest to what was written, or undefined when none is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const key = nameKey(written);
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(key.length / 2)) + 1;
  for (const word of known) {
    const apart = lettersApart(key, nameKey(word));
    if (apart < least) [best, least] = [word, apart];
  }
  return best;
}

/** A slip of the pen: within two letters of a known word, and less than half of either word changed. */
export function slipOf(written: string, known: Iterable<string>): string | undefined {
  const key = nameKey(written);
  for (const word of known) {
    const other = nameKey(word);
    const apart = lettersApart(key, other);
    if (apart > 0 && apart <= 2 && apart * 2 < Math.min(key.length, other.length)) return word;
  }
  return undefined;
}

import { lettersApart } from './letters-apart';

/** Shorter names (SMB and SME) differ by a letter on purpose; nobody makes two of one by swapping two letters. */
const shortest = 5;
const shortestSwapped = 4;
/** A longer name has too many letters to leave out, and is no name. */
const longest = 60;

/**
 * For each name the known one of which it may be a slip: one letter more, fewer or other, or two neighbours swapped.
 * Names that differ in digits, or in a letter or Roman number that stands alone (`Team A`, `Team B`), are meant to.
 *
 * Time goes with the letters of all names, not with their pairs: names one letter apart have a rest in common.
 */
export function nearNames(found: Iterable<string>, known: Iterable<string>): Map<string, string> {
  const byRest = new Map<string, string[]>();
  for (const name of found) {
    for (const rest of restsOf(name)) {
      const names = byRest.get(rest);
      if (names) names.push(name);
      else byRest.set(rest, [name]);
    }
  }
  const near = new Map<string, string>();
  if (byRest.size === 0) return near;
  for (const other of known) {
    for (const name of restsOf(other).flatMap((rest) => byRest.get(rest) ?? [])) {
      if (!near.has(name) && isSlip(name, other)) near.set(name, other);
    }
  }
  return near;
}

/** A name itself, and without each of its letters. */
function restsOf(name: string): string[] {
  return name.length > longest ? [] : [name, ...name.split('').map((_, i) => name.slice(0, i) + name.slice(i + 1))];
}

function isSlip(name: string, other: string): boolean {
  const least = lettersOf(name) === lettersOf(other) ? shortestSwapped : shortest;
  const isLong = Math.max(name.length, other.length) >= least;
  return isLong && withoutMarks(name) !== withoutMarks(other) && lettersApart(name, other) === 1;
}

const lettersOf = (name: string): string => name.split('').sort().join('');

/** Without digits, and without letters and Roman numbers that stand alone. */
const withoutMarks = (name: string): string => name.replace(/\d/g, '').replace(/(^| )(.|[ivx]+)(?= |$)/g, '');

/** Longer names are not compared letter by letter: nobody misspells those, and it would only cost time. */
const longest = 60;

/**
 * Letters to insert, remove, change or swap with their neighbour to make one name of the other (the restricted
 * Damerau-Levenshtein distance); Infinity for names too long to compare.
 */
export function lettersApart(a: string, b: string): number {
  if (a.length > longest || b.length > longest) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const change = (above[j - 1] as number) + (same ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] as number) + 1 : Infinity;
      row[j] = Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1, swap);
    }
    [before, above] = [above, row];
  }
  return above[b.length] as number;
}

import { RefusedFile } from '../xlsx/refused-file';

const delimiters = [',', ';', '\t'] as const;

/** What separates the cells of a CSV file. */
export type Delimiter = (typeof delimiters)[number];

const names: Readonly<Record<Delimiter, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' };

/** Letters that are looked at: more than a line of headers has. */
const longestLine = 100_000;

/**
 * The delimiter that stands most often in the first line with text, outside quotes; a comma where there is none.
 * @throws RefusedFile when two stand equally often
 */
export function delimiterOf(text: string): Delimiter {
  const counts = countInFirstLine(text);
  const most = Math.max(...counts.values());
  const [found, other] = delimiters.filter((delimiter) => counts.get(delimiter) === most);
  if (!found || most === 0) return ',';
  if (!other) return found;
  throw new RefusedFile(
    `its first line holds as many ${names[found]} as ${names[other]}, so it is not clear which of them separate the ` +
      'cells; put a cell that holds one of them in quotes',
  );
}

function countInFirstLine(text: string): Map<Delimiter, number> {
  const counts = new Map<Delimiter, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  let filled = false;
  for (const letter of text.slice(0, longestLine)) {
    if (letter === '"') quoted = !quoted;
    const ends = !quoted && (letter === '\n' || letter === '\r');
    if (ends && filled) break;
    if (ends) continue;
    filled = true;
    const count = counts.get(letter as Delimiter);
    if (count !== undefined && !quoted) counts.set(letter as Delimiter, count + 1);
  }
  return counts;
}

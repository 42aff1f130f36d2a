import type { Workbook } from '../../xlsx/workbook';
import { addressOf } from '../office/references';
import { placeOf } from './addresses';

/** A text, or the sheets of a reference: one, or from one to another; those of another workbook have brackets. */
const pieces = /"(?:[^"]|"")*"|(?:'(?<quoted>(?:[^']|'')*)'|(?<plain>[^\s'"!()[\]{},;+\-*/^&=<>@#%$|~]+))!/gu;
/** How many of them a sentence names. */
const named = 5;

/**
 * Formulas that look at the same cell of several sheets at once (`SUM(Q1:Q4!B2)`) go along with none of these sheets,
 * in Excel neither, as the others stay as they are.
 *
 * @param edited names of the sheets whose rows or columns moved
 * @returns which formulas that concerns, in a sentence; undefined: none
 */
export function sheetRunsSentence({ sheets, names }: Workbook, edited: ReadonlySet<string>): string | undefined {
  const order = sheets.map(({ name }) => name.toLowerCase());
  const places = order.flatMap((_, place) => (edited.has(sheets[place]?.name ?? '') ? [place] : []));
  const isConcerned = (formula: string): boolean =>
    [...formula.matchAll(pieces)].some(({ groups }) => {
      const run = groups?.['quoted']?.replace(/''/g, "'") ?? groups?.['plain'] ?? '';
      const [first, last] = run.toLowerCase().split(':');
      const [from, to] = [order.indexOf(first ?? ''), order.indexOf(last ?? '')];
      return from >= 0 && to >= 0 && places.some((place) => Math.min(from, to) <= place && place <= Math.max(from, to));
    });
  const found = [
    ...sheets.flatMap(({ name, formulas }) =>
      [...formulas].flatMap(([address, formula]) => {
        const [row, column] = placeOf(address);
        const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
        return isConcerned(formula) ? [addressOf(name, cell)] : [];
      }),
    ),
    ...names.flatMap(({ name, refersTo }) => (isConcerned(refersTo) ? [`the name ${name}`] : [])),
  ];
  if (found.length === 0) return undefined;
  const more = found.length > named ? ` and ${found.length - named} more` : '';
  const list = `${found.slice(0, named).join(', ')}${more}`;
  return found.length === 1
    ? `1 formula looks at several sheets at once, and looks where it did before rows or columns moved: ${list}; check it.`
    : `${found.length} formulas look at several sheets at once, and look where they did before rows or columns moved: ${list}; check them.`;
}

import type { SheetLook } from './read-sheet-look';

/** Elements of a sheet of which the grid shows nothing, and what a person calls them. */
export const unseenElements: Readonly<Record<string, string>> = {
  drawing: 'charts or pictures',
  conditionalFormatting: 'conditional formats',
  dataValidations: 'lists to choose from',
  legacyDrawing: 'comments',
  autoFilter: 'filters',
  tableParts: 'tables',
  sheetProtection: 'protection',
};

/** What of a file is not shown, for the person who opened it; undefined when all is. */
export function unseenSentence(looks: readonly SheetLook[]): string | undefined {
  const found = Object.keys(unseenElements).filter((element) => looks.some(({ unseen }) => unseen.has(element)));
  const [last, ...others] = found.map((element) => unseenElements[element]).reverse();
  if (last === undefined) return undefined;
  const list = others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
  return `Not shown here, and kept in the file: ${list}.`;
}

import type { isMacroEnabled as looksForMacros } from './is-macro-enabled';
import type { readWorkbook as reads } from './read-workbook';
import type { addTabs as adds } from './write/add-tabs';

/*
 * All that the command line knows of .xlsx files; hucre is used behind this port only, so that it can be replaced. What
 * opens packages and what writes them is loaded at the first workbook: CSV alone, a missing file and `--help` start
 * without it.
 */
export const readWorkbook: typeof reads = async (...given) => (await import('./read-workbook')).readWorkbook(...given);
export const addTabs: typeof adds = async (...given) => (await import('./write/add-tabs')).addTabs(...given);
export const isMacroEnabled: typeof looksForMacros = async (...given) =>
  (await import('./is-macro-enabled')).isMacroEnabled(...given);

export type { SheetCells, Workbook, WorkbookName, WorkbookTable } from './workbook';
export type { AddTabsOptions, AddedTabs, PlacedTab, ReadBook } from './write/add-tabs';
export { limits } from './package/limits';
export { sha256 } from './write/digest';
export { type Place, writeAside } from './write-aside';
export { RefusedFile } from './refused-file';
export { UnreadableFile } from './unreadable-file';

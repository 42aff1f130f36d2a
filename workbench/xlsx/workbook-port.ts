/** All that the workbench knows of .xlsx files; hucre is used behind this port only, so that it can be replaced. */
export { readWorkbook } from './read-workbook';
export type { SheetCells, Workbook, WorkbookName, WorkbookTable } from './workbook';
export { addTabs, type AddTabsOptions, type AddedTabs, type PlacedTab, type ReadBook } from './write/add-tabs';
export { limits } from './package/limits';
export { isMacroEnabled } from './is-macro-enabled';
export { sha256 } from './write/digest';
export { type Place, writeAside } from './write-aside';
export { RefusedFile } from './refused-file';
export { UnreadableFile } from './unreadable-file';

/** All that the workbench knows of .xlsx files; hucre is used behind this port only, so that it can be replaced. */
export { readWorkbook, type SheetCells, type Workbook } from './read-workbook';
export { writeWorkbook, type WorkbookProperties } from './write-workbook';
export { checkTabs } from './check-tabs';
export { writeAside } from './write-aside';
export { UnreadableFile } from './unreadable-file';

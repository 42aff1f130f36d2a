import type { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';

type Menus = NonNullable<NonNullable<Parameters<typeof UniverSheetsCorePreset>[0]>['menu']>;

/**
 * Menus of the grid that would promise what no file keeps: who may see and change a sheet or its rows is a matter of
 * Univer's own server, and is lost without a word on saving.
 */
export const leftOutMenus: Menus = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

import type { CellPlace, HostPort, SheetLabel } from '../sidebar/host-port';
import type { ShippedFile, ShippedFiles } from '../sidebar/shipped-files';
import { dateSystem } from './date-system';
import { keepDraft, keptDraft } from './draft';
import { inExcel } from './in-excel';
import { insertFormula } from './insert-formula';
import { withNamespace } from './namespace';
import { readSheet } from './read-sheet';
import { replaceTexts } from './replace-texts';
import { watch } from './watch';
import { tellWorkbench } from './workbench';
import { addSheet, overwriteSheet } from './write-sheet';

/**
 * The pane's host over Office.js.
 *
 * @param namespace in front of the functions' names; '' in production
 */
export async function excelPort(namespace: string): Promise<HostPort> {
  return {
    name: 'Excel',
    decimalComma: await writesDecimalComma(),
    get dateSystem() {
      return dateSystem();
    },
    shippedFile: fetchShippedFile,
    insertFormula: (formula) => insertFormula(withNamespace(namespace, formula)),
    sheets,
    readSheet,
    addSheet,
    overwriteSheet,
    renameSheet: (from, to) => onSheet(from, (sheet) => (sheet.name = to)),
    removeSheet: (name) => onSheet(name, (sheet) => sheet.delete()),
    replaceTexts,
    selection,
    goTo,
    keepDraft,
    keptDraft,
    tellUnsaved: (unsaved) => tellWorkbench({ type: 'cs-payout-pane', unsaved }),
    onChange: watch,
  };
}

/** It lies beside the page. */
export async function fetchShippedFile<F extends ShippedFile>(file: F): Promise<ShippedFiles[F]> {
  try {
    const answer = await fetch(`${file}.json`);
    if (!answer.ok) throw new Error(answer.statusText);
    return (await answer.json()) as ShippedFiles[F];
  } catch (error) {
    const detail = error instanceof SyntaxError ? 'another page came' : (error as Error).message;
    throw new Error(`A part of the pane could not be loaded (${detail}). Check the connection, then try again.`);
  }
}

async function writesDecimalComma(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return false;
  return inExcel(async (context) => {
    const application = context.application.load('decimalSeparator');
    await context.sync();
    return application.decimalSeparator === ',';
  });
}

function sheets(): Promise<readonly SheetLabel[]> {
  return inExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load(['items/id', 'items/name', 'items/visibility']);
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({ id, name, hidden: visibility !== 'Visible' }));
  });
}

function onSheet(name: string, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  return inExcel(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}

function selection(): Promise<CellPlace | undefined> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load(['rowIndex', 'columnIndex']);
    const sheet = cell.worksheet.load('name');
    await context.sync();
    return { sheet: sheet.name, row: cell.rowIndex + 1, column: cell.columnIndex + 1 };
  });
}

function goTo({ sheet: name, row, column }: CellPlace): Promise<void> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.activate();
    sheet.getCell(row - 1, column - 1).select();
    await context.sync();
  });
}

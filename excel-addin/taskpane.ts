import type { HostPort } from '../sidebar/host-port';
import { mount } from '../sidebar/mount';
import { previewPort } from '../sidebar/preview-port';
import { learnDateSystem } from './date-system';
import { excelPort, fetchShippedFile } from './host';
import { namespaceOf } from './namespace';
import { followOfficeTheme } from './theme';
import { handToWorkbench } from './workbench';

async function start(): Promise<void> {
  const inExcel = await isInExcel();
  if (inExcel) followOfficeTheme();
  handToWorkbench();
  await Promise.all([
    inExcel && learnDateSystem(),
    show(inExcel ? excelPort(namespaceOf(location.search)) : previewPort(fetchShippedFile)),
  ]);
}

/** Elsewhere, also where Office.js could not be loaded, the page is a preview. */
async function isInExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

async function show(port: HostPort | Promise<HostPort>): Promise<void> {
  const pane = document.getElementById('pane');
  if (pane) mount(pane, await port);
}

/** Nothing that keeps the add-in from starting goes unsaid: a blank pane tells nobody what to do. */
function sayFailure(error: unknown): void {
  const notice = document.createElement('p');
  notice.setAttribute('role', 'alert');
  const reason = error instanceof Error ? error.message : String(error);
  notice.textContent =
    `CS Payout did not start as it should (${reason}). Close the pane and open it again. ` +
    'Until this is gone, dates are read as in a workbook that counts from 1900.';
  document.body.prepend(notice);
}

start().catch(sayFailure);

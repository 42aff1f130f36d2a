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

void start();

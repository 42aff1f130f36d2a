import type { HostPort } from './host-port';

const noSpreadsheet = (): Promise<never> =>
  Promise.reject(new Error('This is a preview without a spreadsheet. Open CS Payout in Excel or Google Sheets.'));

/** Stands in where the pane is opened without a spreadsheet, in a plain browser: inserting copies. */
export const previewPort = (shippedFile: HostPort['shippedFile']): HostPort => ({
  name: null,
  decimalComma: false,
  dateSystem: 1900,
  shippedFile,
  async insertFormula(formula) {
    try {
      await navigator.clipboard.writeText(formula);
    } catch {
      throw new Error('This browser did not allow copying. Select the formula and copy it by hand.');
    }
    return 'Copied. Paste it into a cell of your spreadsheet.';
  },
  sheets: () => Promise.resolve([]),
  readSheet: noSpreadsheet,
  addSheet: noSpreadsheet,
  overwriteSheet: noSpreadsheet,
  renameSheet: noSpreadsheet,
  removeSheet: noSpreadsheet,
  selection: () => Promise.resolve(undefined),
  goTo: noSpreadsheet,
  keepDraft: () => Promise.resolve(),
  keptDraft: () => Promise.resolve(null),
  tellUnsaved: () => undefined,
  onChange: () => () => undefined,
});

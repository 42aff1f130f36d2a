import type { HostPort } from './host-port';

/** Stands in where the pane is opened without a spreadsheet, in a plain browser: inserting copies. */
export const previewPort: HostPort = {
  name: null,
  decimalComma: false,
  async insertFormula(formula) {
    try {
      await navigator.clipboard.writeText(formula);
    } catch {
      throw new Error('This browser did not allow copying. Select the formula and copy it by hand.');
    }
    return 'Copied. Paste it into a cell of your spreadsheet.';
  },
};

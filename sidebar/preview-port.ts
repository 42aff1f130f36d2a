import type { HostPort } from './host-port';
import { said } from './said';

const noSpreadsheet = (): Promise<never> => Promise.reject(new Error(said['no spreadsheet']));

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
      throw new Error(said['copy by hand']);
    }
    return said.copied;
  },
  sheets: () => Promise.resolve([]),
  readSheet: noSpreadsheet,
  addSheet: noSpreadsheet,
  overwriteSheet: noSpreadsheet,
  renameSheet: noSpreadsheet,
  removeSheet: noSpreadsheet,
  replaceTexts: noSpreadsheet,
  selection: () => Promise.resolve(undefined),
  goTo: noSpreadsheet,
  keepDraft: () => Promise.resolve(),
  keptDraft: () => Promise.resolve(null),
  tellUnsaved: () => undefined,
  onChange: () => () => undefined,
});

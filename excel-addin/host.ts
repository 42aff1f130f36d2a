import type { HostPort } from '../sidebar/host-port';
import { withNamespace } from './namespace';

/** While somebody types into a cell Excel takes no requests: wait, rather than fail. */
const afterEditing: Excel.RunOptions = { delayForCellEdit: true };

/**
 * The pane's host over Office.js.
 *
 * @param namespace in front of the functions' names; '' in production
 */
export async function excelPort(namespace: string): Promise<HostPort> {
  return {
    name: 'Excel',
    decimalComma: await writesDecimalComma(),
    insertFormula: (formula) =>
      Excel.run(afterEditing, (context) => insert(context, withNamespace(namespace, formula))),
  };
}

async function writesDecimalComma(): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.11')) return false;
  return Excel.run(afterEditing, async (context) => {
    const application = context.application.load('decimalSeparator');
    await context.sync();
    return application.decimalSeparator === ',';
  });
}

async function insert(context: Excel.RequestContext, formula: string): Promise<string> {
  const cell = context.workbook.getActiveCell().load(['address', 'formulas']);
  await context.sync();
  if (cell.formulas[0]?.[0] !== '') {
    throw new Error(`${cell.address} is not empty. Select an empty cell and try again.`);
  }
  cell.formulas = [[formula]];
  await context.sync();
  return `Inserted in ${cell.address}.`;
}

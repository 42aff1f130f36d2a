import { inExcel } from './in-excel';

/** Puts a formula into the active cell, which must be empty. @returns a sentence that says where it went */
export function insertFormula(formula: string): Promise<string> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load(['address', 'formulas']);
    await context.sync();
    if (cell.formulas[0]?.[0] !== '') {
      throw new Error(`${cell.address} is not empty. Select an empty cell and try again.`);
    }
    cell.formulas = [[formula]];
    await context.sync();
    return `Inserted in ${cell.address}.`;
  });
}

import type { DateSystem } from '../core/cells/cell';

/**
 * The workbook's date system. Only the page can ask Excel for it and only the functions need it; the two are separate
 * scripts of one shared runtime, so it stands on their common global object.
 */
const shared = globalThis as { csPayoutDateSystem?: DateSystem };

/** 1900 until the page has learnt otherwise. */
export function dateSystem(): DateSystem {
  return shared.csPayoutDateSystem ?? 1900;
}

/**
 * Asks Excel, once, by the serial number of a date: there is no property for it. Cells that were computed before the
 * answer came are computed again when it differs.
 */
export async function learnDateSystem(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const serial = context.workbook.functions.date(1904, 1, 1).load('value');
    await context.sync();
    if (serial.value !== 0) return;
    shared.csPayoutDateSystem = 1904;
    context.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
}

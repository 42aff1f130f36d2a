import { sheetState } from '../../../core/tabs/sheet-state';
import { RefusedFile, type Workbook, sha256 } from '../../xlsx/workbook-port';

/**
 * Results that we computed are computed anew, unless a person changed them since: whoever did meant them to be paid,
 * and is asked.
 *
 * @throws RefusedFile
 */
export async function assertUnedited({ sheets }: Workbook, name: string): Promise<void> {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet || (await sheetState(name, sheet, sha256)) !== 'edited') return;
  throw new RefusedFile(
    `the sheet "${name}" was computed from the accounts and edited since; pay what it says with --results ${name}, ` +
      'or compute it anew with --accounts and the name of the sheet of account rows',
  );
}

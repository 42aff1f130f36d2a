import { contentOf } from '../../core/tabs/sheet-content';
import type { Tab } from '../../core/tabs/tab';
import { tabContents } from '../../core/tabs/tab-contents';
import type { HostPort } from '../host-port';
import { say } from '../say';
import { freeName } from './free-name';

export interface Destination {
  readonly sheet: string;
  /** The sheet is there and is replaced. */
  readonly replaces: boolean;
  /** New name of a sheet of that name, which stays. */
  readonly keptAs?: string | undefined;
}

/**
 * Puts a tab into the workbook: it is written to a sheet aside, read back and compared, and only then put in place. A
 * sheet that is replaced stays the same one, so that formulas go on referring to it.
 *
 * @throws Error with a sentence; what was in the workbook before is then as it was, unless it says otherwise
 */
export async function putTab(port: HostPort, tab: Tab, { sheet, replaces, keptAs }: Destination): Promise<void> {
  const aside = freeName('CS Payout (writing)', await port.sheets());
  try {
    await port.addSheet(tab, aside);
    await assertWritten(port, tab, aside);
    if (replaces) {
      await port.overwriteSheet(tab, sheet);
      await assertWritten(port, tab, sheet);
    } else {
      if (keptAs !== undefined) await port.renameSheet(sheet, keptAs);
      await port.renameSheet(aside, sheet);
    }
  } finally {
    const left = await port.sheets();
    if (left.some(({ name }) => name === aside)) await port.removeSheet(aside);
  }
}

/** Every cell that was written reads back as it was meant; the rest of the sheet is empty. */
async function assertWritten(port: HostPort, tab: Tab, sheet: string): Promise<void> {
  const [meant, found] = [tabContents(tab), await port.readSheet(sheet)].map((contents) =>
    contentOf(contents, undefined, 'sealed').split('\n'),
  ) as [string[], string[]];
  const line = meant.findIndex((text, i) => text !== found[i]);
  if (line < 0 && meant.length === found.length) return;
  const [wanted = 'nothing', got = 'nothing'] = [meant[line], found[line < 0 ? meant.length : line]];
  throw new Error(say('not kept', { host: String(port.name), wanted, got }));
}

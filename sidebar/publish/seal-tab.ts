import { type Seal, sealText } from '../../core/tabs/seal';
import { contentOf } from '../../core/tabs/sheet-content';
import { type Tab, textCell } from '../../core/tabs/tab';
import { tabContents } from '../../core/tabs/tab-contents';
import { sha256 } from './sha256';

/** What the tabs were made from. */
export type Made = Pick<Seal, 'version' | 'plan' | 'inputs'>;

/**
 * A frozen tab with its seal as its last block, a blank row below its cells; another tab as it is.
 *
 * @param sheet the sheet that it will stand on
 */
export async function sealTab(tab: Tab, sheet: string, made: Made): Promise<Tab> {
  if (tab.seal === 'none') return tab;
  const contents = tabContents(tab);
  const rows = contents.cells.length;
  const outputs = await sha256(contentOf(contents, undefined, 'sealed'));
  const cells = [[textCell(sealText({ ...made, sheet, outputs }))]];
  return {
    ...tab,
    blocks: {
      *[Symbol.iterator]() {
        yield* tab.blocks;
        yield { row: rows + 2, column: 1, style: 'seal', cells };
      },
    },
  };
}

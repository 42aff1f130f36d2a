import type { CellPlace, Change, HostPort } from '../sidebar/host-port';
import { askServer } from './ask-server';
import { type ServerCells, readContents } from './read-contents';
import { replayTab } from './replay-tab';

/** The spreadsheet that the sidebar stands beside, reached through the server side of the add-on. */
export function sheetsHost(decimalComma: boolean): HostPort {
  return {
    name: 'Google Sheets',
    decimalComma,
    // Sheets counts in one way; a workbook of the other is changed when it is imported.
    dateSystem: 1900,
    shippedFile: (file) => askServer('shippedFile', { file }),
    insertFormula: (formula) => askServer('insertFormula', { formula }),
    sheets: () => askServer('listSheets'),
    readSheet: async (sheet) => readContents(await askServer<ServerCells>('readSheet', { sheet })),
    async addSheet(tab, sheet) {
      await askServer('addSheet', { sheet });
      await replayTab(tab, sheet);
    },
    async overwriteSheet(tab, sheet) {
      await askServer('emptySheet', { sheet });
      await replayTab(tab, sheet);
    },
    renameSheet: (sheet, to) => askServer('renameSheet', { sheet, to }),
    removeSheet: (sheet) => askServer('removeSheet', { sheet }),
    replaceTexts: (first, from, to) => askServer('replaceTexts', { ...first, from, to }),
    selection,
    goTo: (place) => askServer('goToCell', place),
    keepDraft: (draft) => askServer('keepDraft', { draft }),
    keptDraft: () => askServer('keptDraft'),
    // Google closes a sidebar without asking it.
    tellUnsaved: () => undefined,
    onChange: watch,
  };
}

async function selection(): Promise<CellPlace | undefined> {
  return (await askServer<CellPlace | null>('selectedCell')) ?? undefined;
}

/** Does this spreadsheet write 0,5? Its locale is known to the server only. */
export async function writesDecimalComma(): Promise<boolean> {
  const locale = await askServer<string>('spreadsheetLocale');
  const half = new Intl.NumberFormat(locale.replace('_', '-')).format(0.5);
  return half.includes(',');
}

/** Milliseconds between two looks. */
const pause = 4000;

/**
 * Google tells a sidebar of nothing: it looks now and then, while it is seen, which cell is selected. When that moved,
 * a cell may have been typed into.
 */
function watch(listener: (change: Change) => void): () => void {
  let last: string | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const now = document.hidden ? last : await selection().then(JSON.stringify, () => last);
    if (stopped) return;
    if (last !== undefined && now !== last) {
      listener('cells');
      listener('selection');
    }
    last = now;
    timer = setTimeout(() => void look(), pause);
  };
  let timer = setTimeout(() => void look(), pause);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

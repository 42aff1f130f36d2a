import type { Tab } from '../../../core/tabs/tab';
import { sealText } from '../../../core/tabs/seal';
import { version } from '../../../core/version';
import { openPackage } from '../package/open-package';
import { EditedPackage } from '../package/edited-package';
import type { Workbook } from '../read-workbook';
import { BookEditor, type Seal } from './book-editor';
import { type SheetProgress, checkWritten } from './check-written';
import { sha256 } from './digest';
import { emptyPackage } from './empty-package';
import { type Placement, placeTabs } from '../../../core/tabs/place-tabs';
import { leftoverTabs } from '../../../core/tabs/leftover-tabs';
import type { SheetContent } from './sheet-xml';
import { sheetStates } from './sheet-states';

export interface AddTabsOptions {
  /** The document's title, when the workbook is new. */
  readonly title: string;
  /** What the tabs were made from, for the seals of frozen ones. @see sealText */
  readonly made: { readonly plan: string; readonly inputs: string };
  /** Called when a sheet is done. */
  readonly progress?: SheetProgress;
}

/** A tab and where it is. */
export interface PlacedTab {
  readonly tab: string;
  /** Another name than the tab's when the workbook had a sheet of that name which is not ours. */
  readonly sheet: string;
  readonly replaced: boolean;
}

/** A workbook with tabs in it, not yet on any disk. */
export interface AddedTabs {
  readonly bytes: Uint8Array;
  readonly placed: readonly PlacedTab[];
  /** Sheets of an earlier run that a person edited since: they stay, under another name. */
  readonly kept: readonly { readonly was: string; readonly now: string }[];
  /** What a person should know, in sentences. */
  readonly notes: readonly string[];
  /** Reads a copy of the bytes back. @throws Error when it is not what was meant to be written */
  readonly check: (readBack: Uint8Array, progress?: SheetProgress) => Promise<void>;
}

/** A workbook that was read, and the bytes it was read from. */
export interface ReadBook {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

/**
 * Adds tabs to a workbook, or makes a new one of them. Everything else in the workbook stays as it is, byte for byte;
 * its list of sheets, its styles and the two indexes of the package get additions. Sheets that an earlier run wrote
 * are replaced.
 *
 * ```
 * base ── openPackage ── sheetStates ── placeTabs ── BookEditor ── write ── check
 *          (its parts)    (ours?         (a sheet     (lists,       (ZIP)   (read back)
 *                          edited?)       for each)    styles)
 * ```
 *
 * @throws RefusedFile when the workbook's own lists are damaged
 */
export async function addTabs(
  base: ReadBook | undefined,
  tabs: readonly Tab[],
  { title, made, progress }: AddTabsOptions,
): Promise<AddedTabs> {
  const parts = new EditedPackage(base ? await openPackage(base.bytes) : new Map());
  if (!base) for (const [name, xml] of emptyPackage(title)) parts.set(name, xml);

  const book = await BookEditor.open(parts);
  const states = await sheetStates(base?.workbook.sheets ?? [], (sheet) => book.hasMore(sheet));
  const placed = placeTabs([...tabs, ...leftoverTabs(tabs, states)], states);

  const contents = new Map<string, SheetContent>();
  for (const { tab, sheet, replaces, keptAs } of placed) {
    const seal: Seal = async (content, sealed) => {
      contents.set(sheet, content);
      progress?.(sheet, contents.size, placed.length);
      if (tab.seal === 'none') return undefined;
      return sealText({ version, sheet, ...made, outputs: await sha256(sealed) });
    };
    if (keptAs !== undefined) book.rename(sheet, keptAs);
    if (replaces) book.replaceSheet(sheet, tab, seal);
    else book.addSheet(sheet, tab, seal);
  }
  const names = placed.map(({ sheet }) => sheet);
  if (refersTo(base?.workbook, names)) book.computeOnOpening();
  book.finish();
  const bytes = await parts.write();
  return {
    bytes,
    placed: placed.map(({ tab, sheet, replaces }) => ({ tab: tab.name, sheet, replaced: replaces })),
    kept: placed.flatMap(({ sheet, keptAs }) => (keptAs === undefined ? [] : [{ was: sheet, now: keptAs }])),
    notes: notesOn(parts, placed),
    check: (readBack, told) => checkWritten(readBack, contents, parts, told),
  };
}

function notesOn(parts: EditedPackage, placed: readonly Placement<Tab>[]): string[] {
  const signed = parts.names.some((name) => /^_xmlsignatures\//i.test(name));
  const kept = placed.filter(({ keptAs }) => keptAs !== undefined).map(({ sheet }) => `"${sheet}"`);
  return [
    ...(signed ? ['the workbook is signed, and the signature does not cover the new sheets: sign the copy again'] : []),
    ...(kept.length > 0 ? [`formulas and charts that look at ${kept.join(' and ')} now look at the new sheets`] : []),
  ];
}

/** Does a formula or a name of the workbook look at one of these sheets? Its stored result is then out of date. */
function refersTo(workbook: Workbook | undefined, sheets: readonly string[]): boolean {
  if (!workbook) return false;
  const references = sheets.flatMap((name) =>
    [`${name}!`, `'${name.replace(/'/g, "''")}'!`].map((text) => text.toLowerCase()),
  );
  const isReference = (formula: string): boolean => references.some((text) => formula.toLowerCase().includes(text));
  // A spreadsheet's own names, such as the rows repeated in print, are no formulas.
  const names = workbook.names.filter(({ name }) => !name.startsWith('_xlnm.'));
  const formulas = workbook.sheets.flatMap((sheet) =>
    sheets.includes(sheet.name) ? [] : [...sheet.formulas.values()],
  );
  return [...names.map(({ refersTo }) => refersTo), ...formulas].some(isReference);
}

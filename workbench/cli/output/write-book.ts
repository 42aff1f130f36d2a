import { realpath, rm } from 'node:fs/promises';
import type { Tab } from '../../../core/tabs/tab';
import { type AddedTabs, type Place, UnreadableFile, addTabs, sha256, writeAside } from '../../xlsx/workbook-port';
import { backUp } from './back-up';
import { interruptible } from '../terminal/interruptible';
import type { NamedFile } from '../inputs/named-file';
import { narrowestMode } from './narrowest-mode';
import { type Target, alreadyThere } from './output-target';
import type { Progress } from '../terminal/progress';
import { type Inputs, sourcesOf } from '../inputs/read-inputs';
import { notWritten } from '../terminal/system-reason';
import type { Terminal } from '../terminal/terminal';

/** The sheets that are written, and what they were made from. */
export interface BookContent {
  readonly tabs: readonly Tab[];
  readonly title: string;
  /** Plans by name and version. */
  readonly plans: string;
}

/** What was written, and where. */
export interface WrittenBook extends Pick<AddedTabs, 'placed' | 'kept' | 'notes'> {
  /** Undefined when it went to standard output. */
  readonly file: NamedFile | undefined;
  /** The workbook as it was before, where it was written to itself. */
  readonly backup: NamedFile | undefined;
}

/**
 * Puts the sheets into the customer's workbook, or into a new one where the input was none, and writes it aside; it
 * takes its place when it has been read back.
 *
 * @throws UnreadableFile, RefusedFile, Interrupted: then nothing is left behind, and no input was touched
 */
export async function writeBook(
  { tabs, title, plans }: BookContent,
  inputs: Inputs,
  target: Exclude<Target, { kind: 'nowhere' }>,
  { out }: Terminal,
  progress: Progress,
): Promise<WrittenBook> {
  const { main, tables, dateSystem } = inputs;
  const given = sourcesOf(tables).map((source) => source.given);
  const added = await addTabs(main.kind === 'workbook' ? main : undefined, tabs, {
    title,
    made: { plan: plans, inputs: await sha256(JSON.stringify([...given, dateSystem])) },
    progress: (sheet, number, of) => {
      progress.step(`writing ${sheet}, sheet ${number} of ${of}`);
    },
  });
  const check: AddedTabs['check'] = (readBack) =>
    added.check(readBack, (sheet, number, of) => {
      progress.step(`reading back ${sheet}, sheet ${number} of ${of}`);
    });
  progress.step('reading back what was written', added.bytes.length > 10e6);
  const { placed, kept, notes } = added;
  if (target.kind === 'standard output') {
    await check(added.bytes);
    out.write(added.bytes);
    return { placed, kept, notes, file: undefined, backup: undefined };
  }
  return { placed, kept, notes, ...(await writeFileOf({ ...added, check }, target, inputs)) };
}

async function writeFileOf(
  { bytes, check }: AddedTabs,
  target: Extract<Target, { file: NamedFile }>,
  { main, tables }: Inputs,
): Promise<Pick<WrittenBook, 'file' | 'backup'>> {
  const asked = target.file;
  let backup: NamedFile | undefined;
  try {
    const place = await placeOf(target);
    const replaced = 'over' in place ? place.over : undefined;
    const read = sourcesOf(tables).map((source) => source.file);
    const alike = [main, ...read, replaced].flatMap((file) => file?.path ?? []);
    const mode = await narrowestMode(alike);
    const file = await interruptible((interrupted) => {
      const readBackAndBackUp = async (readBack: Uint8Array): Promise<void> => {
        await Promise.race([interrupted, verify(check, readBack, asked)]);
        if (target.kind === 'input') backup = await backUp(asked, target.before);
        await Promise.race([interrupted, Promise.resolve()]);
      };
      return writeAside(place, bytes, readBackAndBackUp, mode);
    });
    if (!file) throw alreadyThere(asked);
    return { file, backup };
  } catch (error) {
    if (backup) await rm(backup.path);
    throw notWritten(asked, error);
  }
}

/** A link stays a link: what it leads to is written. */
async function placeOf(target: Extract<Target, { file: NamedFile }>): Promise<Place<NamedFile>> {
  const { file } = target;
  if (target.kind === 'new') return { free: file, next: target.next };
  return { over: { shown: file.shown, path: await realpath(file.path) } };
}

async function verify(check: AddedTabs['check'], readBack: Uint8Array, file: NamedFile): Promise<void> {
  try {
    await check(readBack);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`${file.shown} was not written, because it does not read back as it should: ${detail}`);
  }
}

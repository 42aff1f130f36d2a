import { realpath, rm, stat } from 'node:fs/promises';
import { payoutsTab } from '../../core/tabs/payouts-tab';
import { statementTabs } from '../../core/tabs/statement-tab';
import { type AddedTabs, UnreadableFile, addTabs, sha256, writeAside } from '../xlsx/workbook-port';
import { backUp } from './back-up';
import { Interrupted, interruptible } from './interruptible';
import type { NamedFile } from './named-file';
import type { Target } from './output-target';
import type { Progress } from './progress';
import type { Inputs } from './read-inputs';
import type { Job } from './run-job';
import { systemReason } from './system-reason';
import type { Terminal } from './terminal';

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
  job: Job,
  inputs: Inputs,
  target: Exclude<Target, { kind: 'nowhere' }>,
  { out }: Terminal,
  progress: Progress,
): Promise<WrittenBook> {
  const { main, plan, results, dateSystem } = inputs;
  const added = await addTabs(
    main.kind === 'workbook' ? main : undefined,
    [payoutsTab(job.payouts, job.title), ...statementTabs(job.statements)],
    {
      title: job.title,
      made: { plan: job.plans, inputs: await sha256(JSON.stringify([plan.given, results.given, dateSystem])) },
      progress: (sheet, number, of) => {
        progress.step(`writing ${sheet}, sheet ${number} of ${of}`);
      },
    },
  );
  progress.step('reading back what was written', added.bytes.length > 10e6);
  const { placed, kept, notes } = added;
  if (target.kind === 'standard output') {
    await added.check(added.bytes);
    out.write(added.bytes);
    return { placed, kept, notes, file: undefined, backup: undefined };
  }
  const backup = await writeFileOf(added, target, main.path);
  return { placed, kept, notes, file: target.file, backup };
}

/** @param like the file whose permissions the new one gets: it holds the same data */
async function writeFileOf(
  { bytes, check }: AddedTabs,
  target: Extract<Target, { file: NamedFile }>,
  like: string | undefined,
): Promise<NamedFile | undefined> {
  const { file } = target;
  let backup: NamedFile | undefined;
  try {
    // A link stays a link: what it leads to is written.
    const path = target.kind === 'input' ? await realpath(file.path) : file.path;
    const mode = like === undefined ? undefined : (await stat(like)).mode;
    await interruptible((interrupted) => {
      const readBackAndBackUp = async (readBack: Uint8Array): Promise<void> => {
        await Promise.race([interrupted, verify(check, readBack, file)]);
        if (target.kind === 'input') backup = await backUp(file, target.before);
        await Promise.race([interrupted, Promise.resolve()]);
      };
      return writeAside(path, bytes, readBackAndBackUp, mode);
    });
    return backup;
  } catch (error) {
    if (backup) await rm(backup.path);
    if (error instanceof Interrupted) throw error;
    const reason = systemReason(error);
    throw reason === undefined ? error : new UnreadableFile(`${file.shown} cannot be written: ${reason}`);
  }
}

async function verify(check: AddedTabs['check'], readBack: Uint8Array, file: NamedFile): Promise<void> {
  try {
    await check(readBack);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`${file.shown} was not written, because it does not read back as it should: ${detail}`);
  }
}

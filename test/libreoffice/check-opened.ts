import { packageProblems, sheetParts } from '../round-trip/package-graph';
import { partsOf } from '../round-trip/part-changes';
import { paidTabs, withTabs } from '../round-trip/pay-tabs';
import { firstDifference } from './expected-cells';
import { rawCells } from './raw-cells';
import type { Subject } from './subjects';

/** What was looked at, and what was wrong with it. */
export interface Check {
  readonly check: string;
  readonly problem: string | undefined;
}

/**
 * Compares a workbook of ours with what another program made of it.
 *
 * @param bytes the workbook as that program saved it
 */
export async function* checkOpened(subject: Subject, bytes: Uint8Array): AsyncGenerator<Check> {
  const parts = partsOf(bytes);
  const sheets = [...sheetParts(parts).keys()];
  const same = sheets.join() === subject.sheets.join();
  yield { check: 'has its sheets', problem: same ? undefined : `they are ${sheets.join(', ')}` };
  yield { check: 'is sound', problem: packageProblems(partsOf(subject.bytes)).find(isOurs) };

  for (const [sheet, cells] of subject.ours) {
    const problem = sheets.includes(sheet) ? firstDifference(cells, rawCells(parts, sheet)) : 'it is not there';
    yield { check: `${sheet}: ${cells.size} cells are the same when computed anew`, problem };
  }
  for (const [sheet, address, value] of subject.theirs) {
    const found = rawCells(parts, sheet).get(address)?.value;
    const asExpected = typeof value === 'number' ? Number(found) === value : found === value;
    yield { check: `${sheet}!${address} is still ${value}`, problem: asExpected ? undefined : `it is ${found}` };
  }
  if (subject.theirs.length > 0) yield await checkPaidAgain(bytes);
}

/** LibreOffice itself leaves links that lead nowhere; they were in the workbook before. */
const isOurs = (problem: string): boolean => !/customXml\/item1\.xml|taskpanes/.test(problem);

/** After a person saved the workbook there, our sheets are still ours: a second run replaces them. */
async function checkPaidAgain(bytes: Uint8Array): Promise<Check> {
  const { placed, kept } = await withTabs(bytes, paidTabs);
  const notReplaced = placed.filter(({ replaced }) => !replaced).map(({ sheet }) => sheet);
  const problems = [...kept.map(({ now }) => now), ...notReplaced];
  return {
    check: 'saved there and paid again, has our sheets replaced',
    problem: problems.length === 0 ? undefined : `there are also ${problems.join(', ')}`,
  };
}

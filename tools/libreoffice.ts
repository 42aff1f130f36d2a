/**
 * `npm run test:libreoffice`: opens what we wrote in another program, has it compute every formula anew, and compares
 * each cell with what the core computed. Prints our sheets to PDF and keeps pictures of the first pages in
 * out/libreoffice for a person to look at. The last line counts the checks.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Count, addCounts, countLine } from './count';
import { Office, type OfficeFile } from './libreoffice-office';
import { findLibreOffice } from './libreoffice-program';
import { canDrawPages, drawPages, textOfPages } from './libreoffice-pages';
import { checkOpened } from '../test/libreoffice/check-opened';
import { type Subject, subjects } from '../test/libreoffice/subjects';
import { withStaleResults } from '../test/libreoffice/stale-results';

const pictures = path.join('out', 'libreoffice');
let count: Count = { passed: 0, failed: 0, skipped: 0 };

void run()
  .catch((error: unknown) => report('the checks run to their end', String(error)))
  .then(() => {
    console.log(countLine(count));
    process.exitCode = count.failed === 0 ? 0 : 1;
  });

async function run(): Promise<void> {
  const found = findLibreOffice();
  if ('missing' in found) {
    skip('opening our workbooks in LibreOffice', found.missing);
    return;
  }
  const office = new Office(found.soffice);
  try {
    const made = await makeSubjects();
    await openSubjects(office, made);
    printSubjects(office, made);
  } finally {
    office.close();
  }
}

/** One line for each check. @param problem undefined: it passed */
function report(check: string, problem: string | undefined): void {
  const passed = problem === undefined;
  console.log(passed ? `ok  ${check}` : `FAILED  ${check}: ${problem}`);
  count = addCounts(count, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}

/** What this machine has no program for; in CI, where nobody would see that it was left out, that is a failure. */
function skip(checks: string, reason: string): void {
  if (process.env['CI'] === 'true') {
    report(checks, reason);
    return;
  }
  console.log(`skipped  ${checks}: ${reason}`);
  count = addCounts(count, { passed: 0, failed: 0, skipped: 1 });
}

async function makeSubjects(): Promise<Subject[]> {
  const made: Subject[] = [];
  for (const [name, make] of Object.entries(subjects)) {
    try {
      made.push(await make(name));
    } catch (error) {
      report(`${name} is written`, String(error));
    }
  }
  return made;
}

async function openSubjects(office: Office, made: readonly Subject[]): Promise<void> {
  const files = made.map(({ name, bytes, ours }): OfficeFile => ({
    name,
    bytes: withStaleResults(bytes, [...ours.keys()]),
  }));
  const opened = office.convert(files, 'xlsx');
  for (const subject of made) {
    const { name } = subject;
    const bytes = opened.get(name);
    report(`${name} opens`, bytes ? undefined : 'LibreOffice does not take it for a workbook');
    if (!bytes) continue;
    for await (const { check, problem } of checkOpened(subject, bytes)) report(`${name} ${check}`, problem);
  }
}

function printSubjects(office: Office, made: readonly Subject[]): void {
  if (!canDrawPages()) {
    skip('looking at printed pages', 'install pdftoppm and pdftotext (poppler-utils)');
    return;
  }
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const toPrint = made.filter(({ shown }) => shown.length > 0);
  const printed = office.convert(toPrint, 'pdf');
  for (const subject of toPrint) {
    const pdf = printed.get(subject.name);
    const problem = pdf ? notShown(subject, pdf) : 'LibreOffice made no PDF of it';
    report(`${subject.name} prints ${subject.shown.join(', ')}`, problem);
  }
}

/** Keeps the printed pages and pictures of them. @returns which texts cannot be read there; undefined: all can */
function notShown({ name, sheets, ours, shown }: Subject, pdf: Uint8Array): string | undefined {
  const file = path.join(pictures, `${path.parse(name).name}.pdf`);
  writeFileSync(file, pdf);
  drawPages(file);
  const pages = textOfPages(file);
  // The columns of a customer's own sheets are the customer's.
  if (sheets.length === ours.size && /#{3}/.test(pages)) return 'a number does not fit into its column: ###';
  const missing = shown.filter((text) => !pages.includes(text));
  return missing.length > 0 ? `${missing.join(', ')} cannot be read` : undefined;
}

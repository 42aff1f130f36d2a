import { spawnSync } from 'node:child_process';

/** Pages that a person looks at. */
const lastPage = 10;

/** Can this machine draw and read PDFs? */
export const canDrawPages = (): boolean => spawnSync('pdftoppm', ['-v']).error === undefined;

/** Draws the first pages of a PDF as pictures beside it. @throws Error when they cannot be drawn */
export function drawPages(pdf: string): void {
  run('pdftoppm', ['-png', '-r', '80', '-l', String(lastPage), pdf, pdf.replace(/\.pdf$/, '')]);
}

/** What can be read on the pages of a PDF, each word with one space after it. @throws Error when it cannot be read */
export function textOfPages(pdf: string): string {
  return run('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, ' ');
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, error, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${program} ended badly: ${error?.message ?? stderr.trim()}`);
  return stdout;
}

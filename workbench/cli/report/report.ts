import type { Found } from '../inputs/found';
import { type LocatedFinding, placeLabel } from './located-finding';
import { printable } from './printable';
import { wrapped } from './wrapped';
import type { WrittenBook } from '../output/write-book';

/** Columns before the sentence of a finding. */
const indent = 11;

/** Findings of one kind stand together; why they matter and what to do is said once, below them. */
export function findingsReport(findings: readonly LocatedFinding[], columns: number): string {
  if (findings.length === 0) return 'Findings: none\n';
  const lines = findings.flatMap((one, i) => {
    const line = `  ${one.severity.padEnd(7)}  ${placeLabel(one)}: ${one.message}`;
    return findings[i + 1]?.code === one.code ? [line] : [line, `${' '.repeat(indent)}${one.why}; ${one.fix}`];
  });
  return ['Findings', ...lines.flatMap((line) => wrapped(printable(line), columns, indent)), ''].join('\n');
}

/** `CS_Plan!C9 (COMPONENTS, weight): "forty" is not a number; write 40% or 0.4`, a line for each, and how many. */
export function textProblems(problems: readonly LocatedFinding[], columns: number): string {
  const lines = problems.flatMap((one) =>
    wrapped(printable(`${placeLabel(one)}: ${one.message}; ${one.fix}`), columns, 4),
  );
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...lines, `${count}; nothing was written`, ''].join('\n');
}

/**
 * Where the workbook is, and what a person should know of it.
 *
 * @param written undefined after a run that writes none
 * @param what the sheets hold, such as `2 statements`; '' says nothing of it
 * @param nothing what is said when nothing was written
 */
export function writtenReport(
  written: WrittenBook | undefined,
  what: string,
  nothing: string,
  columns: number,
): string {
  if (!written) return `\n${nothing}\n`;
  const { file, backup, placed, kept, notes } = written;
  const sheets = sheetsText(placed.map(({ sheet }) => sheet));
  const where = `Written: ${file?.shown ?? 'standard output'} (${sheets}${what === '' ? '' : `, with ${what}`})`;
  const told = [
    ...kept.map(({ was, now }) => `The sheet "${was}" was edited since it was written: it is kept as "${now}"`),
    ...notes.map((note) => `Note: ${note}`),
  ];
  return [
    '',
    printable(where),
    ...(backup ? [printable(`The workbook as it was: ${backup.shown}`)] : []),
    ...told.flatMap((line) => wrapped(printable(line), columns, 2)),
    '',
  ].join('\n');
}

/** `sheets Payouts and Statement`, `sheets Results, Payouts and Statement to Statement 3`. */
function sheetsText(names: readonly string[]): string {
  const isNext = (name: string): boolean => / \d+$/.test(name) && names.includes(name.replace(/ \d+$/, ''));
  const listed = names.filter((name) => !isNext(name));
  const last = names[names.length - 1] ?? '';
  const ends = listed.map((name, i) => (i === listed.length - 1 && last !== name ? `${name} to ${last}` : name));
  return ends.length === 1 ? `sheet ${ends[0]}` : `sheets ${ends.slice(0, -1).join(', ')} and ${ends[ends.length - 1]}`;
}

/** What `--json` says of the tables that were read, by their names, and of the workbook that was written. */
export const jsonOfFiles = ({ tables }: Found, written: WrittenBook | undefined) => ({
  read: tables,
  written: {
    written: written?.file?.shown ?? null,
    backup: written?.backup?.shown ?? null,
    sheets: written?.placed.map(({ sheet }) => sheet) ?? [],
    kept: written?.kept ?? [],
    notes: written?.notes ?? [],
  },
});

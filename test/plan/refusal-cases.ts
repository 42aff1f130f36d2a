import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Block, type Cell, isBlank } from '../../core/cells/cell';
import { loadPlan } from '../../core/plan/load';
import { computePay } from '../../core/payout/run';
import { type Problem, Refused, sentence } from '../../core/problems/problem';
import { type WrittenRows, blockOf } from '../cases/written-rows';

/** What is wrong, where, and words of the sentence that says so. */
interface WrittenRefusal {
  readonly title: string;
  /** Rows of a plan, or the name of one of the file's `plans`. */
  readonly plan: WrittenRows | string;
  readonly results?: WrittenRows;
  /** The row that is wrong as a whole, or null where it is the whole block; without it one cell is marked `«so»`. */
  readonly row?: number | null;
  readonly says: readonly string[];
}

/** A file of refusals: what it is about, plans that several share, and the refusals. */
interface RefusalFile {
  readonly about: string;
  readonly plans?: Readonly<Record<string, WrittenRows>>;
  readonly cases: readonly WrittenRefusal[];
}

/** A refusal as blocks, with the place that must be named, in the block's own coordinates from 1. */
export interface RefusalCase {
  readonly title: string;
  readonly plan: Block;
  readonly results: Block | undefined;
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly says: readonly string[];
}

/** Every refusal written in the files of a folder, by file. */
export function readRefusals(folder: string): readonly (readonly [about: string, cases: readonly RefusalCase[]])[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const { about, plans = {}, cases } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as RefusalFile;
    return [about, cases.map((one) => ready(one, plans))];
  });
}

function ready(
  { title, plan, results, row, says }: WrittenRefusal,
  plans: NonNullable<RefusalFile['plans']>,
): RefusalCase {
  const rows = typeof plan === 'string' ? plans[plan] : plan;
  if (!rows) throw new Error(`${title}: no such plan`);
  const blocks = { plan: blockOf(rows), results: results && blockOf(results) };
  const marked = blocks.results ?? blocks.plan;
  const found = marked.flatMap((cells, r) =>
    cells.flatMap((cell, c) => (inside(cell) === undefined ? [] : [[r, c] as const])),
  );
  if (row !== undefined) return { title, ...blocks, row: row ?? undefined, column: undefined, says };
  const [place, ...others] = found;
  if (!place || others.length > 0) throw new Error(`${title}: ${found.length} cells are marked`);
  const [r, c] = place;
  // The cell as it would be without the marks.
  (marked[r] as Cell[])[c] = blockOf([inside(marked[r]?.[c]) ?? ''])[0]?.[0];
  return { title, ...blocks, row: r + 1, column: c + 1, says };
}

const inside = (cell: Cell): string | undefined => (typeof cell === 'string' ? /^«(.*)»$/.exec(cell)?.[1] : undefined);

/** Why a plan is refused; empty when it is not. */
export function planProblems(plan: Block): readonly Problem[] {
  return problemsOf(() => loadPlan(plan, 1900));
}

/** Why results are refused under a plan that is not. */
export function resultProblems(plan: Block, results: Block): readonly Problem[] {
  const { plans } = loadPlan(plan, 1900);
  return problemsOf(() => computePay(plans, results, 1900));
}

function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** The three forms of a blank cell: Excel desktop, Excel on the web, Sheets. */
export const blanks = [0, null, ''] as const;

export function withBlanks(block: Block, blank: Cell): Block {
  return block.map((row) => row.map((cell) => (isBlank(cell) ? blank : cell)));
}

/** Exactly one problem, at the place that the case names, in every blank form, and its sentence holds the words. */
export function expectRefusal({ plan, results, row, column, says }: RefusalCase): void {
  for (const blank of blanks) {
    const found = results ? resultProblems(plan, withBlanks(results, blank)) : planProblems(withBlanks(plan, blank));
    expect(found.map(sentence)).toHaveLength(1);
    const [only] = found as [Problem];
    expect([only.place.row, only.place.column]).toEqual([row, column]);
    for (const words of says) expect(sentence(only)).toContain(words);
  }
}

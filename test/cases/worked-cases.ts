import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Block, Cell } from '../../core/cells/cell';
import { type WrittenRows, blockOf } from './written-rows';

/** A number, a quotient of two (`"94/92"`), a text, or `""` for a blank cell. */
export type Expected = number | string;

export interface WorkedCase {
  readonly name: string;
  /** What the case fixes, in a sentence. */
  readonly why: string;
  /** A plan block, the name of one of the file's `plans`, or a JSON plan document. */
  readonly plan: WrittenRows | string | Readonly<Record<string, unknown>>;
  /** Rows put under PLAN: how this case differs from the named plan. */
  readonly keys?: WrittenRows;
  readonly results: WrittenRows;
  readonly expect: {
    /** Pay of each row of results below the headers. */
    readonly pays?: readonly Expected[];
    /** Columns of `show` = all, by header. */
    readonly columns?: Readonly<Record<string, readonly Expected[]>>;
    /** Words of the refusal. */
    readonly refused?: readonly string[];
  };
  /** How each number comes about, as one would do it on paper. */
  readonly working: readonly string[];
}

/** A file of this folder: what it is about, plans that several cases share, and the cases. */
interface CaseFile {
  readonly about: string;
  readonly plans?: Readonly<Record<string, WrittenRows>>;
  readonly cases: readonly WorkedCase[];
}

/** A case as arguments of CS_PAYOUT: a block, or JSON text. */
export interface ReadyCase extends WorkedCase {
  readonly file: string;
  readonly planArgument: Cell | Block;
  readonly resultsBlock: Block;
}

const files = readdirSync(__dirname).filter((file) => file.endsWith('.json'));

export const workedCases: readonly ReadyCase[] = files.sort().flatMap((file) => {
  const { plans = {}, cases } = JSON.parse(readFileSync(path.join(__dirname, file), 'utf8')) as CaseFile;
  return cases.map((one) => ({
    ...one,
    file,
    planArgument: planArgument(one, plans),
    resultsBlock: blockOf(one.results),
  }));
});

function planArgument(
  { name, plan, keys = [] }: WorkedCase,
  plans: Readonly<Record<string, WrittenRows>>,
): ReadyCase['planArgument'] {
  if (typeof plan === 'object' && !Array.isArray(plan)) return JSON.stringify(plan);
  const rows = typeof plan === 'string' ? plans[plan] : (plan as WrittenRows);
  if (!rows) throw new Error(`${name}: no plan is named ${String(plan)}`);
  const start = rows.indexOf('PLAN') + 1;
  return blockOf([...rows.slice(0, start), ...keys, ...rows.slice(start)]);
}

import { type Block, type DateSystem, cellText, isBlank } from '../cells/cell';
import { Refused, isRefusal, problemAt } from '../problems/problem';
import { templateNamed } from '../templates/templates';
import type { Located } from './located';
import { normaliseBook } from './normalise';
import type { Plan } from './plan';
import { readPlanBlock } from './read-block';
import { readPlanJson } from './read-json';
import type { PlanBook } from './schema';
import { validateBook } from './validate';

/** A plan book as written, and its plans as normalised. */
export interface LoadedBook {
  readonly written: Located<PlanBook>;
  readonly plans: readonly Plan[];
}

/** Plans loaded last, by content: a sheet calls several functions on the same plan, again and again. */
const cache = new Map<string, LoadedBook>();
const mostCached = 12;

/**
 * Loads the plan argument of a function: a block of cells, or one cell with JSON text or a template's name.
 * @throws Refused with every problem, each at its cell
 */
export function loadPlan(block: Block, system: DateSystem): LoadedBook {
  const key = JSON.stringify([system, block]);
  const known = cache.get(key);
  if (known) return known;
  const written = readWritten(block, system);
  const loaded: LoadedBook = { written, plans: normaliseBook(validateBook(written)) };
  const oldest = cache.keys().next().value;
  if (cache.size >= mostCached && oldest !== undefined) cache.delete(oldest);
  cache.set(key, loaded);
  return loaded;
}

/** The plan as written, before any value is read. @throws Refused */
export function readWritten(block: Block, system: DateSystem): Located<PlanBook> {
  const only = onlyText(block);
  if (only === undefined) return readPlanBlock(block, system);
  if (/^[[{]/.test(only)) return readPlanJson(only);
  const template = templateNamed(only);
  if (isRefusal(template)) throw new Refused([problemAt({ source: 'plan' }, template)]);
  return readPlanBlock(template.block, system);
}

/** The text of a block that holds nothing but one text. */
function onlyText(block: Block): string | undefined {
  const filled = block.flatMap((row) => row.filter((cell) => !isBlank(cell)));
  return filled.length === 1 && typeof filled[0] === 'string' && block.length === 1 ? cellText(filled[0]) : undefined;
}

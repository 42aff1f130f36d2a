import { problem, Refused } from '../problems/problem';
import type { Located } from './located';
import type { PlanBook } from './schema';

/** Reads the JSON text of a plan document or book. A lone document becomes a book of one. */
export function readPlanJson(text: string): Located<PlanBook> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refused([problem('bad JSON', { source: 'plan' }, { detail })]);
  }
  if (!isRecord(parsed)) {
    const found = Array.isArray(parsed) ? 'an array' : typeof parsed;
    throw new Refused([
      problem('not a document', { source: 'plan' }, { found, wanted: 'a plan document {"plan": …}' }),
    ]);
  }
  const isBook = 'plans' in parsed;
  if (!isBook && !('plan' in parsed)) throw new Refused([problem('no plan', { source: 'plan' }, {})]);
  return { value: (isBook ? parsed : { plans: [parsed] }) as unknown as PlanBook, places: new Map() };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

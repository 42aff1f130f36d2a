import { problem, Refused } from '../problems/problem';
import type { Located } from './located';
import type { PlanBook, PlanDocument } from './schema';

/** Reads the JSON text of a plan document or book. A lone document becomes a book of one. */
export function readPlanJson(text: string): Located<PlanBook> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Refused([problem('bad JSON', { source: 'plan' }, { detail })]);
  }
  if (isRecord(parsed) && 'plans' in parsed) return bookOf(parsed as unknown as PlanBook);
  if (isRecord(parsed) && 'plan' in parsed) return bookOf({ plans: [parsed as unknown as PlanDocument] });
  const found = Array.isArray(parsed) ? 'a list' : isRecord(parsed) ? 'JSON without "plan"' : typeof parsed;
  throw new Refused([problem('not a document', { source: 'plan' }, { found, wanted: 'a plan document {"plan": …}' })]);
}

const bookOf = (value: PlanBook): Located<PlanBook> => ({ value, places: new Map() });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

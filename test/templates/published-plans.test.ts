import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toDouble } from '../../core/number/exact';
import { computePay } from '../../core/payout/run';
import { loadPlan } from '../../core/plan/load';
import { readPlanBlock } from '../../core/plan/read-block';
import type { PlanDocument } from '../../core/plan/schema';
import { writePlanBlock } from '../../core/plan/write-block';
import type { WorkedCase } from '../../core/templates/worked-case';
import { publishedFormulas } from './formulas';
import { Sheet } from './sheet';
import { conclusionOf, rowsOf } from './working';

/** A real plan as somebody published it: facts and figures, and what the source leaves open. */
interface PublishedPlan extends WorkedCase {
  /** Public address of the plan. */
  readonly source: string;
  readonly summary: string;
  /** The figures that were taken from the source. */
  readonly figures: readonly string[];
  /** What the source does not say, and how it was read here. */
  readonly assumed: readonly string[];
  readonly document: PlanDocument;
}

const folder = path.join(__dirname, '../../examples/plans');
const read = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(...names), 'utf8'));

/** The plan as people may use it, and beside it what is known of it and what it pays. */
const plans = readdirSync(folder).map((file): [string, PublishedPlan] => {
  const known = read(__dirname, 'published-plans', file) as Omit<PublishedPlan, 'document'>;
  return [file, { ...known, document: read(folder, file) as PlanDocument }];
});

test('there are three published plans, each derived a second time', () => {
  expect(plans.map(([file]) => file).sort()).toEqual(Object.keys(publishedFormulas).sort());
  expect(plans.length).toBeGreaterThanOrEqual(3);
});

describe.each(plans)('%s', (file, plan) => {
  test('names its public source and the figures taken from it', () => {
    expect(plan.source).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
    expect(plan.figures.length).toBeGreaterThan(0);
    expect(plan.assumed.length).toBeGreaterThan(0);
  });

  test('pays what was worked by hand', () => {
    const { plans: loaded } = loadPlan([[JSON.stringify(plan.document)]], 1900);
    const pays = computePay(loaded, plan.results, 1900).rows.map(({ pay }) => toDouble(pay));
    expect(pays).toEqual(plan.pays);
  });

  test('pays the same by plain spreadsheet formulas', () => {
    const sheet = new Sheet(plan.results);
    for (const [header, formula] of Object.entries(publishedFormulas[file]!)) sheet.fill(header, formula);
    expect(sheet.column('pay').map(Number)).toEqual(plan.pays);
  });

  test.each(rowsOf(plan))('the working of %s ends in its pay', (_, pay, working) => {
    const { added, said } = conclusionOf(working);
    expect(said.valueOf()).toBe(pay);
    expect(added.equals(said)).toBe(true);
  });

  test('goes from document to block and back unchanged', () => {
    const book = { plans: [plan.document] };
    expect(readPlanBlock(writePlanBlock(book), 1900).value).toEqual(book);
  });
});

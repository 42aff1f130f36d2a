import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { type Argument, callFunction } from '../../core/functions/call';
import { catalogue } from '../../core/functions/catalogue';
import { settledPlans } from '../properties/arbitrary-plan';
import { blockOfRows, resultRows } from '../properties/arbitrary-results';
import { runs } from '../properties/settings';
import { writePlanBlock } from '../../core/plan/write-block';
import { accountsBlock, books, rosterBlock } from '../metrics/arbitrary-book';
import { blockOfYear, yearRows } from '../settling/arbitrary-year';
import { anyArgument, cells } from './arbitrary-cells';

/** The most processor time that one call may take, in milliseconds: other tests run beside this one. */
const longest = 1000;

/** A value or a refusal, in time, and nothing else. */
function expectAnswer(name: string, args: readonly Argument[]): void {
  const before = process.cpuUsage();
  const result = callFunction(name, args);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(longest);
  if (!result.ok) {
    expect(['#VALUE!', '#N/A']).toContain(result.error);
    expect(result.message).toMatch(new RegExp(`^${name}: .`, 's'));
    expect(result.message).not.toMatch(/internal error|\bundefined\b|\[object/);
    return;
  }
  const rows: unknown[][] = Array.isArray(result.value) ? result.value : [[result.value]];
  for (const row of rows) expect(row.filter((cell) => !isShown(cell))).toEqual([]);
  expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(1);
}

/** Can a spreadsheet show it? */
function isShown(cell: unknown): boolean {
  return typeof cell === 'string' || typeof cell === 'boolean' || (Number.isFinite(cell) && !Object.is(cell, -0));
}

/** One to three cells of a block, or the one cell, replaced. */
function mutated(argument: Argument): fc.Arbitrary<Argument> {
  if (!Array.isArray(argument)) return cells;
  const block = argument as readonly (readonly Cell[])[];
  const places = fc.tuple(fc.nat(), fc.nat(), cells);
  return fc.array(places, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = block.map((row) => [...row]);
    for (const [row, column, cell] of changes) {
      const target = copy[row % copy.length];
      if (target) target[column % target.length] = cell;
    }
    return copy;
  });
}

describe.each(catalogue)('$name', ({ name, parameters, examples }) => {
  const count = Object.keys(parameters).length;

  test('answers anything', () => {
    fc.assert(
      fc.property(fc.array(anyArgument, { maxLength: count + 1 }), (args) => expectAnswer(name, args)),
      { numRuns: runs(300) },
    );
  });

  test('answers its examples with an argument spoilt', () => {
    const spoilt = fc
      .constantFrom(...examples)
      .chain(({ args }) =>
        fc
          .nat({ max: Math.max(0, args.length - 1) })
          .chain((at) =>
            mutated(args[at]).map((bad): readonly Argument[] => args.map((argument, i) => (i === at ? bad : argument))),
          ),
      );
    fc.assert(
      fc.property(spoilt, (args) => expectAnswer(name, args)),
      { numRuns: runs(200) },
    );
  });
});

/** The functions that take a plan and results, and what else they need. */
const planFunctions = catalogue.filter(({ parameters }) => 'plan' in parameters && 'results' in parameters);

describe.each(planFunctions)('$name of any plan and results', ({ name, parameters, examples }) => {
  const others = fc.constantFrom(...examples.map(({ args }) => args.slice(2)));
  // A quarter with everything that closes one, or quarters of two years.
  const blocks = fc.oneof(resultRows.map(blockOfRows), yearRows.map(blockOfYear));
  const inputs = fc.record({ plan: settledPlans, results: blocks }).chain(({ plan, results }) => {
    const planBlock = writePlanBlock({ plans: [plan] });
    return fc.oneof(
      fc.tuple(mutated(planBlock), fc.constant(results)),
      fc.tuple(fc.constant(planBlock), mutated(results)),
    );
  });

  test('answers with some cells replaced', () => {
    expect(Object.keys(parameters).slice(0, 2)).toEqual(['plan', 'results']);
    fc.assert(
      fc.property(inputs, others, ([plan, results], rest) => expectAnswer(name, [plan, results, ...rest])),
      { numRuns: runs(250) },
    );
  });
});

test('CS_METRICS of any accounts, roster and plan answers with some cells replaced', () => {
  const periods = fc.constantFrom('', '2027-Q2', '2027', '2027-03-31');
  const inputs = fc.record({ book: books, plan: settledPlans, period: periods }).chain(({ book, plan, period }) => {
    const [accounts, roster] = [accountsBlock(book.rows), rosterBlock(book.people)];
    const planBlock = writePlanBlock({ plans: [plan] });
    return fc.oneof(
      fc.tuple(mutated(accounts), fc.constant(roster), fc.constant(period), fc.constant(planBlock)),
      fc.tuple(fc.constant(accounts), mutated(roster), fc.constant(period), fc.constant(planBlock)),
      fc.tuple(fc.constant(accounts), fc.constant(roster), cells, mutated(planBlock)),
      fc.tuple(mutated(accounts), mutated(roster), fc.constant(''), fc.constant('')),
    );
  });
  fc.assert(
    fc.property(inputs, (args) => expectAnswer('CS_METRICS', args)),
    { numRuns: runs(300) },
  );
});

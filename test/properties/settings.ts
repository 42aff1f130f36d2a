import fc from 'fast-check';

/**
 * The same cases on every machine, so that a failure can be looked at again. Others, and more of them, with
 * `FC_SEED=7 FC_EFFORT=20 npx jest test/properties test/fuzz`. A failure prints its seed and the smallest case that
 * still fails.
 */
const seed = Number(process.env['FC_SEED'] ?? 20_270_101);
const effort = Number(process.env['FC_EFFORT'] ?? 1);

/** This many cases, or as many times more as the run was asked for. */
export const runs = (count: number): number => count * effort;

fc.configureGlobal({ seed, numRuns: runs(100) });

// A run with more effort takes longer.
jest.setTimeout(60_000 * effort);

import { addCounts, countJest, countLine } from '../../tools/count';

const clean = {
  numPassedTests: 7,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test('gates and tests are counted together', () => {
  const gates = { passed: 6, failed: 0, skipped: 0 };
  expect(countLine(addCounts(gates, countJest(clean, 0)))).toBe('13 passed, 0 failed');
});

test.each([
  ['a failed test', { ...clean, numPassedTests: 6, numFailedTests: 1 }, 1, '6 passed, 1 failed'],
  ['a file that does not load', { ...clean, numRuntimeErrorTestSuites: 2 }, 1, '7 passed, 2 failed'],
  ['a run that ends badly though all passed', clean, 1, '7 passed, 1 failed'],
  ['a run that was killed', undefined, null, '0 passed, 1 failed'],
  ['no report though it ended well', undefined, 0, '0 passed, 1 failed'],
  ['skipped and to do', { ...clean, numPendingTests: 1, numTodoTests: 2 }, 0, '7 passed, 0 failed, 3 skipped'],
])('%s', (_, report, exitCode, line) => {
  expect(countLine(countJest(report, exitCode))).toBe(line);
});

/** How many checks passed, failed and were skipped. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function addCounts(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** `12 passed, 0 failed`, and `, 3 skipped` where something was; CI reads this line. */
export function countLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The part of jest's `--json` report that is counted. */
export interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/**
 * Counts a jest run. A file that could not be run at all is one failure; so is a run that ends badly, or without a
 * report, although no test in it failed.
 */
export function countJest(report: JestReport | undefined, exitCode: number | null): Count {
  const failed = report ? report.numFailedTests + report.numRuntimeErrorTestSuites : 0;
  const endedBadly = report === undefined || exitCode !== 0;
  return {
    passed: report?.numPassedTests ?? 0,
    failed: endedBadly ? Math.max(1, failed) : failed,
    skipped: report ? report.numPendingTests + report.numTodoTests : 0,
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { WorkbenchBrowser } from './workbench-browser';
import type { WorkbenchPage } from './workbench-page';

/** The workbook that the workbench opens on. */
export const example = path.join(__dirname, '..', '..', 'examples', 'enterprise-csm-2027-q1.xlsx');

/** What the tests of one file share: a browser, a visit of each test's own, and a folder for what is saved. */
export interface Visits {
  readonly browser: WorkbenchBrowser;
  readonly workbench: WorkbenchPage;
  readonly folder: string;
}

/** Gives each test of the file a visit of its own, after which nothing was asked of other machines or went wrong. */
export function visitEachTest(): Visits {
  const visits = prepared();
  beforeEach(async () => {
    visits.workbench = await visits.browser.visit();
  });
  afterEach(async () => {
    await visits.workbench.close();
    expect(visits.browser.trouble).toEqual({ outside: [], errors: [] });
  });
  return visits;
}

/** Gives all tests of the file one visit, which each goes on with as the one before it left it. */
export function visitOnce(): Visits {
  const visits = prepared();
  beforeAll(async () => {
    visits.workbench = await visits.browser.visit();
  });
  afterEach(() => expect(visits.browser.trouble).toEqual({ outside: [], errors: [] }));
  return visits;
}

function prepared(): { -readonly [K in keyof Visits]: Visits[K] } {
  jest.setTimeout(60_000);
  const visits = { folder: mkdtempSync(path.join(tmpdir(), 'cs-payout-')) } as ReturnType<typeof prepared>;
  beforeAll(async () => {
    visits.browser = await WorkbenchBrowser.start();
  });
  afterAll(async () => {
    await visits.browser.stop();
    rmSync(visits.folder, { recursive: true, force: true });
  });
  return visits;
}

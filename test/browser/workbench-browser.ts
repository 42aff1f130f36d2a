import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { type Workbench, startWorkbench } from '../../workbench/server/start-workbench';
import { launchBrowser } from './launch-browser';
import { WorkbenchPage } from './workbench-page';

const pictures = path.join(__dirname, '..', '..', 'out', 'browser');

/** The served workbench and a browser, for the tests of one file. */
export class WorkbenchBrowser {
  private readonly outside: string[] = [];
  private readonly errors: string[] = [];

  private constructor(
    private readonly workbench: Workbench,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<WorkbenchBrowser> {
    mkdirSync(pictures, { recursive: true });
    const browser = await launchBrowser();
    return new WorkbenchBrowser(await startWorkbench(0), browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.workbench.stop();
  }

  get address(): string {
    return this.workbench.address;
  }

  /** A visit with nothing left from others, in which the workbench is ready. */
  async visit(options: { dark?: boolean; width?: number; height?: number } = {}): Promise<WorkbenchPage> {
    const { dark = false, width = 1280, height = 800 } = options;
    const context = await this.browser.newContext({
      viewport: { width, height },
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(40_000);
    this.watch(context);
    // As in a browser without them: their windows are the system's, out of a test's reach.
    await context.addInitScript(() =>
      Object.assign(window, { showOpenFilePicker: undefined, showSaveFilePicker: undefined }),
    );
    const page = new WorkbenchPage(await context.newPage(), this.address, pictures);
    await page.open();
    return page;
  }

  /** What pages asked of other machines, and what went wrong in them; both are empty when all is well. */
  get trouble(): { readonly outside: readonly string[]; readonly errors: readonly string[] } {
    return { outside: this.outside, errors: this.errors };
  }

  private watch(context: BrowserContext): void {
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(this.address) && !/^(?:data|blob):/.test(url)) this.outside.push(url);
    });
    context.on('weberror', (error) => this.errors.push(error.error().message));
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }
}

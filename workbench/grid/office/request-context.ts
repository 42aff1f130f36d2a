import type { WorkbookTable } from '../../xlsx/workbook';
import type { Grid } from '../univer/grid';
import type { GridEvents } from './events';
import { ApplicationShim } from './application';
import { WorkbookShim } from './workbook';

/** What the objects of a context work on. */
export interface OfficeHost {
  readonly grid: Grid;
  readonly events: GridEvents;
  /** Shared by every context, as they belong to the workbook. */
  readonly settings: Map<string, unknown>;
  /** Of the file that is open; the grid itself has none. */
  readonly tables: () => readonly WorkbookTable[];
}

interface Request {
  readonly kind: 'read' | 'write';
  /** What it gives is waited for. */
  readonly run: () => unknown;
}

/**
 * `Excel.RequestContext`: nothing that is asked of its objects happens before `sync`. Then it happens in order, and the
 * first that fails ends the batch.
 */
export class RequestContext {
  private requests: Request[] = [];
  readonly workbook = new WorkbookShim(this);
  readonly application = new ApplicationShim(this);

  constructor(readonly host: OfficeHost) {}

  add(kind: Request['kind'], run: Request['run']): void {
    this.requests.push({ kind, run });
  }

  async sync<T>(passThrough?: T): Promise<T | undefined> {
    const batch = this.requests;
    this.requests = [];
    for (const { kind, run } of batch) {
      // Excel computes between two requests; the grid does so a moment later.
      if (kind === 'read') await this.host.grid.calculated();
      await (kind === 'write' ? this.write(run) : run());
    }
    return passThrough;
  }

  /** As in Excel, what an add-in writes cannot be undone, nor what was done before it. */
  private async write(run: Request['run']): Promise<void> {
    const { grid } = this.host;
    const before = grid.version;
    try {
      await run();
    } finally {
      if (grid.version !== before) grid.forgetSteps();
    }
  }
}

import type { WorkbookTable } from '../../xlsx/workbook';
import type { Grid } from '../univer/grid';
import type { AssociatedFunctions } from './custom-functions';
import { GridEvents } from './events';
import { excelNamespace } from './excel-namespace';
import { officeNamespace } from './office-namespace';

/** What a page finds on its global object once Office.js is loaded. */
export interface OfficeGlobals {
  readonly Office: object;
  readonly Excel: object;
  readonly OfficeExtension: object;
  readonly CustomFunctions: object;
}

/** Office.js over a grid, for the pane that stands beside it. */
export class OfficeShim {
  readonly globals: OfficeGlobals;
  private readonly events: GridEvents;
  private readonly settings = new Map<string, unknown>();

  constructor(grid: Grid, functions: AssociatedFunctions, tables: () => readonly WorkbookTable[]) {
    this.events = new GridEvents(grid);
    this.globals = {
      ...excelNamespace({ grid, events: this.events, settings: this.settings, tables }),
      Office: officeNamespace(this.settings),
      CustomFunctions: functions.namespace,
    };
  }

  /** Another workbook is open, with another pane beside it: nothing of the last one is left. */
  forget(): void {
    this.events.clear();
    this.settings.clear();
  }
}

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

type Settings = readonly (readonly [name: string, value: unknown])[];

/** What stands around the grid. */
export interface OfficeSurroundings {
  /** Of the file that is open; the grid itself has none. */
  readonly tables: () => readonly WorkbookTable[];
  /** The add-in has asked for its settings to be kept with the workbook. */
  readonly settingsSaved: () => void;
}

/** Office.js over a grid, for the pane that stands beside it. */
export class OfficeShim {
  readonly globals: OfficeGlobals;
  private readonly events: GridEvents;
  private readonly settings = new Map<string, unknown>();

  constructor(grid: Grid, functions: AssociatedFunctions, { tables, settingsSaved }: OfficeSurroundings) {
    this.events = new GridEvents(grid);
    this.globals = {
      ...excelNamespace({ grid, events: this.events, settings: this.settings, tables }),
      Office: officeNamespace(this.settings, settingsSaved),
      CustomFunctions: functions.namespace,
    };
  }

  /** Another workbook is open, with another pane beside it: nothing of the last one is left. */
  begin(settings: Settings): void {
    this.events.clear();
    this.settings.clear();
    for (const [name, value] of settings) this.settings.set(name, value);
  }

  savedSettings(): Settings {
    return [...this.settings];
  }
}

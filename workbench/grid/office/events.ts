import type { Grid, GridEvent } from '../univer/grid';
import { referenceOf } from './references';
import type { RequestContext } from './request-context';

/** What a handler of the add-in is given: the parts of Excel's event arguments that are known here. */
export interface EventArguments {
  readonly type: string;
  readonly worksheetId: string;
  readonly address?: string;
  readonly changeType?: 'RangeEdited';
  readonly source?: 'Local';
}

type Handler = (args: EventArguments) => Promise<unknown>;
type EventType = GridEvent['type'];

/** The names that Excel gives to what happens. */
const types: Readonly<Record<EventType, string>> = {
  cells: 'WorksheetChanged',
  selection: 'WorksheetSelectionChanged',
  'sheet added': 'WorksheetAdded',
  'sheet removed': 'WorksheetDeleted',
  'sheet renamed': 'WorksheetNameChanged',
  'sheet shown': 'WorksheetActivated',
  look: 'WorksheetFormatChanged',
};

/** The handlers of the pane that stands beside the open workbook. */
export class GridEvents {
  private readonly handlers = new Set<{ readonly type: EventType; readonly sheet?: string; readonly run: Handler }>();

  constructor(grid: Grid) {
    grid.onEvent((event) => {
      for (const { type, sheet, run } of this.handlers) {
        const isMeant = type === event.type && (sheet === undefined || sheet === event.sheet);
        if (isMeant) void run(argumentsOf(event));
      }
    });
  }

  /** @param sheet only of this one; left out: of all */
  add(type: EventType, run: Handler, sheet?: string): () => void {
    const handler = { type, run, ...(sheet !== undefined && { sheet }) };
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** The pane is gone, and nobody is left to be told. */
  clear(): void {
    this.handlers.clear();
  }
}

/** `OfficeExtension.EventHandlers` and what its `add` gives: both take effect at the next sync. */
export function eventHandlers(context: RequestContext, type: EventType, sheet?: () => string) {
  return {
    add: (run: Handler) => {
      let stop = (): void => undefined;
      context.add('write', () => {
        stop = context.host.events.add(type, run, sheet?.());
      });
      return { context, remove: () => context.add('write', () => stop()) };
    },
  };
}

function argumentsOf(event: GridEvent): EventArguments {
  const args = { type: types[event.type], worksheetId: event.sheet };
  if (event.type !== 'cells') return args;
  return { ...args, address: referenceOf(event.area), changeType: 'RangeEdited', source: 'Local' };
}

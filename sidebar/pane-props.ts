import type { HostPort } from './host-port';
import type { PlanHelp } from './shipped-files';
import type { PaneEvent, PaneState } from './state/pane-state';
import type { Study } from './state/study';

/** What every view is given. */
export interface PaneProps {
  readonly port: HostPort;
  readonly state: PaneState;
  readonly send: (event: PaneEvent) => void;
  readonly help: PlanHelp;
  /** Undefined while there is no plan. */
  readonly study: Study | undefined;
  /**
   * Does something that takes the spreadsheet a while, one at a time; what it says, or why it failed, is shown.
   *
   * @param what as `Writing the plan`
   */
  readonly run: (what: string, task: () => Promise<string | null>) => void;
}

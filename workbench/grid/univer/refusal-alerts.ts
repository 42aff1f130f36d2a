import { CellAlertManagerService, type ICellAlert } from '@univerjs/preset-sheets-core';
import type { Refusals } from '../refusals';

/** Letters of a sentence that fit into a line of the alert, and the heights of a line and of its frame, in pixels. */
const lettersInLine = 44;
const lineHeight = 20;
const frameHeight = 54;

/** The grid's alerts on cells, with our own sentence where a function of ours refused. */
export function refusalAlerts(refusals: Refusals): typeof CellAlertManagerService {
  return class extends CellAlertManagerService {
    override showAlert(alert: ICellAlert): void {
      const { subUnitId, row, col } = alert.location;
      const refusal = refusals.at({ sheet: subUnitId, row, column: col });
      if (!refusal) {
        super.showAlert(alert);
        return;
      }
      const height = frameHeight + Math.ceil(refusal.message.length / lettersInLine) * lineHeight;
      super.showAlert({ ...alert, title: refusal.functionName, message: refusal.message, width: 340, height });
    }
  };
}

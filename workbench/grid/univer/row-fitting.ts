import type { FUniver } from '@univerjs/core/facade';

const asked = 'sheet.operation.mark-dirty-row-auto-height';
const takenBack = 'sheet.operation.cancel-mark-dirty-row-auto-height';

interface Fitting {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly id: string;
}

/**
 * Univer 0.25.1 fits rows to their text when nothing else is to be done. Doing so for a sheet that is gone, it throws,
 * and never fits a row again; so what was asked for a sheet is taken back before it goes.
 */
export class RowFitting {
  private readonly bySheet = new Map<string, Fitting[]>();

  constructor(private readonly api: FUniver) {
    api.addEvent(api.Event.CommandExecuted, ({ id, params }) => {
      if (id !== asked) return;
      const fitting = params as Fitting;
      const others = this.bySheet.get(fitting.subUnitId);
      if (others) others.push(fitting);
      else this.bySheet.set(fitting.subUnitId, [fitting]);
    });
    api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
      if (id === 'sheet.mutation.remove-sheet') this.takeBack((params as Fitting).subUnitId);
    });
  }

  /** For a workbook that is to be closed. */
  takeBackAll(): void {
    for (const sheet of [...this.bySheet.keys()]) this.takeBack(sheet);
  }

  private takeBack(sheet: string): void {
    for (const { unitId, subUnitId, id } of this.bySheet.get(sheet) ?? []) {
      this.api.syncExecuteCommand(takenBack, { unitId, subUnitId, id });
    }
    this.bySheet.delete(sheet);
  }
}

import type { IUndoRedoService } from '@univerjs/core';
import type { FormulaDataModel, IActiveDirtyManagerService, ILayoutService } from '@univerjs/preset-sheets-core';

/** What the grid needs of Univer that its facade does not give. */
export interface GridServices {
  readonly formulas: FormulaDataModel;
  /** Which changes formulas may depend on. */
  readonly dirty: IActiveDirtyManagerService;
  readonly steps: IUndoRedoService;
  readonly layout: ILayoutService;
}

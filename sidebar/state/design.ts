import type { Block } from '../../core/cells/cell';
import type { SheetContents } from '../../core/tabs/sheet-content';

/** The plan that is being designed. */
export interface DesignedPlan {
  /** As on a sheet, from A1 on: a mistake at a row and column is a mistake in that field of the form. */
  readonly block: Block;
  /** What the person started from: `the template smb csm`, `the sheet CS_Plan`. */
  readonly from: string;
  /** The sheet that it was read from or written to, as it was then. */
  readonly sheet: ReadSheet | undefined;
}

/** A sheet as the pane knows it. */
export interface ReadSheet {
  /** As in `SheetLabel`. */
  readonly id: string;
  readonly name: string;
  readonly contents: SheetContents;
}

/** Is this plan, cell for cell, the one on the sheet? What is read is never changed, so it is the very same block. */
export const isOn = (sheet: ReadSheet | undefined, block: Block | undefined): boolean =>
  sheet !== undefined && sheet.contents.cells === block;

/** Does the plan that is designed stand on its sheet? */
export const isWritten = ({ sheet, block }: DesignedPlan): boolean => isOn(sheet, block);

/** All that the person decides in the pane, and can undo. */
export interface Design {
  readonly plan: DesignedPlan | undefined;
  /** Base shares in per cent of the two pay mixes that are compared. */
  readonly bases: readonly [number, number];
}

export const emptyDesign: Design = { plan: undefined, bases: [70, 50] };

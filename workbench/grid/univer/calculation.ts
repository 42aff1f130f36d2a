import type { ICommandInfo } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { IActiveDirtyManagerService } from '@univerjs/preset-sheets-core';

/** Milliseconds after which a calculation that does not end is an error. */
const limit = 60_000;
/** Milliseconds that Univer gathers changes before it computes, with room to spare. */
const patience = 400;
/** What only changes the look of cells is written as a change of cells too. */
const ofLooks: readonly unknown[] = [
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
];
/** After these Univer writes formulas anew and leaves those without a result that now refer to nothing. */
const rewriting: readonly string[] = ['sheet.mutation.remove-sheet', 'sheet.mutation.set-worksheet-name'];

/** Knows whether every formula shows the result of what has been written so far. */
export class Calculation {
  /** Counts what formulas may depend on; how much of it the last calculation began with; and how much is computed. */
  private changes = 0;
  private begunWith = 0;
  private computed = 0;

  constructor(
    private readonly api: FUniver,
    private readonly dirty: IActiveDirtyManagerService,
  ) {
    api.addEvent(api.Event.CommandExecuted, (command) => this.executed(command, command.options));
    const formula = api.getFormula();
    formula.calculationStart(() => (this.begunWith = this.changes));
    // A change at the very end of a calculation can be forgotten: Univer stops what has ended, and does not begin again.
    formula.calculationResultApplied(() => window.setTimeout(() => this.isBehind && this.again(), patience));
  }

  /** Something changed that formulas may depend on. */
  changed(): void {
    this.changes += 1;
  }

  /** Computes every formula anew. */
  again(): void {
    this.changed();
    this.api.getFormula().executeCalculation();
  }

  /** When every formula shows the result of what has been written so far. */
  async finished(): Promise<void> {
    const wanted = this.changes;
    if (this.computed >= wanted) return;
    const formula = this.api.getFormula();
    await formula.onCalculationResultApplied(limit);
    // What was waited for may have begun before the last change; what follows from that begins a moment later.
    if (this.begunWith < wanted) await formula.onCalculationResultApplied(limit);
    if (this.begunWith < wanted) {
      this.again();
      await formula.onCalculationResultApplied(limit);
    }
    this.computed = Math.max(this.computed, wanted);
  }

  private get isBehind(): boolean {
    return this.begunWith < this.changes;
  }

  private executed({ id, params }: Readonly<ICommandInfo>, options: object | undefined): void {
    if (rewriting.includes(id)) this.again();
    if (!this.dirty.get(id) || (options && ('applyFormulaCalculationResult' in options || 'onlyLocal' in options)))
      return;
    if (!ofLooks.includes((params as { readonly trigger?: string } | undefined)?.trigger)) this.changed();
  }
}

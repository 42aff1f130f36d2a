import type { ICommandInfo, IRange } from '@univerjs/core';
import type { Grid } from '../univer/grid';
import type { StructuralEdit } from '../../xlsx/moves/structural-edit';

/** What was done to a sheet of the grid, which it names by its id. */
export interface LoggedEdit {
  readonly sheet: string;
  /** Rows or columns; or single cells, which were moved or pushed aside. */
  readonly edit: StructuralEdit | 'cells';
  /** Undo brought back what was deleted before the file was written. */
  readonly isRestored?: true;
}

const undo = 'univer.command.undo';

/**
 * The rows and columns that were inserted, deleted and moved since the file was read, in this order. What is undone is
 * struck out, as if it had never been: a name whose rows were deleted and brought back names them still.
 */
export class EditLog {
  private edits: LoggedEdit[] = [];
  private isUndoing = false;
  /** How many of them were there when the writing of a file began. */
  private written = 0;

  constructor({ api }: Grid) {
    api.addEvent(api.Event.BeforeCommandExecute, ({ id }) => {
      if (id === undo) this.isUndoing = true;
    });
    api.addEvent(api.Event.CommandExecuted, (command) => {
      if (command.id === undo) this.isUndoing = false;
      const edit = editOf(command);
      if (edit) this.add(edit);
    });
  }

  get all(): readonly LoggedEdit[] {
    return this.edits;
  }

  /** Another workbook is open. @param edits what was done to it before the page was left */
  begin(edits: readonly LoggedEdit[] = []): void {
    this.edits = [...edits];
    this.written = 0;
  }

  /** A file is about to be written with all that was done until now. */
  writing(): void {
    this.written = this.edits.length;
  }

  /** It was not written after all. */
  abandoned(): void {
    this.written = 0;
  }

  /** The file is written: what it holds need not be done to it again. */
  wrote(): void {
    this.edits = this.edits.slice(this.written);
    this.written = 0;
  }

  private add({ sheet, edit }: LoggedEdit): void {
    const last = this.edits[this.edits.length - 1];
    const canStrike = this.isUndoing && this.edits.length > this.written && last?.sheet === sheet;
    if (canStrike && isUndone(last.edit, edit)) {
      this.edits = this.edits.slice(0, -1);
      return;
    }
    const isRestored = this.isUndoing && edit !== 'cells' && edit.kind === 'insert';
    this.edits = [...this.edits, { sheet, edit, ...(isRestored && { isRestored }) }];
  }
}

interface Params {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
  /** Of single cells that are moved. */
  readonly from: { readonly subUnitId: string };
}

/** What a change of the grid does to rows and columns; undefined: nothing. */
export function editOf({ id, params }: Readonly<ICommandInfo>): LoggedEdit | undefined {
  const [, verb, what] = /^sheet\.mutation\.(insert|remove|move)-(row|rows|col|columns|range)$/.exec(id) ?? [];
  if (verb === undefined) return undefined;
  const { subUnitId, range, sourceRange, targetRange, from } = params as Params;
  if (what === 'range') return { sheet: from.subUnitId, edit: 'cells' };
  const axis = what?.startsWith('row') ? 'row' : 'column';
  const spanOf = (of: IRange): readonly [first: number, last: number] =>
    axis === 'row' ? [of.startRow, of.endRow] : [of.startColumn, of.endColumn];
  const [first, last] = spanOf(verb === 'move' ? sourceRange : range);
  const place = { axis, at: first + 1, count: last - first + 1 } as const;
  if (verb === 'move') return { sheet: subUnitId, edit: { ...place, kind: 'move', to: spanOf(targetRange)[0] + 1 } };
  return { sheet: subUnitId, edit: { ...place, kind: verb === 'insert' ? 'insert' : 'delete' } };
}

/** Does an edit take back another? */
function isUndone(edit: LoggedEdit['edit'], by: LoggedEdit['edit']): boolean {
  if (edit === 'cells' || by === 'cells') return edit === by;
  if (edit.axis !== by.axis || edit.count !== by.count) return false;
  if (edit.kind !== 'move' || by.kind !== 'move') {
    const kinds = `${edit.kind} ${by.kind}`;
    return edit.at === by.at && (kinds === 'insert delete' || kinds === 'delete insert');
  }
  const isDown = edit.to > edit.at;
  return by.at === (isDown ? edit.to - edit.count : edit.to) && by.to === (isDown ? edit.at : edit.at + edit.count);
}

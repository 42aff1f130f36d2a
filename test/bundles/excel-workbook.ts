import {
  type Action,
  type Batch,
  type ExcelGlobals,
  actionTypes,
  connectExcelClient,
  objectPathTypes,
} from './excel-client';

/** A property or a call that reached the workbook, such as `GetActiveCell().Formulas = [["=1"]]`. */
export type Change = string;

export interface ExcelWorkbook {
  readonly globals: ExcelGlobals;
  /** What was written to the workbook and which methods were called on it, in order. */
  readonly changes: readonly Change[];
}

/** Objects of the workbook by how one gets to them, each with its properties. */
export type Model = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Microsoft's own Excel client, unchanged, in front of a workbook that is played here; what it asks for is in `model`.
 */
export function openExcelWorkbook(model: Model, apiLevel?: number): ExcelWorkbook {
  const changes: Change[] = [];
  const answerAll = (batch: Batch) => batch.Actions.map((action) => answer(batch, action, model, changes));
  return { globals: connectExcelClient({ answer: answerAll }, apiLevel), changes };
}

function answer(batch: Batch, action: Action, model: Model, changes: Change[]): unknown {
  const target = nameOf(batch, action.ObjectPathId);
  const given = action.ArgumentInfo?.Arguments ?? [];
  if (action.ActionType === actionTypes.query) return selected(model[target] ?? {}, action.QueryInfo?.Select ?? []);
  if (action.ActionType === actionTypes.assign) changes.push(`${target}.${action.Name} = ${JSON.stringify(given[0])}`);
  // A reference outlives the batch that made it; here it is how one gets there.
  if (action.ActionType === actionTypes.make) return { _ReferenceId: target };
  if (action.ActionType !== actionTypes.call) return null;
  if (!action.Name.startsWith('_')) changes.push(`${target}.${action.Name}(${given.map(String).join(', ')})`);
  return null;
}

/** The properties that were asked for, and no others: the client refuses to read one that was not loaded. */
function selected(properties: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name.charAt(0).toUpperCase() + name.slice(1), properties[name]]));
}

/** How one gets to an object from the workbook, such as `GetActiveCell()`. */
function nameOf({ ObjectPaths }: Batch, id: number): string {
  const path = ObjectPaths[id];
  if (path === undefined || path.ObjectPathType === objectPathTypes.global) return '';
  const parent =
    path.ParentObjectPathId === undefined ? '' : nameOf({ ObjectPaths, Actions: [] }, path.ParentObjectPathId);
  const call =
    path.ObjectPathType === objectPathTypes.method
      ? `(${(path.ArgumentInfo?.Arguments ?? []).map(String).join(', ')})`
      : '';
  return `${parent === '' ? '' : `${parent}.`}${path.Name}${call}`;
}

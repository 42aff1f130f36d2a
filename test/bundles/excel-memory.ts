import type { MemorySheet, MemoryWorkbook } from '../sidebar/memory-workbook';
import {
  type Action,
  type Batch,
  type ExcelGlobals,
  ExcelRefusal,
  actionTypes,
  connectExcelClient,
  objectPathTypes,
} from './excel-client';

/** A rectangle of a sheet, counted from 0 as Excel's client does; `whole` is every cell of it. */
interface Range {
  readonly kind: 'range';
  readonly sheet: MemorySheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
/** Something of the workbook that has properties which are not looked at here: a format, a page layout. */
interface Other {
  readonly kind: string;
  readonly of: Thing;
}
type Thing =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'worksheets' }
  | { readonly kind: 'sheet'; readonly sheet: MemorySheet }
  | Range
  | Other
  | null;

/** Microsoft's own client in front of a workbook in memory. `tell` calls every handler that was registered for events. */
export function openExcelMemory(workbook: MemoryWorkbook): ExcelGlobals & { readonly tell: () => void } {
  const handlers: ((event: unknown) => void)[] = [];
  const kept = new Map<string, Thing>();
  const globals = connectExcelClient({
    answer: (batch) => new Answering(workbook, batch, kept).all(),
    register: (handler) => handlers.push(handler),
    settings: workbook.settings,
  });
  return { ...globals, tell: () => handlers.forEach((handler) => handler({})) };
}

/** Does one batch, in its order; like Excel it keeps what it did before a refusal. */
class Answering {
  private readonly found = new Map<number, Thing>();

  constructor(
    private readonly workbook: MemoryWorkbook,
    private readonly batch: Batch,
    /** Objects that a batch made, by the name under which the batches after it ask for them. */
    private readonly kept: Map<string, Thing>,
  ) {}

  all(): unknown[] {
    return this.batch.Actions.map((action) => this.one(action));
  }

  private one(action: Action): unknown {
    if (action.ActionType === actionTypes.trace) return null;
    const thing = this.thing(action.ObjectPathId);
    const [given] = action.ArgumentInfo?.Arguments ?? [];
    switch (action.ActionType) {
      case actionTypes.make:
        return thing === null ? null : { _ReferenceId: this.keep(thing) };
      case actionTypes.query:
        return thing === null ? null : this.query(thing);
      case actionTypes.assign:
        this.assign(thing, action.Name, given);
        return null;
      default:
        if (!action.Name.startsWith('_')) this.call(thing, action);
        return null;
    }
  }

  private keep(thing: Thing): string {
    const name = `kept ${this.kept.size}`;
    this.kept.set(name, thing);
    return name;
  }

  private thing(id: number): Thing {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const { Name, ObjectPathType, ParentObjectPathId, ArgumentInfo } = this.batch.ObjectPaths[id]!;
    if (ObjectPathType === objectPathTypes.reference) return this.kept.get(Name) ?? null;
    const parent = ParentObjectPathId === undefined ? null : this.thing(ParentObjectPathId);
    const referenced = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    // A range that is an argument stands there as itself.
    const args = (ArgumentInfo?.Arguments ?? []).map((given, i) => {
      const path = referenced[i];
      return path ? this.thing(path) : given;
    });
    const thing =
      ObjectPathType === objectPathTypes.global
        ? ({ kind: 'workbook' } as const)
        : this.step(parent, Name, args, ObjectPathType === objectPathTypes.indexer);
    this.found.set(id, thing);
    return thing;
  }

  private step(parent: Thing, name: string, args: readonly unknown[], isIndex: boolean): Thing {
    if (parent?.kind === 'worksheets' && isIndex) return { kind: 'sheet', sheet: this.sheet(String(args[0])) };
    if (parent?.kind === 'worksheets' && name === 'Add') {
      if (this.workbook.sheets.some((sheet) => sheet.name.toLowerCase() === String(args[0]).toLowerCase())) {
        throw new ExcelRefusal('ItemAlreadyExists');
      }
      return { kind: 'sheet', sheet: this.workbook.add(String(args[0])) };
    }
    if (parent?.kind === 'workbook' && name === 'Worksheets') return { kind: 'worksheets' };
    if (parent?.kind === 'workbook' && name === 'GetActiveCell') {
      const { sheet, row, column } = this.workbook.active;
      return rangeOf(this.sheet(sheet), row - 1, column - 1, 1, 1);
    }
    if (isSheet(parent)) {
      const part = sheetPart(parent.sheet, name, args);
      return part === undefined ? { kind: name, of: parent } : part;
    }
    if (isRange(parent) && name === 'Worksheet') return { kind: 'sheet', sheet: parent.sheet };
    // The client parts a large range itself, into bands between two rows.
    if (isRange(parent) && name === 'GetRow') return { ...parent, row: parent.row + Number(args[0]), rows: 1 };
    if (isRange(parent) && name === 'GetBoundingRect') {
      return { ...parent, rows: (args[0] as Range).row + 1 - parent.row };
    }
    if (isRange(parent) && name === 'GetEntireRow') return { ...parent, column: 0, columns: 1000 };
    return { kind: name, of: parent };
  }

  private sheet(name: string): MemorySheet {
    const sheet = this.workbook.sheets.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new ExcelRefusal('ItemNotFound');
    return sheet;
  }

  private query(thing: Exclude<Thing, null>): object {
    if (thing.kind === 'Application') return { DecimalSeparator: '.' };
    if (thing.kind === 'worksheets') {
      const items = this.workbook.sheets.map(({ id, name, hidden }) => ({
        Id: id,
        Name: name,
        Visibility: hidden ? 'Hidden' : 'Visible',
      }));
      return { _Items: items };
    }
    if (isSheet(thing)) return { Name: thing.sheet.name };
    return isRange(thing) ? rangeProperties(thing) : {};
  }

  private assign(thing: Thing, name: string, given: unknown): void {
    if (isSheet(thing) && name === 'Name') thing.sheet.name = String(given);
    if (!isRange(thing)) return;
    const { sheet, row, column } = thing;
    if (name === 'RowHidden') hideRows(thing, given === true);
    if (name !== 'NumberFormat' && name !== 'Values' && name !== 'Formulas') return;
    const rows = given as readonly (readonly unknown[])[];
    if (rows.length !== thing.rows || rows.some((line) => line.length !== thing.columns)) {
      throw new ExcelRefusal('InvalidArgument');
    }
    rows.forEach((line, r) =>
      line.forEach((cell, c) => {
        const at = [row + r + 1, column + c + 1] as const;
        if (name === 'NumberFormat') sheet.setFormat(...at, String(cell));
        // An empty text clears a cell, and does not make one.
        else if (cell !== '' || sheet.valueOf(...at) !== '') sheet.type(...at, cell);
      }),
    );
  }

  private call(thing: Thing, { Name, ArgumentInfo }: Action): void {
    const [referenced] = ArgumentInfo?.ReferencedObjectPathIds ?? [];
    if (isSheet(thing) && Name === 'Delete') this.workbook.remove(thing.sheet.name);
    if (isSheet(thing) && Name === 'Activate') this.workbook.active = { sheet: thing.sheet.name, row: 1, column: 1 };
    if (isRange(thing) && Name === 'Select') {
      this.workbook.active = { sheet: thing.sheet.name, row: thing.row + 1, column: thing.column + 1 };
    }
    if (isRange(thing) && Name === 'Clear') thing.sheet.clear();
    const corner = referenced === undefined ? undefined : this.thing(referenced);
    if (Name === 'FreezeAt' && isRange(corner ?? null)) {
      const { sheet, rows, columns } = corner as Range;
      [sheet.frozenRows, sheet.frozenColumns] = [rows, columns];
    }
  }
}

const isSheet = (thing: Thing): thing is { readonly kind: 'sheet'; readonly sheet: MemorySheet } =>
  thing?.kind === 'sheet';
const isRange = (thing: Thing): thing is Range => thing?.kind === 'range';

const rangeOf = (sheet: MemorySheet, row: number, column: number, rows: number, columns: number): Range => ({
  kind: 'range',
  sheet,
  row,
  column,
  rows,
  columns,
});

/** A range of a sheet; undefined for what is not one. */
function sheetPart(sheet: MemorySheet, name: string, args: readonly unknown[]): Thing | undefined {
  const [a, b, c, d] = args as readonly number[];
  if (name === 'GetCell') return rangeOf(sheet, a!, b!, 1, 1);
  if (name === 'GetRangeByIndexes') return rangeOf(sheet, a!, b!, c!, d!);
  // Of an empty sheet, its first cell.
  if (name === 'GetUsedRange') return rangeOf(sheet, 0, 0, Math.max(1, sheet.rows), Math.max(1, sheet.columns));
  if (name !== 'GetUsedRangeOrNullObject') return undefined;
  return sheet.rows === 0 ? null : rangeOf(sheet, 0, 0, sheet.rows, sheet.columns);
}

function hideRows({ sheet, row, rows }: Range, hidden: boolean): void {
  if (!hidden) sheet.hiddenRows.clear();
  else for (let r = row; r < row + rows; r++) sheet.hiddenRows.add(r + 1);
}

function rangeProperties({ sheet, row, column, rows, columns }: Range): object {
  const size = { RowIndex: row, ColumnIndex: column, RowCount: rows, ColumnCount: columns };
  const grid = <T>(of: (r: number, c: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r + 1, column + c + 1)));
  const address = `${sheet.name}!R${row + 1}C${column + 1}`;
  const values = grid((r, c) => sheet.valueOf(r, c));
  const formulas = grid((r, c) => sheet.formulaOf(r, c) || sheet.valueOf(r, c));
  const types = values.map((line) =>
    line.map((value) => (value === '' ? 'Empty' : isError(value) ? 'Error' : 'Other')),
  );
  return { ...size, Address: address, Values: values, Formulas: formulas, ValueTypes: types };
}

const isError = (value: unknown): boolean => typeof value === 'string' && /^#(N\/A|DIV\/0!|VALUE!)$/.test(value);

import { type Block, type Cell, cellText } from '../core/cells/cell';
import type { Example, FunctionSpecification } from '../core/functions/specification';

/** Cells as text, as a sheet would show them with no format of their own. */
export interface ShownCells {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** The tables of an example: what stands in the ranges of its formula, and last what it gives. */
export function shownCells({ parameters }: FunctionSpecification, { args, gives }: Example): readonly ShownCells[] {
  const names = Object.keys(parameters);
  const given = args.flatMap((argument, i) =>
    isBlock(argument) ? [shown(`where ${names[i] ?? ''} is`, argument)] : [],
  );
  return [...given, shown('gives', gives)];
}

function shown(caption: string, cells: Cell | Block): ShownCells {
  const rows = isBlock(cells) ? cells : [[cells]];
  return { caption, rows: rows.map((row) => row.map(showCell)) };
}

function isBlock(argument: Cell | Block): argument is Block {
  return Array.isArray(argument);
}

function showCell(cell: Cell): string {
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cellText(cell);
}

import { type Block, type Cell, cellText } from '../../core/cells/cell';
import { usageOf } from '../../core/functions/call';
import type { Example, FunctionSpecification } from '../../core/functions/specification';
import type { FunctionHelp, ShownCells } from './function-help';

/** The help of one function. Runs in the build: the pane is given the result, not the catalogue. */
export function helpOf(specification: FunctionSpecification): FunctionHelp {
  const { name, summary, parameters, returns, examples } = specification;
  return {
    name,
    summary,
    usage: usageOf(specification),
    parameters: Object.entries(parameters).map(([key, { help, optional }]) => ({ name: key, help, optional })),
    returns,
    examples: examples.map((example) => ({ formula: example.formula, tables: shownCells(specification, example) })),
  };
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

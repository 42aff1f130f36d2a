import { type Cell, type OutputBlock, type OutputCell, isBlank } from '../cells/cell';
import { isRefusal, problem, problemAt, type Problem, type Refusal } from '../problems/problem';
import { type Input, readWhole, stop } from './inputs';
import { looksLikeHeader } from './parameters';
import type { CallContext, FunctionSpecification, Result } from './specification';
import { toCell } from './to-cell';

type RowResult = Result | Result[] | Refusal;

/** One row of the arguments, read. */
interface Row {
  readonly at: { readonly row?: number };
  readonly values: Readonly<Record<string, unknown>>;
  /** Its own cells, not those given once for all rows, are all blank. */
  readonly empty: boolean;
  readonly problems: Problem[];
}

/** A function of cells that also takes columns: the result has the height of the columns. */
export function runRows(
  specification: FunctionSpecification,
  inputs: readonly Input[],
  context: CallContext,
): OutputCell | OutputBlock {
  const cells = inputs.filter(({ parameter }) => parameter.takes === 'cell');
  const height = Math.max(...cells.map(({ block }) => block.length));
  stop(cells.flatMap((input) => misshapen(input, height)));
  const whole = readWhole(
    inputs.filter((input) => !cells.includes(input)),
    context,
  );

  const columns = cells.filter(isColumn);
  const headed = height > 1 && columns.every((input) => isHeader(input, context));
  const names = specification.columns ?? [specification.name.toLowerCase()];
  const nothing = names.map(() => '');
  const output: OutputBlock = headed ? [[...names]] : [];
  const rows: Row[] = [];
  for (let row = headed ? 1 : 0; row < height; row++) rows.push(readRow(cells, row, height, whole, context));
  const results = specification.series ? inSeries(specification, rows) : oneByOne(specification, rows, context);
  // Below the data of a column A2:A a curve may pay something for 0, and a lower measure everything: show nothing.
  const isKeyed = !specification.series && columns.some((input) => input === inputs[0]);
  const problems: Problem[] = [];
  rows.forEach(({ at, empty, problems: found }, i) => {
    const result = results[i];
    if (isRefusal(result)) found.push(problemAt({ source: '', ...at }, result));
    if (!empty) problems.push(...found);
    if (result === undefined || isRefusal(result)) return output.push(nothing);
    const shown = (Array.isArray(result) ? result : [result]).map(toCell);
    return output.push(empty && isKeyed && shown.some((cell) => cell !== 0) ? nothing : shown);
  });
  stop(problems);
  return height === 1 && output[0]?.length === 1 ? (output[0][0] as OutputCell) : output;
}

function readRow(
  cells: readonly Input[],
  row: number,
  height: number,
  whole: Row['values'],
  context: CallContext,
): Row {
  const at = height > 1 ? { row: row + 1 } : {};
  const cellOf = (input: Input): Cell => input.block[isColumn(input) ? row : 0]?.[0];
  const problems: Problem[] = [];
  const values: Record<string, unknown> = { ...whole };
  for (const input of cells) {
    const { source, parameter } = input;
    const read = parameter.read(cellOf(input), context);
    const place = isColumn(input) ? { source, ...at } : { source };
    if (isRefusal(read)) problems.push(problemAt(place, read));
    else if (read === undefined && !parameter.optional) problems.push(problem('required', place, { field: source }));
    values[source] = read;
  }
  const own = height > 1 ? cells.filter(isColumn) : cells;
  return { at, values, empty: own.every((input) => isBlank(cellOf(input))), problems };
}

/** The results of the rows that could be read. */
function oneByOne({ each }: FunctionSpecification, rows: readonly Row[], context: CallContext) {
  const run = each as (values: unknown, context: CallContext) => RowResult;
  return rows.map(({ values, problems }) => (problems.length > 0 ? undefined : run(values, context)));
}

/** The same of rows that are computed together, down to the last one with something in it; below it no data is left. */
function inSeries({ series }: FunctionSpecification, rows: readonly Row[]): (RowResult | undefined)[] {
  const run = series as unknown as (values: readonly unknown[]) => readonly RowResult[];
  // A call with cells has one row, which is meant even where it is blank.
  const inColumns = rows[0]?.at.row !== undefined;
  let filled = rows.length;
  while (inColumns && rows[filled - 1]?.empty) filled--;
  const read = rows.filter(({ problems }, i) => i < filled && problems.length === 0);
  const results = read.length > 0 ? run(read.map(({ values }) => values)) : [];
  const byRow = new Map(read.map((row, i) => [row, results[i]]));
  return rows.map((row) => byRow.get(row));
}

const isColumn = ({ block }: Input): boolean => block.length > 1;

/** An argument of a row function is one cell, or a column as high as the others. */
function misshapen({ source, parameter, block }: Input, height: number): Problem[] {
  const columns = Math.max(...block.map((row) => row.length));
  if (columns > 1) {
    const isMix = parameter.kind === 'pay mix';
    return [isMix ? problem('pay mix rows', { source }, {}) : problem('not one column', { source }, { columns })];
  }
  const own = block.length;
  return own > 1 && own !== height ? [problem('heights differ', { source }, { height: own, other: height })] : [];
}

/** A word that the parameter takes as a value, such as a direction, is not a header. */
function isHeader({ parameter, block }: Input, context: CallContext): boolean {
  const cell = block[0]?.[0];
  return looksLikeHeader(cell) && (parameter.kind !== 'text' || isRefusal(parameter.read(cell, context)));
}

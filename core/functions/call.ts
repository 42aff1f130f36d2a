import { type Block, type Cell, type OutputBlock, type OutputCell, isBlank } from '../cells/cell';
import { toDouble } from '../number/exact';
import { Refused, isRefusal, problem, problemAt, summary, type Problem, type Refusal } from '../problems/problem';
import { catalogue } from './catalogue';
import { looksLikeHeader } from './parameters';
import type { CallContext, FunctionSpecification, Parameter, Report, Result } from './specification';

/** What a host shows: a value (or a block that spills), or an error with its message. */
export type CallResult =
  | { readonly ok: true; readonly value: OutputCell | OutputBlock }
  | { readonly ok: false; readonly error: '#VALUE!' | '#N/A'; readonly message: string };

/** One argument as a host hands it over: a cell, or a 2-D block of cells. */
export type Argument = Cell | Block;

const byName = new Map(catalogue.map((specification) => [specification.name, specification]));
const defaultContext: CallContext = { dateSystem: 1900 };

/**
 * Calls a spreadsheet function: the one place where cells are coerced, columns are walked, results become cells and
 * every refusal becomes a message. Never throws, and no number that is not finite leaves it.
 *
 * @param name such as `CS_PAYOUT`, in any case
 * @param given one entry per argument; left-out ones are null, undefined or ''
 */
export function callFunction(name: string, given: readonly Argument[], context = defaultContext): CallResult {
  const specification = byName.get(name.toUpperCase());
  if (!specification) return failure(name, [problem('unknown function', { source: '' }, { found: name })]);
  try {
    return { ok: true, value: compute(specification, given, context) };
  } catch (error) {
    if (error instanceof Refused) return failure(specification.name, error.problems);
    const detail = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      error: '#VALUE!',
      message: `${specification.name}: internal error (${detail}); please report it`,
    };
  }
}

function failure(name: string, problems: readonly Problem[]): CallResult {
  const absent = problems.every(({ code }) => code === 'unknown payee' || code === 'no such period');
  return { ok: false, error: absent ? '#N/A' : '#VALUE!', message: `${name}: ${summary(problems)}` };
}

/** `=CS_PAYMIX(ote, mix)`; optional parameters in brackets. */
export function usageOf({ name, parameters }: FunctionSpecification): string {
  const shown = Object.entries(parameters).map(([key, { optional }]) => (optional ? `[${key}]` : key));
  return `=${name}(${shown.join(', ')})`;
}

/** An argument as given, beside the parameter that reads it. */
interface Input {
  readonly source: string;
  readonly parameter: Parameter;
  readonly block: Block;
}

function compute(specification: FunctionSpecification, given: readonly Argument[], context: CallContext) {
  const parameters = Object.entries(specification.parameters);
  const usage = usageOf(specification);
  const most = parameters.length;
  if (given.length > most) throw new Refused([problem('too many arguments', { source: '' }, { usage, most })]);
  const missing = parameters.filter(([, { optional }], i) => !optional && isLeftOut(given[i]));
  if (missing.length > 0 && given.every(isLeftOut)) return usage;
  stop(missing.map(([source]) => problem('missing argument', { source }, { usage })));
  const inputs = parameters.map(([source, parameter], i): Input => ({ source, parameter, block: asBlock(given[i]) }));
  return specification.all ? runWhole(specification, inputs, context) : runRows(specification, inputs, context);
}

function stop(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(problems);
}

/** Sheets passes '' for a blank cell, Excel a block of one, and both leave off or pass null for what is not there. */
function isLeftOut(argument: Argument): boolean {
  return argument === undefined || argument === null;
}

function asBlock(argument: Argument): Block {
  if (!Array.isArray(argument)) return [[argument as Cell]];
  return argument.length > 0 ? (argument as Block) : [[null]];
}

/** A function of whole tables: each argument is read once. */
function runWhole(specification: FunctionSpecification, inputs: readonly Input[], context: CallContext) {
  const run = specification.all as (values: unknown, context: CallContext) => Result | Result[][] | Refusal;
  const result = run(readWhole(inputs, context), context);
  if (isRefusal(result)) throw new Refused([problemAt({ source: '' }, result)]);
  return Array.isArray(result) ? result.map((row) => row.map(toCell)) : toCell(result);
}

/** The values of arguments that are read as a whole, by name. */
function readWhole(inputs: readonly Input[], context: CallContext): Record<string, unknown> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const { source, parameter, block } of inputs) {
    const report: Report = (refusal, cell) => problems.push(problemAt({ source, ...cell }, refusal));
    const isOneCell = block.length === 1 && block[0]?.length === 1;
    const read =
      parameter.takes === 'cell' && isOneCell
        ? parameter.read(block[0]?.[0], context)
        : parameter.readBlock(block, context, report);
    if (isRefusal(read)) report(read, {});
    values[source] = read;
  }
  stop(problems);
  return values;
}

/** A function of cells that also takes columns: the result has the height of the columns. */
function runRows(specification: FunctionSpecification, inputs: readonly Input[], context: CallContext) {
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
  const run = specification.each as (values: unknown, context: CallContext) => Result | Result[] | Refusal;
  const problems: Problem[] = [];

  for (let row = headed ? 1 : 0; row < height; row++) {
    const at = height > 1 ? { row: row + 1 } : {};
    const cellOf = (input: Input): Cell => input.block[isColumn(input) ? row : 0]?.[0];
    const found: Problem[] = [];
    const values = { ...whole };
    for (const input of cells) {
      const { source, parameter } = input;
      const read = parameter.read(cellOf(input), context);
      const place = isColumn(input) ? { source, ...at } : { source };
      if (isRefusal(read)) found.push(problemAt(place, read));
      else if (read === undefined && !parameter.optional) found.push(problem('required', place, { field: source }));
      values[source] = read;
    }
    const result = found.length > 0 ? '' : run(values, context);
    if (isRefusal(result)) found.push(problemAt({ source: '', ...at }, result));
    const empty = (height > 1 ? columns : cells).every((input) => isBlank(cellOf(input)));
    if (found.length > 0 || isRefusal(result)) {
      if (!empty) problems.push(...found);
      output.push(nothing);
    } else {
      const shown = (Array.isArray(result) ? result : [result]).map(toCell);
      // Below the data of a column A2:A a curve may pay something for 0, and a lower measure everything: show nothing.
      const beyondData = empty && columns.some((input) => input === inputs[0]) && shown.some((cell) => cell !== 0);
      output.push(beyondData ? nothing : shown);
    }
  }
  stop(problems);
  return height === 1 && output[0]?.length === 1 ? (output[0][0] as OutputCell) : output;
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

/** A result as a cell: the one place where an exact number becomes a double. @throws Refused where none is near it */
export function toCell(result: Result): OutputCell {
  const cell = typeof result === 'object' ? toDouble(result) : result;
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) throw new Refused([problem('no number', { source: '' }, {})]);
  return cell === 0 ? 0 : cell;
}

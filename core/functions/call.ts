import type { Block, Cell, OutputBlock, OutputCell } from '../cells/cell';
import { Refused, isRefusal, problem, problemAt, summary, type Problem, type Refusal } from '../problems/problem';
import { catalogue } from './catalogue';
import { type Input, readWhole, stop } from './inputs';
import { runRows } from './run-rows';
import type { CallContext, FunctionSpecification, Result } from './specification';
import { toCell } from './to-cell';

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
 * @param given one entry per argument; left-out ones are null or undefined, and '' is a blank cell
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

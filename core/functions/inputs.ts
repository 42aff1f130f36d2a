import type { Block } from '../cells/cell';
import { Refused, isRefusal, problemAt, type Problem } from '../problems/problem';
import type { CallContext, Parameter, Report } from './specification';

/** An argument as given, beside the parameter that reads it. */
export interface Input {
  readonly source: string;
  readonly parameter: Parameter;
  readonly block: Block;
}

/** The values of arguments that are read as a whole, by name. */
export function readWhole(inputs: readonly Input[], context: CallContext): Record<string, unknown> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const { source, parameter, block } of inputs) {
    const report: Report = (refusal, cell) => problems.push(problemAt({ source, ...cell }, refusal));
    const isOneCell = block.length === 1 && block[0]?.length === 1;
    const read =
      parameter.takes !== 'block' && isOneCell
        ? parameter.read(block[0]?.[0], context)
        : parameter.readBlock(block, context, report);
    if (isRefusal(read)) report(read, {});
    values[source] = read;
  }
  stop(problems);
  return values;
}

/** @throws Refused when there is a problem */
export function stop(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refused(problems);
}

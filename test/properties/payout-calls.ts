import Fraction from 'fraction.js';
import type { Block, OutputBlock, OutputCell } from '../../core/cells/cell';
import { type Argument, callFunction } from '../../core/functions/call';
import type { PlanDocument } from '../../core/plan/schema';

/** A table of a call that must not be refused. */
export function tableOf(name: string, ...args: readonly Argument[]): OutputBlock {
  const result = callFunction(name, args);
  if (!result.ok) throw new Error(result.message);
  return result.value as OutputBlock;
}

/** CS_PAYOUT of a plan document, with headers. */
export function payout(
  plan: PlanDocument | Block,
  results: Block,
  show: 'total' | 'components' | 'all' = 'components',
  payee = '',
): OutputBlock {
  return tableOf('CS_PAYOUT', Array.isArray(plan) ? (plan as Block) : JSON.stringify(plan), results, show, payee);
}

/** A column of a table with headers, without its header. */
export function column(table: Readonly<OutputBlock>, header: string): OutputCell[] {
  const [headers = [], ...rows] = table;
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`there is no column ${header}`);
  return rows.map((row) => row[at] as OutputCell);
}

/** What a cell says, exactly; a blank is nothing. */
export const exact = (cell: OutputCell): Fraction => new Fraction(cell === '' ? 0 : String(cell));

export const sumOf = (cells: readonly OutputCell[]): Fraction =>
  cells.reduce<Fraction>((sum, cell) => sum.add(exact(cell)), new Fraction(0));

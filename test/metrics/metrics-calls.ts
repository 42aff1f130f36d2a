import type { Block, Cell } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { type WrittenRows, blockOf } from '../cases/written-rows';

/** The results that CS_METRICS makes, by payee, period and header. */
export interface Results {
  readonly block: Block;
  readonly headers: readonly Cell[];
  /** One cell; with several rows of a payee and period the one at `segment`, from 0. */
  readonly at: (payee: string, period: string, header: string, segment?: number) => Cell;
  readonly payees: readonly Cell[];
}

export interface Tables {
  readonly accounts: WrittenRows;
  readonly roster: WrittenRows;
  readonly period?: Cell;
  readonly plan?: WrittenRows;
}

/** What CS_METRICS shows; fails the test when it refuses. */
export function results(tables: Tables): Results {
  const outcome = call(tables);
  if (!outcome.ok) throw new Error(outcome.message);
  const block = outcome.value as Cell[][];
  const [headers = [], ...rows] = block;
  return {
    block,
    headers,
    payees: rows.map(([payee]) => payee),
    at: (payee, period, header, segment = 0) => {
      const column = headers.indexOf(header);
      if (column < 0) throw new Error(`no column ${header}`);
      const found = rows.filter((row) => row[0] === payee && row[1] === period)[segment];
      if (!found) throw new Error(`no row of ${payee} in ${period}`);
      return found[column];
    },
  };
}

/** The message of a refusal; fails the test when there is a value. */
export function refused(tables: Tables): string {
  const outcome = call(tables);
  if (outcome.ok) throw new Error(`not refused: ${JSON.stringify(outcome.value)}`);
  return outcome.message;
}

function call({ accounts, roster, period = null, plan }: Tables) {
  return callFunction('CS_METRICS', [blockOf(accounts), blockOf(roster), period, plan ? blockOf(plan) : null]);
}

import type { OutputBlock } from '../../core/cells/cell';
import { blockOf } from '../cases/written-rows';
import { value } from '../functions/calls';

/** The sections of a plan, one row a line, cells parted by `|`. */
export const plan = (text: string) =>
  blockOf(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  );
/** A table, likewise. */
export const table = plan;

/** A table as one object per row, by header. */
export function byHeader(block: OutputBlock): Readonly<Record<string, unknown>>[] {
  const [headers = [], ...rows] = block;
  return rows.map((row) => Object.fromEntries(headers.map((header, c) => [String(header), row[c]])));
}

type Block = ReturnType<typeof plan>;

/** The results of accounts and a roster, for one plan. */
export const resultsOf = (accounts: Block, roster: Block, of: Block): OutputBlock =>
  value('CS_METRICS', accounts, roster, '', of) as OutputBlock;

/** Total pay of each row, after its payee and period. */
export const paid = (of: Block, results: OutputBlock): readonly unknown[][] =>
  byHeader(value('CS_PAYOUT', of, results, 'all') as OutputBlock)
    .filter(({ payee }) => payee !== '')
    .map(({ payee, period, total }) => [payee, period, total]);

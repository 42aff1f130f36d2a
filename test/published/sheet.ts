import type { PlanBook, PlanDocument } from '../../core/plan/schema';
import type { BundleHost } from '../contract/bundle-host';

export type CellValue = number | string;
export type CellBlock = readonly (readonly CellValue[])[];
/** A row of a table by its headers; a column that a row does not name is blank. */
export type Row = Readonly<Record<string, CellValue>>;

/** One argument below the other, as a column of a spreadsheet. */
export const down = (values: readonly CellValue[]): CellBlock => values.map((value) => [value]);

/**
 * A spreadsheet with one host's functions in it. A mapping puts a case's figures into cells and reads figures out of
 * cells; whatever is computed, a function of the catalogue computes. A refusal is thrown, with its message.
 */
export class Sheet {
  private readonly host: BundleHost;

  constructor(host: BundleHost) {
    this.host = host;
  }

  /** What a formula that fills one cell shows; an argument that is undefined is left out. */
  async cell(name: string, ...args: readonly (CellValue | CellBlock | undefined)[]): Promise<number> {
    const shown = await this.shown(name, args);
    if (typeof shown !== 'number') throw new Error(`${name} shows ${JSON.stringify(shown)}, not one number`);
    return shown;
  }

  /** What a formula that fills a block shows. */
  async block(name: string, ...args: readonly (CellValue | CellBlock | undefined)[]): Promise<CellBlock> {
    const shown = await this.shown(name, args);
    if (!Array.isArray(shown)) throw new Error(`${name} shows ${JSON.stringify(shown)}, not a block`);
    return shown as CellBlock;
  }

  /** The first column of what a formula shows, as numbers. */
  async column(name: string, ...args: readonly (CellValue | CellBlock | undefined)[]): Promise<number[]> {
    const block = await this.block(name, ...args);
    return block.map(([first]) => numberOf(first, name));
  }

  /** Everything that CS_PAYOUT shows about each row of results. Rows get a name where they have none. */
  async pay(plan: PlanDocument | PlanBook, rows: readonly Row[]): Promise<Pay[]> {
    const block = await this.block('CS_PAYOUT', JSON.stringify(plan), resultsOf(rows), 'all');
    return underHeaders(block).map((row) => new Pay(row));
  }

  /** What CS_COST shows of the results as given: all rows added up. */
  async cost(plan: PlanDocument | PlanBook, rows: readonly Row[]): Promise<Pay> {
    const [asGiven = {}] = underHeaders(await this.block('CS_COST', JSON.stringify(plan), resultsOf(rows), 1));
    return new Pay(asGiven);
  }

  /** The totals of CS_COMPARE: today's plan beside another. */
  async compare(today: PlanDocument, other: PlanDocument, rows: readonly Row[]): Promise<Pay> {
    const block = await this.block('CS_COMPARE', JSON.stringify(today), resultsOf(rows), JSON.stringify(other));
    return new Pay(underHeaders(block)[0] ?? {});
  }

  /** The words of the statement of one row of results: the working of the item that starts so. */
  async working(plan: PlanDocument, row: Row, item: string): Promise<string> {
    const block = await this.block('CS_EXPLAIN', JSON.stringify(plan), resultsOf([row]), 'payee 1');
    const line = underHeaders(block).find((each) => String(each['item']).startsWith(item));
    if (!line) throw new Error(`the statement has no item ${item}`);
    return String(line['working']);
  }

  private async shown(name: string, args: readonly (CellValue | CellBlock | undefined)[]): Promise<unknown> {
    const outcome = await this.host.call(name, args);
    if ('message' in outcome) throw new Error(outcome.message);
    return outcome.value;
  }
}

/** A row of a table of pay. */
export class Pay {
  private readonly row: Row;

  constructor(row: Row) {
    this.row = row;
  }

  /** The number under a header. */
  of(header: string): number {
    return numberOf(this.row[header], header);
  }
}

function numberOf(cell: CellValue | undefined, where: string): number {
  if (typeof cell !== 'number') throw new Error(`${where} holds ${JSON.stringify(cell)}, not a number`);
  return cell;
}

function resultsOf(rows: readonly Row[]): CellBlock {
  const named = rows.map((row, i): Row => ({ payee: `payee ${i + 1}`, ...row }));
  const headers = [...new Set(named.flatMap(Object.keys))];
  return [headers, ...named.map((row) => headers.map((header) => row[header] ?? ''))];
}

function underHeaders([headers = [], ...rows]: CellBlock): Row[] {
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}

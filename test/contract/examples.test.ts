import type { Block } from '../../core/cells/cell';
import { openExcelRuntime } from '../bundles/excel-runtime';
import { openSheetsRealm } from '../bundles/sheets-realm';
import { exampleBook, table } from '../examples/book';

/** Each with the form in which its spreadsheet hands over a blank cell. */
const hosts = [
  { host: openExcelRuntime(), blank: 0 },
  { host: openSheetsRealm(), blank: '' },
];

/** `test/examples` holds the core to a second derivation from the accounts; here the bundles are held to the core. */
describe.each(hosts)('$host.name', ({ host, blank }) => {
  const blanked = (block: Block): Block =>
    block.map((row) => row.map((cell) => (cell === '' ? blank : (cell ?? blank))));

  async function shown(name: string, ...args: readonly (Block | string)[]): Promise<Block> {
    const given = args.map((argument) => (typeof argument === 'string' ? argument : blanked(argument)));
    const outcome = await host.call(name, given);
    if ('message' in outcome) throw new Error(outcome.message);
    return outcome.value as Block;
  }

  test.each(['customer-success-2027', 'renewals-2027'])('%s.xlsx, from its accounts to every line', async (name) => {
    const { accounts, roster, plan, results } = await exampleBook(name);
    const measured = await shown('CS_METRICS', accounts, roster, '', plan);
    expect(measured).toEqual(results);
    expect(await shown('CS_PAYOUT', plan, measured, 'all')).toEqual(table('CS_PAYOUT', plan, results, 'all'));
    // A statement takes as long as the table; three of the last period are read whole.
    const last = String(results[results.length - 2]?.[1]);
    for (const [payee] of results.filter(([, period]) => period === last).slice(0, 3)) {
      const statement = await shown('CS_EXPLAIN', plan, measured, String(payee), last);
      expect(statement).toEqual(table('CS_EXPLAIN', plan, results, String(payee), last));
    }
  });
});

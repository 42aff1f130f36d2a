import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../core/cells/cell';
import { readCsv } from '../../workbench/csv/read-csv';
import { writeCsv } from '../../workbench/csv/write-csv';
import { runs } from '../properties/settings';

const read = (text: string): Cell[][] => readCsv(new TextEncoder().encode(text));

const fragment = fc.constantFrom('a', '李', ' ', ',', '"', '""', '"x"', '\n', '\r\n', '\r', ',"', '",', '-1.5');
const anyText = fc.array(fragment, { maxLength: 12 }).map((parts) => `h,${parts.join('')}`);

function attempt(run: () => unknown[][]): unknown[][] | undefined {
  try {
    return run();
  } catch {
    return undefined;
  }
}

/** csv-parse, which is strict about quotes and lengths of rows. It does not keep blank lines apart from short rows. */
const otherReader = (text: string): string[][] =>
  parse(text, { record_delimiter: ['\r\n', '\n', '\r'], skip_empty_lines: true });

test('a file is read when, and only when, it is one: and then as another reader reads it', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(anyText, (text) => {
      const rows = attempt(() => read(text));
      const expected = attempt(() => otherReader(text));
      const texts = rows?.filter((cells) => cells.length > 0).map((cells) => cells.map(String));
      expect(texts).toEqual(expected);
      if (rows) taken++;
      else refused++;
    }),
    { numRuns: runs(2000) },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(200);
});

const word = fc.string({ unit: 'binary', maxLength: 8 }).filter((text) => !/[\0\ufeff]/.test(text));
const amount = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 100);

test('what is written is read back as it was, but for what stops formulas', () => {
  const table = fc.array(fc.tuple(word, amount, word), { minLength: 1 });
  fc.assert(
    fc.property(table, (rows) => {
      const back = read(writeCsv([['a', 'b', 'c'], ...rows])).slice(1);
      const plain = (value: unknown): string => String(value).replace(/'/g, '');
      expect(back.map((cells) => cells.map(plain))).toEqual(rows.map((cells) => cells.map(plain)));
    }),
    { numRuns: runs(300) },
  );
});

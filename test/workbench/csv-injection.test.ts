import { readCsv } from '../../workbench/csv/read-csv';
import { writeCsv } from '../../workbench/csv/write-csv';
import { hostileTexts, shown } from '../injection/hostile-texts';

const read = (text: string) => readCsv(new TextEncoder().encode(text));

/** What a cell and a file cannot hold in any case. */
const written = hostileTexts.filter((text) => text.length < 32_767 && !/[\0\p{Surrogate}]/u.test(text));

/** A sign from which a formula starts, behind nothing but what is not seen. */
const formula = /^[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫−]/u;

test.each(written.map((text) => [shown(text), text] as const))('%s stays a text', (_, text) => {
  const table = [
    ['payee', 'pay'],
    [text, 1],
  ];
  const cell = read(writeCsv(table))[1]?.[0] ?? '';
  if (typeof cell !== 'string') throw new Error(`it became ${JSON.stringify(cell)}`);
  // Wherever a spreadsheet sees a cell start, also one that separates by semicolons or tabs, no formula starts.
  for (const part of [cell, ...cell.split(/[;\t\r\n]/)]) expect(part).not.toMatch(formula);
  expect(cell).not.toMatch(/^[\t\r]/);
  expect(cell.replace(/'/g, '')).toBe(text.replace(/'/g, ''));
});

test('there are forty and more of them', () => {
  expect(written.length).toBeGreaterThan(90);
});

test('a number below zero stays a number, and harmless text stays as it is', () => {
  expect(writeCsv([[-12.5, 0, 1e-7, 1e21, true, 'NAM; EMEA', "O'Neil", 'a-b', 'csm@1 + csm@2', '李明']])).toBe(
    '-12.5,0,0.0000001,1000000000000000000000,TRUE,"NAM; EMEA",O\'Neil,a-b,csm@1 + csm@2,李明\r\n',
  );
});

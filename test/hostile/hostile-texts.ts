import { rawBook } from '../workbench/raw-book';
import { type HostileFile, hostile, hostilePlan, soundPlan } from './hostile-file';

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const nested = (open: string, close: string): Uint8Array => utf8(open.repeat(100_000) + '1' + close.repeat(100_000));
const plan = '"plan":{"id":"p"},"components":[{"id":"g","type":"bonus","weight":1,"measure":"grr","target":0.9}]';

/** Results and plans that are text. */
export const hostileTexts: readonly HostileFile[] = [
  hostile('empty.csv', 'nothing at all', /payee|empty|no plan/, () => new Uint8Array()),
  hostile('nul.csv', 'letters that end a text in some programs', /line 2, .*NUL/, () =>
    utf8('payee,grr\nAna\u0000,1\n'),
  ),
  hostile('old-encoding.csv', 'names in an old encoding', /line 2, .*old encoding/, () =>
    Buffer.from('payee,grr\nSøren,1\n', 'latin1'),
  ),
  hostile('half-letter.csv', 'UTF-16 that ends within a letter', /old encoding/, () =>
    Buffer.concat([Buffer.from('\ufeffpayee,grr\n', 'utf16le'), utf8('x')]),
  ),
  hostile('workbook.csv', 'a workbook under the name of a text', /old encoding|NUL/, () =>
    rawBook({ sheets: [{ name: 'A', rows: '' }] }),
  ),
  hostile('open-quote.csv', '50 MB in quotes that are never closed', /line 2, cell 1: .*never closed/, () =>
    Buffer.concat([utf8('payee,grr\n"'), Buffer.alloc(50e6, 'x\n')]),
  ),
  hostile('three-quotes.csv', 'a quote in quotes that are never closed', /line 1, cell 1: .*never closed/, () =>
    utf8('"""'),
  ),
  hostile('quotes.csv', '20 MB of nothing but quotes', /line 1, cell 1/, () => Buffer.alloc(20e6 + 1, '"')),
  hostile('one-cell.csv', '100 MB in one cell', /line 1, cell 1: .*32767 letters/, () => Buffer.alloc(100e6, 'x')),
  hostile('wide.csv', 'a row of 10,000,000 cells', /16384 cells/, () => Buffer.alloc(10e6, ',')),
  hostile('long.csv', '3,000,000 rows', /1048576 rows/, () => Buffer.alloc(6e6, '1\n')),
  hostile('ragged.csv', 'a comma too many', /line 3 has 3 cells and line 1 has 2/, () =>
    utf8('payee,grr\nAna,1\nBo,1,1\n'),
  ),
  hostilePlan('empty.json', 'nothing at all', /not valid JSON/, () => new Uint8Array()),
  hostilePlan('cut.json', 'a plan that is cut', /not valid JSON/, () => utf8(`{${plan.slice(0, 40)}`)),
  soundPlan('deep-lists.json', '100,000 lists within each other', /plan document/, () => nested('[', ']')),
  soundPlan('deep-objects.json', '100,000 objects within each other', /no column "plan"/, () =>
    nested('{"plan":', '}'),
  ),
  hostilePlan('unclosed.json', '10,000,000 lists that are never closed', /larger than|JSON/, () =>
    Buffer.alloc(10e6, '['),
  ),
  soundPlan('proto.json', 'keys that every object has', /__proto__[^]*constructor/, () =>
    utf8(`{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${plan}}`),
  ),
  hostilePlan('one-text.json', '50 MB in one text', /larger than|letters/, () =>
    Buffer.concat([utf8('{"plan":{"id":"'), Buffer.alloc(50e6, 'x'), utf8('"}}')]),
  ),
  hostilePlan('nul.json', 'letters that end a text in some programs', /NUL|JSON/, () => utf8(`{"a\u0000":1,${plan}}`)),
];

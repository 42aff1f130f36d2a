import { type RawBook, type RawSheet, declaration, rawBook, rawParts, worksheet } from '../workbench/raw-book';
import { type HostileFile, hostile } from './hostile-file';
import { rawZipOf } from './raw-zip';

/** Entities that stand for ten of the one before: a gigabyte from ten lines. */
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const many = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => piece(i)).join('');
const cell = (content: string): string => `<row r="1"><c r="A1" t="inlineStr"><is>${content}</is></c></row>`;
const deep = (count: number): string => '<a>'.repeat(count) + '</a>'.repeat(count);

const sheetOf = (rows: RawSheet['rows'], more: Omit<RawBook, 'sheets'> = {}): Uint8Array =>
  rawBook({ sheets: [{ name: 'Results', rows }], ...more }, { level: 1 });
/** Bytes as they are: what is repeated so often would be refused for how well it compresses. */
const stored = (rows: RawSheet['rows'], more: Omit<RawBook, 'sheets'> = {}): Uint8Array => {
  const parts = rawParts({ sheets: [{ name: 'Results', rows }], ...more });
  return rawZipOf(parts, Object.fromEntries(Object.keys(parts).map((name) => [name, { method: 0 }])));
};

/** Packages that are sound, with parts that would cost a parser everything or be taken for what they are not. */
export const hostileMarkup: readonly HostileFile[] = [
  hostile('doctype.xlsx', 'a document type in a sheet', /declares a document type/, () =>
    sheetOf(`${declaration}<!DOCTYPE worksheet><worksheet/>`),
  ),
  hostile('laughs.xlsx', 'entities within entities in the shared texts', /declares a document type/, () =>
    sheetOf('', {
      texts: '',
      parts: { 'xl/sharedStrings.xml': `<!DOCTYPE s [<!ENTITY l0 "ha">${laughs}]><sst><si><t>&l9;</t></si></sst>` },
    }),
  ),
  hostile('external-entity.xlsx', 'a file of the machine, read into the workbook', /declares a document type/, () =>
    sheetOf('', {
      parts: { 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><workbook>&f;</workbook>' },
    }),
  ),
  hostile(
    'doctype-in-relationships.xlsx',
    'a document type where the first bytes are read',
    /declares a document type/,
    () => sheetOf('', { parts: { '_rels/.rels': '<!DOCTYPE r><Relationships/>' } }),
  ),
  hostile('deep-sheet.xlsx', '1,000,000 elements within each other', /nests more than 64/, () =>
    stored(deep(1_000_000)),
  ),
  hostile('deep-texts.xlsx', 'the same in the shared texts', /nests more than 64/, () =>
    stored('', { texts: deep(1_000_000) }),
  ),
  hostile('deep-workbook.xlsx', 'the same in the workbook', /nests more than 64/, () =>
    stored('', { before: deep(1_000_000) }),
  ),
  hostile('million-texts.xlsx', '1,000,000 shared texts', /1,000,000 different texts/, () =>
    stored('', { texts: many(1_000_000, (i) => `<si><t>${i}</t></si>`) }),
  ),
  hostile('one-cell.xlsx', '100 MB in one cell', /cell A1, .*32,767 letters/, () =>
    stored(
      Buffer.concat([
        Buffer.from('<?xml version="1.0"?><worksheet><sheetData><row><c t="inlineStr"><is><t>'),
        Buffer.alloc(100e6, 'x'),
      ]),
    ),
  ),
  hostile('one-text.xlsx', '50 MB in one shared text', /32,767 letters/, () =>
    stored('', { texts: `<si><t>${'x'.repeat(5e7)}</t></si>` }),
  ),
  hostile('runs.xlsx', 'a text of 20,000 small runs', /cell A1, .*32,767 letters/, () =>
    sheetOf(cell(many(20_000, (i) => `<r><t>run ${i}</t></r>`))),
  ),
  hostile('long-tag.xlsx', '20 MB in one attribute', /32,767 letters/, () =>
    stored(`<row spans="${'1'.repeat(2e7)}"/>`),
  ),
  hostile('long-comment.xlsx', '20 MB in a comment that never ends', /32,767 letters/, () =>
    stored(`<!--${'-'.repeat(2e7)}`),
  ),
  hostile('corners.xlsx', 'a cell in either corner of the sheet', /reaches from A1 to XFD1048576/, () =>
    sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  ),
  hostile('stray-cell.xlsx', 'a cell in the last row, 19 columns to the right', /reaches from A1 to S1048576/, () =>
    sheetOf('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="S1048576"><v>1</v></c></row>'),
  ),
  hostile('blank-cells.xlsx', '4,000,000 blank cells in 20 kB', /unpacks to far more/, () =>
    sheetOf(many(250, () => `<row>${'<c/>'.repeat(16_000)}</row>`)),
  ),
  hostile('many-sheets.xlsx', '4,000 sheets', /more than 1,000 sheets/, () =>
    rawBook({ sheets: Array.from({ length: 4_000 }, (_, i) => ({ name: `s${i}`, rows: '' })) }),
  ),
  hostile('wide-rows.xlsx', '100,000 rows of one cell, far to the right', /reaches from A1 to XFD/, () =>
    sheetOf(many(100_000, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>${i}</v></c></row>`)),
  ),
  hostile('wide-rows-in-disguise.xlsx', 'the same with addresses written oddly', /reaches from A1 to XFD|damaged/, () =>
    sheetOf(many(100_000, (i) => `<row r="${i + 1}"><c s="1"r = 'xfd${i + 1}'><v>${i}</v></c></row>`)),
  ),
  hostile('below-the-sheet.xlsx', 'a cell below the last row', /outside of the sheet/, () =>
    sheetOf('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>'),
  ),
  hostile('right-of-the-sheet.xlsx', 'a cell right of the last column', /outside of the sheet/, () =>
    sheetOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
  ),
  hostile('negative-row.xlsx', 'a row that is no place', /outside of the sheet/, () =>
    sheetOf('<row r="-5"><c><v>1</v></c></row>'),
  ),
  hostile('columns.xlsx', 'widths of all columns, 100,000 times', /damaged/, () =>
    sheetOf(worksheet('', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(100_000)}</cols>`)),
  ),
  hostile('many-cells.xlsx', '6,000,000 cells', /more than 5,000,000 cells/, () =>
    stored('<row>' + '<c/>'.repeat(16_000) + '</row>' + many(400, () => `<row>${'<c/>'.repeat(15_000)}</row>`)),
  ),
  hostile('same-sheet.xlsx', '900 sheets that are all one part', /two sheets are kept in the part/, () =>
    rawBook({
      sheets: [{ name: 'Results', rows: '' }],
      parts: {
        'xl/workbook.xml': `<workbook xmlns:r="urn:r"><sheets>${many(900, (i) => `<sheet name="s${i}" r:id="rId1"/>`)}</sheets></workbook>`,
      },
    }),
  ),
  hostile('cut-sheet.xlsx', 'a sheet that ends within a tag', /damaged/, () =>
    sheetOf(`${declaration}<worksheet><sheetData><row r="1`),
  ),
  hostile('unclosed.xlsx', 'a sheet whose elements are never closed', /damaged/, () =>
    sheetOf(`${declaration}<worksheet><sheetData><row>`),
  ),
  hostile('overclosed.xlsx', 'more ends of elements than elements', /damaged/, () => sheetOf('</row></row>')),
  hostile('quotes.xlsx', 'a quote outside of an attribute, which hides a tag', /damaged/, () =>
    sheetOf('<row r="1"><c a">" r="A1"><v>1</v></c></row>'),
  ),
  hostile('cut-workbook.xlsx', 'a workbook part that is cut', /damaged/, () =>
    sheetOf('', { parts: { 'xl/workbook.xml': '<workbook><sheets>' } }),
  ),
  hostile('no-sheets.xlsx', 'a workbook that lists no sheet', /damaged/, () =>
    sheetOf('', { parts: { 'xl/workbook.xml': '<workbook/>' } }),
  ),
  hostile('utf16.xlsx', 'a sheet in UTF-16', /not written in UTF-8/, () =>
    sheetOf(Buffer.from(`\ufeff${worksheet('')}`, 'utf16le')),
  ),
  hostile('not-utf8.xlsx', 'a name in an old encoding', /not written in UTF-8/, () =>
    sheetOf(Buffer.from(worksheet(cell('<t>Søren</t>')), 'latin1')),
  ),
  hostile('missing-text.xlsx', 'a payee whose name is not in the file', /cell A1, has a text that is missing/, () =>
    sheetOf('<row><c t="s"><v>7</v></c></row>', { texts: '<si><t>Ana</t></si>' }),
  ),
  hostile('proto-sheets.xlsx', 'sheets, names and headers that are keys of every object', /no sheet holds/, () =>
    rawBook({
      sheets: ['__proto__', 'constructor', 'toString'].map((name) => ({ name, rows: cell('<t>__proto__</t>') })),
      after: '<definedNames><definedName name="__proto__">1</definedName></definedNames>',
    }),
  ),
];

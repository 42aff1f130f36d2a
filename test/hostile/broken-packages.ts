import { type RawBook, rawBook, rawParts, relationships, worksheet } from '../workbench/raw-book';
import { type HostileFile, hostile } from './hostile-file';
import { type RawEntry, emptyParts, rawZip, rawZipOf } from './raw-zip';

const MiB = 2 ** 20;
const many = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const bytes = (text: string): Uint8Array => Buffer.from(text);

/** A book that is as good as any until something is done to it. */
const good: RawBook = {
  sheets: [{ name: 'Results', rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }],
  texts: '<si><t>payee</t></si>',
};
const sheet = 'xl/worksheets/sheet1.xml';
const withLie = (lie: Partial<RawEntry>): Uint8Array => rawZipOf(rawParts(good), { [sheet]: lie });
const withPart = (name: string): Uint8Array => rawBook({ ...good, parts: { [name]: 'x' } });
const withParts = (parts: RawBook['parts']): Uint8Array => rawBook({ ...good, parts: parts ?? {} });
const linkedTo = (target: string): Uint8Array =>
  withParts({ '_rels/.rels': relationships([{ kind: 'officeDocument', target }]) });

/** Files that are no package, or one that cannot be trusted; nothing of it is unpacked but what says how it hangs together. */
export const brokenPackages: readonly HostileFile[] = [
  hostile('empty.xlsx', 'nothing at all', /it is empty/, () => new Uint8Array()),
  hostile('text.xlsx', 'not a ZIP', /not an \.xlsx workbook/, () => bytes('payee,grr\nAna,0.9\n')),
  hostile('web-page.xlsx', 'a report that is a web page', /web page/, () => bytes('\n <html><table></table></html>')),
  hostile('noise.xlsx', 'the first bytes of a ZIP, then noise', /end is missing/, () =>
    Buffer.concat([bytes('PK\u0003\u0004'), Buffer.alloc(100_000, 0x5a)]),
  ),
  hostile('half.xlsx', 'cut in the middle', /end is missing/, () => {
    const book = rawBook(good);
    return book.slice(0, book.length / 2);
  }),
  hostile('end-cut.xlsx', 'the last bytes are missing', /end is missing/, () => rawBook(good).slice(0, -5)),
  hostile('end-alone.xlsx', 'an empty archive', /not an \.xlsx workbook/, () => rawZip([])),
  hostile('two-ends.xlsx', 'two directories, of which programs choose differently', /damaged/, () =>
    Buffer.concat([rawBook(good), rawBook(good)]),
  ),
  hostile('protected.xlsx', 'a password, or an old .xls', /password/, () =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5_000)]),
  ),
  hostile('encrypted-part.xlsx', 'a password of the ZIP', /encrypted/, () => withLie({ flags: 1 })),
  hostile('bzip2.xlsx', 'a compression that workbooks never use', /packed in a way/, () => withLie({ method: 12 })),
  hostile('zeros.xlsx', '200 MB of zeros in a small file', /unpacks to far more/, () =>
    withLie({ content: new Uint8Array(200 * MiB) }),
  ),
  hostile('size-too-small.xlsx', '200 MB that are said to be 1,000 bytes', /does not unpack to what it says/, () =>
    withLie({ content: new Uint8Array(200 * MiB), size: 1_000 }),
  ),
  hostile('size-too-large.xlsx', 'a part said to be larger than it is', /does not unpack to what it says/, () =>
    withLie({ size: 5_000 }),
  ),
  hostile('checksum.xlsx', 'a part that was changed', /does not unpack to what it says/, () =>
    withLie({ checksum: 1 }),
  ),
  hostile('stream.xlsx', 'a compressed part that is noise', /does not unpack to what it says/, () => {
    const book = Buffer.from(rawBook(good));
    book.fill(0xff, book.indexOf(sheet) + sheet.length, book.indexOf(sheet) + sheet.length + 60);
    return book;
  }),
  hostile('many-small-bombs.xlsx', '200 parts of 7 MB each', /unpacks to far more/, () => {
    const content = new Uint8Array(7 * MiB);
    return rawZip(many(200, (i) => ({ name: `b${i}`, content })));
  }),
  hostile('overlap.xlsx', '5 parts that share their bytes', /overlaps another/, () => {
    const content = new Uint8Array(1_000);
    return rawZip(many(5, (i) => ({ name: `b${i}`, content, overlapping: i > 0 })));
  }),
  hostile('million-parts.xlsx', '1,000,000 entries', /more than 10,000 parts/, () => emptyParts(1_000_000)),
  hostile('20000-parts.xlsx', '20,000 entries, said to be 7', /damaged/, () => {
    const zip = Buffer.from(emptyParts(20_000));
    zip.writeUInt16LE(7, zip.length - 12);
    return zip;
  }),
  ...(
    [
      ['parent', '../../etc/evil.xml', 'a name that leads out of the file'],
      ['parent-inside', 'xl/../../evil.xml', 'a name that leads out of the file, later'],
      ['absolute', '/etc/evil.xml', 'an absolute name'],
      ['backslash', 'xl\\..\\evil.xml', 'a name that leads out on Windows'],
      ['drive', 'C:evil.xml', 'the name of a drive'],
      ['nul', 'xl/evil\u0000.xml', 'a name that ends early in some programs'],
      ['proto', 'xl/__proto__/evil.xml', 'a name that is a key of every object'],
      ['constructor', 'constructor.xml', 'another such name'],
    ] as const
  ).map(([name, part, attacks]) =>
    hostile(`name-${name}.xlsx`, attacks, /leads out of the file/, () => withPart(part)),
  ),
  hostile('twice.xlsx', 'two parts of one name', /two parts named/, () =>
    rawZip(
      [...Object.entries(rawParts(good)), [sheet, bytes(worksheet(''))] as const].map(([name, content]) => ({
        name,
        content,
      })),
    ),
  ),
  hostile('twice-by-case.xlsx', 'two parts of one name, in other letters', /two parts named/, () =>
    withPart('XL/Worksheets/Sheet1.xml'),
  ),
  hostile('no-types.xlsx', 'an archive of files', /ZIP archive that holds no workbook/, () =>
    withParts({ '[Content_Types].xml': undefined }),
  ),
  hostile('no-workbook.xlsx', 'a package without a workbook', /ZIP archive that holds no workbook/, () =>
    withParts({ '_rels/.rels': undefined }),
  ),
  hostile('no-sheet.xlsx', 'a sheet whose part is missing', /sheet1\.xml" is missing/, () =>
    withParts({ [sheet]: undefined }),
  ),
  hostile('no-texts.xlsx', 'shared texts whose part is missing', /sharedStrings\.xml" is missing/, () =>
    withParts({ 'xl/sharedStrings.xml': undefined }),
  ),
  hostile('binary.xlsx', 'a binary workbook', /binary workbook \(\.xlsb\)/, () => linkedTo('xl/workbook.bin')),
  hostile('open-document.xlsx', 'an OpenDocument spreadsheet', /OpenDocument/, () =>
    rawZip(['mimetype', 'content.xml', 'META-INF/manifest.xml'].map((name) => ({ name, content: bytes('x') }))),
  ),
  hostile('word.xlsx', 'a Word document', /Word document/, () =>
    withParts({ 'xl/workbook.xml': '<w:document xmlns:w="urn:w"/>' }),
  ),
  hostile('numbers.xlsx', 'a Numbers spreadsheet', /Numbers/, () =>
    rawZip(['Index/Document.iwa', 'Metadata/Properties.plist'].map((name) => ({ name, content: bytes('x') }))),
  ),
  hostile('target-outside.xlsx', 'a relationship that leads out of the file', /is missing/, () =>
    linkedTo('../../../../etc/passwd'),
  ),
  hostile('target-odd.xlsx', 'a relationship that is no address', /is missing/, () => linkedTo('xl/%zz%.xml')),
];

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, Zip, ZipDeflate, strToU8, zipSync } from 'fflate';

/** A workbook as a customer has it. */
export interface Book {
  readonly name: string;
  readonly ending: 'xlsx' | 'xlsm';
  readonly bytes: Uint8Array;
}

/** What the folder of parts does not say about the package. */
interface Packing {
  readonly ending?: 'xlsm';
  /** Parts that come first; the others follow by name. */
  readonly first?: readonly string[];
  /** Line ends inside the parts of text. */
  readonly lineEnd?: '\r\n';
  readonly byteOrderMark?: true;
  /** Parts in UTF-16 with a byte order mark. */
  readonly utf16?: readonly string[];
  /** With data descriptors behind the parts, as a program writes that never goes back in the file. */
  readonly streamed?: true;
}

const types = '[Content_Types].xml';
const folder = path.join(__dirname, 'books');
const zipped = new Date(1980, 0, 1);

const packings: Readonly<Record<string, Packing & { readonly parts?: string }>> = {
  excel: { first: [types, '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels'], lineEnd: '\r\n' },
  google: { first: ['xl/drawings/drawing1.xml', 'xl/worksheets/sheet1.xml', 'xl/theme/theme1.xml'], streamed: true },
  macros: { ending: 'xlsm', first: [types], lineEnd: '\r\n' },
  'mac-1904': { first: [types] },
  prefixed: { first: ['xl/book.xml', '_rels/.rels'], byteOrderMark: true },
  bare: {},
  'utf-16': { parts: 'bare', first: [types], utf16: ['xl/workbook.xml'] },
  strict: { first: [types] },
};

/** Every workbook of the folder, packed anew: the same bytes each time. */
export function allBooks(): Book[] {
  const made = Object.entries(packings).map(([name, packing]): Book => ({
    name,
    ending: packing.ending ?? 'xlsx',
    bytes: pack(packing.parts ?? name, packing),
  }));
  return [...made, { name: 'libreoffice', ending: 'xlsx', bytes: readFileSync(path.join(folder, 'libreoffice.xlsx')) }];
}

export function bookNamed(name: string): Book {
  return allBooks().find((book) => book.name === name)!;
}

function pack(parts: string, packing: Packing): Uint8Array {
  const root = path.join(folder, parts);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const { first = [] } = packing;
  const ordered = [...first, ...names.filter((name) => !first.includes(name))];
  const contents = ordered.map((name) => [name, encode(name, readFileSync(path.join(root, name)), packing)] as const);
  return packing.streamed ? streamedZip(contents) : zipSync(Object.fromEntries(contents.map(withLevel)));
}

function encode(name: string, bytes: Buffer, { lineEnd, byteOrderMark, utf16 = [] }: Packing): Uint8Array {
  if (/\.(bin|png)$/.test(name)) return bytes;
  const text = lineEnd ? bytes.toString('utf8').replace(/\n/g, lineEnd) : bytes.toString('utf8');
  if (utf16.includes(name)) return Buffer.from(`\ufeff${text}`, 'utf16le');
  return strToU8(byteOrderMark ? `\ufeff${text}` : text);
}

/** Pictures are stored as they are, as Excel does; the rest is packed as fast as it goes. */
const withLevel = ([name, bytes]: readonly [string, Uint8Array]): [string, Zippable[string]] => [
  name,
  [bytes, { level: name.endsWith('.png') ? 0 : 1, mtime: zipped }],
];

function streamedZip(contents: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of contents) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = zipped;
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

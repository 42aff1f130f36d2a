import { Zip, ZipDeflate, ZipPassThrough, strToU8, unzipSync } from 'fflate';
import { bookNamed } from './books';

/** A sheet is made in pieces of so many rows, as a large sheet never lies in memory whole. */
const rowsInPiece = 5000;

/** The workbook `mac-1904` with so many rows of results, each payee earning what Ana Lima does there. */
export function bigBook(rows: number): Uint8Array {
  const parts = unzipSync(bookNamed('mac-1904').bytes);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const isResults = name === 'xl/worksheets/sheet2.xml';
    const entry = isResults ? new ZipDeflate(name, { level: 1 }) : new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    zip.add(entry);
    if (isResults) pushRows(entry, rows);
    entry.push(isResults ? strToU8('</sheetData></worksheet>') : bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function pushRows(entry: ZipDeflate | ZipPassThrough, rows: number): void {
  const headers = ['payee', 'period', 'ote', 'grr', 'expansion arr'].map((header, c) =>
    text(`${'ABCDE'[c]!}1`, header),
  );
  entry.push(
    strToU8(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
        `<row r="1">${headers.join('')}</row>`,
    ),
  );
  for (let from = 0; from < rows; from += rowsInPiece) {
    const count = Math.min(rowsInPiece, rows - from);
    entry.push(strToU8(Array.from({ length: count }, (_, i) => rowXml(from + i + 1)).join('')));
  }
}

const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;

function rowXml(payee: number): string {
  const row = payee + 1;
  const results = [number(`C${row}`, 100_000), number(`D${row}`, 0.9), number(`E${row}`, 125_000)];
  return `<row r="${row}">${text(`A${row}`, `Payee ${payee}`)}${text(`B${row}`, '2027-Q1')}${results.join('')}</row>`;
}

import { declaredParts } from './declared-parts';
import { limits } from './limits';
import { refusals } from './refusals';

const zip = [0x50, 0x4b, 0x03, 0x04];
/** The container of old .xls files, and of .xlsx files with a password. */
const ole = [0xd0, 0xcf, 0x11, 0xe0];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/** Refuses a file that shows by its first and last bytes that it is no .xlsx package. @throws RefusedFile */
export function refuseOtherFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusals.empty();
  if (bytes.length > limits.file) throw refusals.tooLarge();
  if (startsWith(bytes, ole)) throw refusals.protectedOrOld();
  if (startsWith(bytes, zip)) refuseParts(declaredParts(bytes));
  else refuseUnpacked(bytes);
}

function refuseUnpacked(bytes: Uint8Array): never {
  const text = startsWith(bytes, byteOrderMark) ? bytes.subarray(byteOrderMark.length) : bytes;
  const first = text.subarray(0, 100).find((byte) => byte > 0x20);
  throw first === '<'.charCodeAt(0) ? refusals.webPage() : refusals.noWorkbook();
}

/** A million parts are refused by what the end says, as reading their list takes a second. */
function refuseParts(count: number | undefined): void {
  if (count === undefined) throw refusals.truncated();
  if (count > limits.parts) throw refusals.tooManyParts();
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

import { RefusedFile } from '../xlsx/refused-file';
import { placeInText } from './place-in-text';

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark, without the mark.
 *
 * @throws RefusedFile saying where the first letter in another encoding, or the first NUL, stands
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder(encoding).decode(bytes);
    throw refusal(lossy, lossy.indexOf('\ufffd'), 'a letter in an old encoding');
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) throw refusal(text, nul, 'a NUL, which no text holds');
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function refusal(text: string, index: number, what: string): RefusedFile {
  return new RefusedFile(`${placeInText(text, index)}: ${what}; save the file as UTF-8 (a spreadsheet: "CSV UTF-8")`);
}

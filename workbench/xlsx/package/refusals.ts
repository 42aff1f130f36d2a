import { RefusedFile } from '../refused-file';
import { limits } from './limits';

const saveAgain = 'open it in a spreadsheet and save it as .xlsx';
const damaged = `it is damaged; ${saveAgain} again, or take a fresh copy`;

/** Every reason why a workbook is refused, each as what it is, where, and how to mend it. */
export const refusals = {
  empty: () => new RefusedFile('it is empty; take a fresh copy'),
  tooLarge: () =>
    new RefusedFile(`it is larger than ${limits.file / 2 ** 20} MB; remove pictures or old sheets and save it again`),
  protectedOrOld: () =>
    new RefusedFile('it is protected by a password (or is an old .xls file); save an unprotected .xlsx copy'),
  encryptedPart: (part: string) =>
    new RefusedFile(`its part ${shown(part)} is encrypted; save a copy without a password as .xlsx`),
  webPage: () => new RefusedFile(`it is a web page or XML text under the name of a workbook; ${saveAgain}`),
  noWorkbook: () => new RefusedFile(`it is not an .xlsx workbook; ${saveAgain}`),
  archive: () => new RefusedFile(`it is a ZIP archive that holds no workbook; unpack it and name the .xlsx in it`),
  otherKind: (kind: string) => new RefusedFile(`it is ${kind}; ${saveAgain}`),
  truncated: () => new RefusedFile('its end is missing, as after a broken download; take a fresh copy'),
  damaged: () => new RefusedFile(damaged),
  damagedPart: (part: string) =>
    new RefusedFile(`${damaged} (its part ${shown(part)} does not unpack to what it says)`),
  missingPart: (part: string) => new RefusedFile(`${damaged} (its part ${shown(part)} is missing)`),
  partUsedTwice: (part: string) => new RefusedFile(`${damaged} (two sheets are kept in the part ${shown(part)})`),

  tooManyParts: () =>
    new RefusedFile(`it has more than ${counted(limits.parts)} parts, which no workbook needs; ${saveAgain} again`),
  unsafeName: (part: string) =>
    new RefusedFile(`its part ${shown(part)} has a name that leads out of the file; do not trust it, ask who sent it`),
  sameName: (part: string) =>
    new RefusedFile(`it has two parts named ${shown(part)}, so programs read it differently; ${saveAgain} again`),
  overlap: (part: string) =>
    new RefusedFile(`its part ${shown(part)} overlaps another; do not trust it, ask who sent it`),
  packing: (part: string) =>
    new RefusedFile(`its part ${shown(part)} is packed in a way that workbooks do not use; ${saveAgain} again`),
  unpacksTooLarge: (part: string) =>
    new RefusedFile(`its part ${shown(part)} unpacks to far more than a workbook needs; ${saveAgain} again`),

  documentType: (where: string) =>
    new RefusedFile(`${where} declares a document type or entities (<!…>), which workbooks never do; ask who sent it`),
  tooDeep: (where: string) =>
    new RefusedFile(`${where} nests more than ${limits.nesting} elements deep, which workbooks never do; ${saveAgain}`),
  tooLong: (where: string) =>
    new RefusedFile(
      `${where} holds more than the ${counted(limits.cellText)} letters of a cell in one piece; shorten it`,
    ),
  brokenXml: (where: string) => new RefusedFile(`${where} is damaged; ${saveAgain} again, or take a fresh copy`),
  notUtf8: (where: string) => new RefusedFile(`${where} is not written in UTF-8; ${saveAgain} again`),
  missingText: (where: string) =>
    new RefusedFile(`${where} has a text that is missing from the file; ${saveAgain} again, or take a fresh copy`),
  phonetic: (where: string) =>
    new RefusedFile(`${where} has a phonetic reading within its text, which cannot be told apart; ${saveAgain} again`),
  tooManySheets: () =>
    new RefusedFile(
      `it has more than ${counted(limits.sheets)} sheets; leave only those to be paid, and save it again`,
    ),
  tooManyTexts: () =>
    new RefusedFile(
      `it holds ${counted(limits.sharedTexts)} different texts or more; leave only the sheets to be paid`,
    ),
  tooManyCells: (where: string) =>
    new RefusedFile(
      `it holds more than ${counted(limits.cells)} cells, counted up to ${where}; leave only what is paid`,
    ),
  tooFarApart: (where: string, last: string) =>
    new RefusedFile(`${where} reaches from A1 to ${last}; delete what stands far from its tables, and save it again`),
  outsideOfSheet: (where: string) => new RefusedFile(`${where} has a cell outside of the sheet's bounds; ${saveAgain}`),
};

/** A name from the file in quotes, short and without what would move a terminal's cursor. */
export const shown = (part: string): string => `"${part.replace(/\p{C}/gu, '?').slice(0, 80)}"`;

const counted = (count: number): string => count.toLocaleString('en-US');

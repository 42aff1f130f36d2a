import { readSheetLook } from '../../workbench/grid/book/read-sheet-look';
import { unseenSentence } from '../../workbench/grid/book/unseen';

const looks = (...contents: readonly string[]) =>
  contents.map((content) => readSheetLook(`<x:worksheet xmlns:x="m"><x:sheetData/>${content}</x:worksheet>`));

test.each([
  [[''], undefined],
  [['<x:drawing/>'], 'Not shown here, and kept in the file: charts or pictures.'],
  [
    ['<x:sheetProtection/><x:autoFilter/>', '<x:conditionalFormatting/><x:drawing/><x:drawing/>'],
    'Not shown here, and kept in the file: charts or pictures, conditional formats, filters and protection.',
  ],
])('%j', (contents, sentence) => {
  expect(unseenSentence(looks(...contents))).toBe(sentence);
});

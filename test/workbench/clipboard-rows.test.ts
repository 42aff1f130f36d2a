import { clipboardRows } from '../../workbench/grid/univer/clipboard-rows';

test.each<[what: string, text: string, rows: string[][]]>([
  ['one cell', 'a', [['a']]],
  ['nothing', '', [['']]],
  [
    'Excel ends each row',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'Google Sheets ends all rows but the last',
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['blank cells stay at every edge', '\t\tx\t\n\ny\n\n', [['', '', 'x', ''], [''], ['y'], ['']]],
  ['spaces stay', ' 007 \t ', [[' 007 ', ' ']]],
  ['a line break in quotes', '"one\r\ntwo"\tx\n', [['one\ntwo', 'x']]],
  ['a tab in quotes', '"a\tb"\tc', [['a\tb', 'c']]],
  ['doubled quotes', '"say ""hi"""\t""\r\n', [['say "hi"', '']]],
  ['a quote within a text', '5" pipe\tsay "hi"', [['5" pipe', 'say "hi"']]],
  [
    'a quote that nothing closes',
    '"open\tb\n"x" y\tc',
    [
      ['"open', 'b'],
      ['"x" y', 'c'],
    ],
  ],
])('%s', (_, text, rows) => {
  expect(clipboardRows(text)).toEqual(rows);
});

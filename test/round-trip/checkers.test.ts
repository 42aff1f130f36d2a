import { zipSync } from 'fflate';
import { bookNamed } from './books';
import { packageProblems } from './package-graph';
import { partChanges, partsOf, withPart } from './part-changes';

// The comparisons of this folder would prove nothing if they could not fail.

const book = bookNamed('mac-1904').bytes;
const workbook = 'xl/workbook.xml';
const styles = 'xl/styles.xml';

describe('the comparison of parts names', () => {
  const before = zipSync(Object.fromEntries(partsOf(book)));

  test.each<[string, string, (xml: string) => string, string[]]>([
    [
      'an attribute that says something else',
      workbook,
      (xml) => xml.replace('date1904="1"', 'date1904="0"'),
      ['~ workbookPr@date1904'],
    ],
    ['an element that is gone', workbook, (xml) => xml.replace(/<calcPr[^>]*>/, ''), ['- calcPr']],
    [
      'a format put before others',
      styles,
      (xml) => xml.replace('<cellXfs count="6">', '<cellXfs count="6"><xf/>'),
      ['+ cellXfs/xf', 'not at the end: cellXfs/xf'],
    ],
    [
      'a format that is another now',
      styles,
      (xml) => xml.replace('numFmtId="46"', 'numFmtId="45"'),
      ['~ cellXfs/xf@numFmtId'],
    ],
    [
      'sheets in another order',
      workbook,
      (xml) => xml.replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1'),
      ['+ sheets/sheet', '- sheets/sheet', 'not at the end: sheets/sheet'],
    ],
    [
      'a text that is another now',
      'xl/sharedStrings.xml',
      (xml) => xml.replace('Ana Lima', 'Ana'),
      ['+ si/t/#text', '- si/t/#text'],
    ],
  ])('%s', (_, part, change, expected) => {
    expect(partChanges(before, withPart(before, part, change))).toEqual({ [part]: expected });
  });

  test('a part that is gone, new, or packed anew', () => {
    const { 'xl/theme/theme1.xml': theme, ...others } = Object.fromEntries(partsOf(book));
    const after = zipSync({ ...others, 'xl/styles.xml': [others[styles]!, { level: 0 }], 'xl/new.bin': theme! });
    expect(partChanges(before, after)).toEqual({
      'xl/theme/theme1.xml': ['removed'],
      'xl/new.bin': ['new'],
      [styles]: ['packed anew'],
    });
  });
});

describe('the check of a package finds', () => {
  const broken = (part: string, change: (xml: string) => string) =>
    packageProblems(partsOf(withPart(book, part, change)));

  test.each<[string, string, (xml: string) => string, RegExp]>([
    ['XML that is cut', workbook, (xml) => xml.slice(0, -12), /workbook\.xml is not well-formed/],
    ['a prefix nobody declared', workbook, (xml) => xml.replace(/ xmlns:r="[^"]*"/, ''), /uses the prefix r/],
    [
      'a part without a type',
      '[Content_Types].xml',
      (xml) =>
        xml.replace(/<Default Extension="xml"[^>]*>/, '').replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, ''),
      /styles\.xml has no content type/,
    ],
    [
      'a sheet of another type',
      '[Content_Types].xml',
      (xml) => xml.replace(/<Override PartName="\/xl\/worksheets\/sheet2.xml"[^>]*>/, ''),
      /sheet2\.xml is a sheet, and its type is application\/xml/,
    ],
    [
      'a type without a part',
      '[Content_Types].xml',
      (xml) => xml.replace('sheet2.xml', 'sheet9.xml'),
      /sheet9\.xml has a type and is missing/,
    ],
    [
      'two types of a part',
      '[Content_Types].xml',
      (xml) => xml.replace('sheet2.xml', 'sheet1.xml'),
      /sheet1\.xml has two content types/,
    ],
    [
      'a link to nowhere',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('sheet2.xml', 'sheet9.xml'),
      /leads to xl\/worksheets\/sheet9\.xml/,
    ],
    [
      'a part that nothing leads to',
      'xl/_rels/workbook.xml.rels',
      (xml) => xml.replace('sheet2.xml', 'sheet1.xml'),
      /nothing leads to xl\/worksheets\/sheet2\.xml/,
    ],
    ['an id used twice', 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('"rId2"', '"rId1"'), /has rId1 twice/],
    ['an id that leads nowhere', workbook, (xml) => xml.replace('r:id="rId2"', 'r:id="rId99"'), /names rId99/],
    [
      'two sheets of one name',
      workbook,
      (xml) => xml.replace('"Results"', '"cs_plan"'),
      /two sheets are called cs_plan/,
    ],
    ['two sheets of one id', workbook, (xml) => xml.replace('sheetId="2"', 'sheetId="1"'), /two sheets have the id 1/],
    [
      'a style that is not there',
      'xl/worksheets/sheet1.xml',
      (xml) => xml.replace('s="1"', 's="6"'),
      /uses a style that is not there/,
    ],
    [
      'a name of a sheet that is not there',
      workbook,
      (xml) =>
        xml.replace(
          '<calcPr',
          '<definedNames><definedName name="a" localSheetId="2">1</definedName></definedNames><calcPr',
        ),
      /the name a belongs to a sheet/,
    ],
  ])('%s', (_, part, change, sentence) => {
    expect(packageProblems(partsOf(book))).toEqual([]);
    expect(broken(part, change).join('\n')).toMatch(sentence);
  });
});

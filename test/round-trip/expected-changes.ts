const styles = [
  ...['+ borders/border', '+ cellXfs/xf', '+ fills/fill', '+ fonts/font', '+ numFmts/numFmt'],
  ...['~ borders@count', '~ cellXfs@count', '~ fills@count', '~ fonts@count', '~ numFmts@count'],
];
const indexes = { '[Content_Types].xml': ['+ Override'], 'xl/_rels/workbook.xml.rels': ['+ Relationship'] };
const twoSheets = { 'xl/worksheets/sheet3.xml': ['new'], 'xl/worksheets/sheet4.xml': ['new'] };

/** Every part that is not as it was, and all that is not as it was in it. Nothing else may change, ever. */
export const expectedChanges: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  excel: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames/definedName', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    'xl/worksheets/sheet7.xml': ['new'],
    'xl/worksheets/sheet8.xml': ['new'],
  },
  libreoffice: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames/definedName', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    'xl/worksheets/sheet7.xml': ['new'],
    'xl/worksheets/sheet8.xml': ['new'],
  },
  google: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames/definedName', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    ...twoSheets,
  },
  macros: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames/definedName', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    ...twoSheets,
  },
  'mac-1904': {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    ...twoSheets,
  },
  strict: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames', '+ sheets/sheet'],
    'xl/styles.xml': styles,
    ...twoSheets,
  },
  prefixed: {
    '[Content_Types].xml': ['+ Override'],
    'xl/_rels/book.xml.rels': ['+ Relationship'],
    'xl/book.xml': ['+ definedNames', '+ sheets/sheet'],
    'xl/look.xml': [
      ...['+ borders/border', '+ cellStyleXfs', '+ cellXfs/xf', '+ fills/fill', '+ fonts/font', '+ numFmts'],
      ...['~ borders@count', '~ cellXfs@count', '~ fills@count', '~ fonts@count'],
    ],
    ...twoSheets,
  },
  bare: {
    ...indexes,
    'xl/workbook.xml': ['+ definedNames', '+ sheets/sheet'],
    'xl/styles.xml': ['new'],
    ...twoSheets,
  },
};

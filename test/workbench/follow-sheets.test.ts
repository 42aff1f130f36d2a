import { followSheets } from '../../workbench/xlsx/patch/follow-sheets';

const renamed = new Map([['data', "Bo's data"]]);

test.each([
  ['Data!A1+data!$B$2:C3', "'Bo''s data'!A1+'Bo''s data'!$B$2:C3"],
  ["SUM('Data'!A:A)", "SUM('Bo''s data'!A:A)"],
  ['SUM(Data:Old!A1,Jan:DATA!B1)', "SUM('Bo''s data:Old'!A1,'Jan:Bo''s data'!B1)"],
  ["'My Data'!A1+MyData!A1+Data2!A1+Old.Data!A1+\u00dcData!A1", undefined],
  ["[1]Data!A1+'[1]Data'!A1+'C:\\[Book.xlsx]Data'!A1", undefined],
  ['"Data!A1"&Table[Data!x]&Data', undefined],
  ['#REF!A1+#N/A+Data', undefined],
  ["'It''s Data'!A1", undefined],
  ['Data!#REF!', "'Bo''s data'!#REF!"],
  ['{1,2}*-Data!A1^Data!A2', "{1,2}*-'Bo''s data'!A1^'Bo''s data'!A2"],
])('%s', (before, after = before) => {
  expect(followSheets(before, renamed)).toBe(after);
});

test('an odd name is found in its quotes', () => {
  const odd = new Map([["bo's [a] 🌱", 'New']]);
  expect(followSheets("'Bo''s 🌱'!A1", new Map([["bo's 🌱", 'New']]))).toBe("'New'!A1");
  // Brackets stand around another workbook, and no sheet can have them in its name.
  expect(followSheets("'Bo''s [a] 🌱'!A1", odd)).toBe("'Bo''s [a] 🌱'!A1");
});

test('a name that looks like an error is not one', () => {
  expect(followSheets('REF!A1+#REF!', new Map([['ref', 'New']]))).toBe("'New'!A1+#REF!");
});

test('two sheets that change their names change places', () => {
  const swapped = new Map([
    ['one', 'Two'],
    ['two', 'One'],
  ]);
  expect(followSheets('One!A1-Two!A1', swapped)).toBe("'Two'!A1-'One'!A1");
});

test('a sheet that was removed leaves an error', () => {
  expect(followSheets('Data!$A$1+SUM(Data:Old!B2)', new Map([['data', undefined]]))).toBe('#REF!$A$1+SUM(#REF!B2)');
});

import { readCsv } from '../../workbench/csv/read-csv';

const read = (text: string) => readCsv(new TextEncoder().encode(text));

test('plain numbers become numbers; everything else stays as it is written', () => {
  expect(read('payee,ote,grr,id,date,big\nZoë,120000,95%,007,2027-02-15,12345678901234567890\n')).toEqual([
    ['payee', 'ote', 'grr', 'id', 'date', 'big'],
    ['Zoë', 120000, '95%', '007', '2027-02-15', '12345678901234567890'],
  ]);
});

test('quotes, line breaks within them, semicolons and blank lines are understood', () => {
  expect(read('payee;reason\r\n"Li; Ming";"said ""yes""\r\ntwice"\r\n\r\nAna;\r\n')).toEqual([
    ['payee', 'reason'],
    ['Li; Ming', 'said "yes"\r\ntwice'],
    [],
    ['Ana', ''],
  ]);
});

test('a file with a byte order mark in UTF-8 or UTF-16 is read', () => {
  expect(read('\ufeffpayee,grr\nAna,1')).toEqual([
    ['payee', 'grr'],
    ['Ana', 1],
  ]);
  const utf16 = Buffer.from('\ufeffpayee,grr\nSøren,1', 'utf16le');
  expect(readCsv(utf16)[1]).toEqual(['Søren', 1]);
});

test('a row of another length is refused with its line', () => {
  expect(() => read('payee,grr\n"An\na",1\nBo,1,2\n')).toThrow('line 4 has 3 cells and line 1 has 2');
});

test('a quote that is never closed is refused with the line of its row', () => {
  expect(() => read('payee,grr\nAna,1\nBo,"2\nCy,3\n')).toThrow('line 3: a quote (") is opened and never closed');
});

test('letters in an old encoding are refused', () => {
  expect(() => readCsv(Buffer.from('payee,grr\nSøren,1', 'latin1'))).toThrow('CSV UTF-8');
});

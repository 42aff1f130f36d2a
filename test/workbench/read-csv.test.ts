import { readCsv } from '../../workbench/csv/read-csv';

const read = (text: string) => readCsv(new TextEncoder().encode(text));
const utf16be = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

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

test.each([
  ['tabs', 'payee\t"grr, net"\nAna\t1\n'],
  ['commas in quotes', '"payee";"grr, net"\rAna;1'],
  ['a first line that is blank', '\n"payee";"grr, net"\r\nAna;1\n\n\n'],
])('the delimiter is that of the first line: %s', (_, text) => {
  expect(read(text).filter((row) => row.length > 0)).toEqual([
    ['payee', 'grr, net'],
    ['Ana', 1],
  ]);
});

test.each([
  ['UTF-8', Buffer.from('\ufeffpayee,grr\nSøren,1')],
  ['UTF-16, little end first', Buffer.from('\ufeffpayee,grr\nSøren,1', 'utf16le')],
  ['UTF-16, big end first', utf16be('payee,grr\nSøren,1')],
])('a file with a byte order mark is read: %s', (_, bytes) => {
  expect(readCsv(bytes)).toEqual([
    ['payee', 'grr'],
    ['Søren', 1],
  ]);
});

test('nothing gives nothing', () => {
  expect([read(''), read('\r\n\n')]).toEqual([[], []]);
});

describe('where commas do not separate cells', () => {
  test('a decimal comma makes a number where it can mean nothing else', () => {
    expect(read('a;b;c;d\n0,94;-12,5;94,5%;1,23\n')[1]).toEqual([0.94, -12.5, '94.5%', 1.23]);
    expect(read('a\tb\n0,94\t120000,505\n')[1]).toEqual([0.94, 120000.505]);
  });

  test('the other numbers of its column show that 1.234 is a little more than one', () => {
    expect(read('a;b\n0.94;0,94\n1.234;1,234\n1,234;1\n').slice(2)).toEqual([
      [1.234, 1.234],
      ['1,234', 1],
    ]);
  });

  test('another column shows nothing: a cost centre is no number, and two systems have two decimal marks', () => {
    const file = (centre: string, arr: string) => `payee;cost centre;renewed arr\nAna;${centre};${arr}\n`;
    expect(() => read(file('10.25', '120.000'))).toThrow('line 2, cell 3: "120.000" can be a decimal or thousands');
    expect(read(file('10,25', '120,000'))[1]).toEqual(['Ana', 10.25, '120,000']);
  });

  test('a column that shows both marks shows nothing', () => {
    expect(() => read('a;b\n0.9;x\n0,9;x\n1.234;x\n')).toThrow('line 4, cell 1');
  });

  test('what can be a thousand times as much is refused with its place', () => {
    expect(() => read('payee;ote\nAna;120.000\n')).toThrow('line 2, cell 2: "120.000" can be a decimal or thousands');
    expect(() => read('payee;grr;ote\n"An\na";0,9;120.000\n')).toThrow('line 2, cell 3');
    expect(read('payee;ote\nAna;120,000\n')[1]).toEqual(['Ana', '120,000']);
  });

  test('in a file of commas it stays the text that was quoted', () => {
    expect(read('a,b\n"0,94",1.234\n')[1]).toEqual(['0,94', 1.234]);
  });
});

describe('what is refused names its place', () => {
  test.each([
    ['a row of another length', 'payee,grr\n"An\na",1\nBo,1,2\n', 'line 4 has 3 cells and line 1 has 2'],
    [
      'a quote that is never closed',
      'payee,grr\nAna,1\nBo,"2\nCy,3\n',
      'line 3, cell 2: a quote (") is opened and never',
    ],
    ['text after a quote', 'payee,grr\n"Ana" B,1\n', 'line 2, cell 1: text follows a closing quote'],
    ['a quote within a cell', 'payee,grr\nAna,5" disk\n', 'line 2, cell 2: a quote (") within a cell'],
    ['delimiters that are equally likely', 'payee;grr, net\nAna;1\n', 'as many commas as semicolons'],
    ['a NUL', 'payee,grr\nA\0na,1\n', 'line 2, column 2: a NUL'],
    ['a text that no cell holds', `payee,grr\n${'x'.repeat(32_768)},1`, 'line 2, cell 1: a text of more than 32767'],
    ['a row that no sheet holds', `payee,grr\n1${',2'.repeat(16_384)}`, 'line 2, cell 16385: a row of more'],
    ['a NUL after a line break in quotes', '"pay\r\nee",grr\nA\0,1', 'line 3, column 2'],
  ])('%s', (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
  });

  test('letters in an old encoding', () => {
    const latin = Buffer.from('payee,grr\nSøren,1', 'latin1');
    expect(() => readCsv(latin)).toThrow('line 2, column 2: a letter in an old encoding; save the file as UTF-8');
    expect(() => readCsv(Buffer.from('payee,grr\nAna,1', 'utf16le'))).toThrow('line 1, column 2: a NUL');
    expect(() => readCsv(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8]))).toThrow('old encoding');
  });

  test('more rows than a sheet holds', () => {
    expect(() => read('a\n'.repeat(1_048_577))).toThrow('more than 1048576 rows');
  });
});

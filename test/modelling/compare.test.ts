import { blockOf } from '../cases/written-rows';
import { calling, down, refusal } from '../functions/calls';

const compare = calling('CS_COMPARE');

/** A bonus without a curve pays its attainment, GRR / 90 %. */
const components = ['COMPONENTS', 'id|type|weight|measure|target', 'retention|bonus|1|grr|0.9'];
const today = blockOf(['PLAN', 'id|today', 'pay mix|70:30', ...components]);

const opening = ['payee', 'period', 'base', 'variable', 'total cash'];
const alternative = (name: string): string[] =>
  ['base', 'variable', 'total', 'change', '% change'].map((part) => `${name} ${part}`);

describe('several mixes', () => {
  // OTE 120,000 is 30,000 a quarter. Ana reaches 99 / 90 = 110 %, Bo 72 / 90 = 80 %.
  const results = blockOf(['payee|ote|grr', 'Ana|120000|0.99', 'Bo|120000|0.72']);

  // 70:30: base 21,000, target variable 9,000: Ana 9,900, Bo 7,200.
  // 50:50: base 15,000, target variable 15,000: Ana 16,500, Bo 12,000.
  // 80:20: base 24,000, target variable 6,000: Ana 6,600, Bo 4,800.
  const expected = [
    [...opening, ...alternative('50:50'), ...alternative('80:20')],
    // Sums of the two rows below: 59,100 today, 58,500 at 50:50, 59,400 at 80:20.
    ['Total', '', 42000, 17100, 59100, 30000, 28500, 58500, -600, -600 / 59100, 48000, 11400, 59400, 300, 300 / 59100],
    ['Ana', '', 21000, 9900, 30900, 15000, 16500, 31500, 600, 600 / 30900, 24000, 6600, 30600, -300, -300 / 30900],
    ['Bo', '', 21000, 7200, 28200, 15000, 12000, 27000, -1200, -1200 / 28200, 24000, 4800, 28800, 600, 600 / 28200],
  ];

  test.each([
    ['down', down('50:50', '80:20')],
    ['across', [['50:50', '80:20']]],
    ['with blank cells between', [['50:50', '', null, 0, '80:20']]],
    ['as shares', down('50%', 0.2)],
  ])('%s', (_, mixes) => expect(compare(today, results, mixes)).toEqual(expected));

  test('no pay today has no change in per cent', () => {
    // No OTE but a zero: no pay in either mix.
    const unpaid = blockOf(['payee|ote|grr', 'Ana|zero|0.99']);
    const row = [0, 0, 0, 0, 0, 0, 0, ''];
    expect(compare(today, unpaid, '50:50')).toEqual([
      [...opening, ...alternative('50:50')],
      ['Total', '', ...row],
      ['Ana', '', ...row],
    ]);
  });
});

describe('another plan', () => {
  const next = blockOf([
    'PLAN',
    'id|next',
    'pay mix|60:40',
    'COMPONENTS',
    'id|type|weight|measure|target',
    'retention|bonus|1|grr|0.8',
  ]);

  test('holds OTE, also that of a row that gives its base', () => {
    // Ana: base 84,000 / 70 % = OTE 120,000. Today base 21,000 and 9,000 × 72 / 90 = 7,200.
    // Next: base 120,000 × 60 % / 4 = 18,000, target variable 12,000 × 72 / 80 = 10,800.
    // Bo: OTE 80,000. Today base 14,000 and 6,000 × 90 / 90 = 6,000.
    // Next: base 12,000, target variable 8,000 × 90 / 80 = 9,000.
    const results = blockOf(['payee|base|ote|grr', 'Ana|84000||0.72', 'Bo||80000|0.9']);
    expect(compare(today, results, next)).toEqual([
      [...opening, ...alternative('next')],
      ['Total', '', 35000, 13200, 48200, 30000, 19800, 49800, 1600, 1600 / 48200],
      ['Ana', '', 21000, 7200, 28200, 18000, 10800, 28800, 600, 600 / 28200],
      ['Bo', '', 14000, 6000, 20000, 12000, 9000, 21000, 1000, 1000 / 20000],
    ]);
  });

  test('is named in the results by nobody: their plan column is that of today', () => {
    const results = blockOf(['payee|plan|ote|grr', 'Bo|today|80000|0.9']);
    expect(compare(today, results, next)).toContainEqual([
      'Bo',
      '',
      14000,
      6000,
      20000,
      12000,
      9000,
      21000,
      1000,
      0.05,
    ]);
  });
});

describe('a plan whose variable is on top of base', () => {
  const onTop = blockOf(['PLAN', 'id|on top', 'pay mix|70:30', 'variable basis|base', ...components]);
  // Base 84,000 and 30 % of it, 25,200, on top: OTE 109,200. A quarter: 21,000 and 6,300, all of it earned.
  const results = blockOf(['payee|base|grr', 'Ana|84000|0.9']);

  test('under another mix', () => {
    // 50:50 is base and half of it on top: 109,200 / 1.5 = 72,800 and 36,400; a quarter: 18,200 and 9,100.
    expect(compare(onTop, results, '50:50')).toContainEqual(['Ana', '', 21000, 6300, 27300, 18200, 9100, 27300, 0, 0]);
  });

  test('beside one whose variable is a share of OTE', () => {
    // 70:30 of 109,200: base 76,440, variable 32,760; a quarter: 19,110 and 8,190.
    expect(compare(onTop, results, today)).toContainEqual(['Ana', '', 21000, 6300, 27300, 19110, 8190, 27300, 0, 0]);
  });
});

describe('refused', () => {
  const results = blockOf(['payee|ote|grr', 'Ana|120000|0.99']);

  test('a mix that does not add up to 100, with its row', () => {
    const message = refusal('CS_COMPARE', today, results, down('50:50', '70:40'));
    expect(message).toContain('alternatives row 2');
    expect(message).toContain('70:40');
    expect(message).toContain('100');
  });

  test('a number that is no mix', () => {
    expect(refusal('CS_COMPARE', today, results, 30)).toMatch(/alternatives.*30/);
  });

  test('a mix without variable under a plan with a cap, which would be 0', () => {
    const capped = blockOf([
      'PLAN',
      'id|capped',
      'cap|2',
      'COMPONENTS',
      'id|type|weight|measure|target',
      'g|bonus|1|grr|0.9',
    ]);
    expect(refusal('CS_COMPARE', capped, results, '100:0')).toContain('the target variable is 0');
  });

  test('what is neither a mix nor a plan', () => {
    expect(refusal('CS_COMPARE', today, results, 'no such plan')).toContain('no such plan');
  });
});

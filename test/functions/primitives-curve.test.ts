import { calling, down, refusal } from './calls';

const retention = [
  ['at', 'pays'],
  [0.9, 0.5],
  [1, 1],
  [1.05, 1.5],
];
const curve = calling('CS_CURVE');

describe('at, below and beyond each point', () => {
  const at = [0, 0.8999, 0.9, 0.95, 0.9999, 1, 1.0001, 1.05, 1.0501, 50];
  it.each([
    // 50 points of pay in 10 of attainment, then 50 in 5.
    ['linear', [0, 0, 0.5, 0.75, 0.9995, 1, 1.001, 1.5, 1.5, 1.5]],
    ['step', [0, 0, 0.5, 0.5, 0.5, 1, 1, 1.5, 1.5, 1.5]],
    ['retroactive', [0, 0, 0.45, 0.475, 0.49995, 1, 1.0001, 1.575, 1.57515, 75]],
    // 0.1 × 50 % up to 1, 0.05 × 100 % up to 1.05, the rest at 150 %.
    ['marginal', [0, 0, 0, 0.025, 0.04995, 0.05, 0.0501, 0.1, 0.10015, 73.525]],
    // 50 % of x up to and at 1, then 50 % plus the part above 1 at the rate reached.
    ['overage', [0, 0, 0.45, 0.475, 0.49995, 0.5, 0.5001, 0.575, 0.57515, 74]],
  ])('%s', (shape, expected) => expect(curve(down(...at), retention, shape)).toEqual(down(...expected)));

  test('a linear curve may go on along its last slope', () => {
    expect(curve(down(1.05, 1.1, 2.05), retention, 'linear', 'continue')).toEqual(down(1.5, 2, 11.5));
  });

  test('a slope that goes down ends at 0', () => {
    const falling = [
      [0, 1],
      [1, 0.5],
    ];
    expect(curve(down(1, 1.5, 2, 3), falling, '', 'continue')).toEqual(down(0.5, 0.25, 0, 0));
  });

  test('the published curve curve-001: half way between 70% and 100%', () => {
    const threshold = [
      [0.7, 0],
      [1, 1],
    ];
    expect(curve(0.85, threshold)).toBe(0.5);
  });
});

describe('the block of points', () => {
  const points = [
    [0, 0],
    [1, 1],
  ];

  it.each([0, null, ''])('skips titles, headers and rows left blank (%p)', (blank) => {
    const rows = [['Payout curve', blank], ['At', 'Pays'], ...points, [blank, blank], ['200%', 3], [blank, blank]];
    expect(curve(1.5, rows)).toBe(2);
  });

  it.each([0, null, ''])('takes a first row of zeros as the point it may be (%p)', (blank) => {
    expect(curve(0.25, [[blank, blank], ...points.slice(1)])).toBe(0.25);
  });

  it.each([0, null, ''])('refuses a row that pays and says no at (%p)', (blank) => {
    expect(refusal('CS_CURVE', 1, [...points, [blank, 2]])).toBe(
      'CS_CURVE: curve row 3 (at): at 0 comes after 1; list the points in ascending order of at, each once',
    );
  });

  test('refuses points out of order and points given twice, each with its row', () => {
    const rows = [
      ['at', 'pays'],
      [1, 1],
      [0.9, 0.5],
      [0.9, 0.6],
      [1.2, 2],
    ];
    expect(refusal('CS_CURVE', 1, rows)).toContain('curve row 3 (at): at 0.9 comes after 1;');
    expect(refusal('CS_CURVE', 1, rows)).toContain('curve row 4 (at): at 0.9 comes after 0.9;');
  });

  test('refuses what is not a number, and pay below 0', () => {
    expect(
      refusal('CS_CURVE', 1, [
        [0.9, 'half'],
        ['x', -1],
      ]),
    ).toBe(
      'CS_CURVE: curve row 1 (pays): "half" is not a number; ' +
        'write 40% or 0.4, without currency signs or thousands separators | ' +
        'curve row 2 (at): "x" is not a number; ' +
        'write 40% or 0.4, without currency signs or thousands separators | ' +
        'curve row 2 (pays): pays is -1; write 0 or more',
    );
  });

  it.each([
    [
      'an empty range',
      [
        [null, ''],
        [0, 0],
      ],
      'the range is empty; give two columns: at and pays, ascending in at',
    ],
    [
      'only headers',
      [
        ['at', 'pays'],
        ['', 0],
      ],
      'the range is empty; give two columns: at and pays, ascending in at',
    ],
    ['one column', [[1], [2]], '1 column came where two are expected; give two columns: at and pays, ascending in at'],
    ['three columns', [[1, 2, 3]], '3 columns came where two are expected'],
  ])('refuses %s', (_, rows, message) => expect(refusal('CS_CURVE', 1, rows)).toContain(message));
});

test('modes that need other points are refused', () => {
  expect(refusal('CS_CURVE', 1, [[0, 1]], 'overage')).toContain('needs a point below 1 and one at 1');
  expect(refusal('CS_CURVE', 1, retention, 'step', 'continue')).toContain('beyond "continue" needs a linear curve');
});

test('a curve may pay something at 0, but not below the data of a column', () => {
  const floor = [[0, 0.25]];
  expect(curve(0, floor)).toBe(0.25);
  expect(curve(down('attainment', 0.5, 'zero', null, 0, ''), floor)).toEqual(
    down('payout ratio', 0.25, 0.25, '', '', ''),
  );
});

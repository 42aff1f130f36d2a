import type { Block, Cell } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { loadPlan } from '../../core/plan/load';
import { sentence } from '../../core/problems/problem';
import { type WrittenRows, blockOf } from '../cases/written-rows';
import { blanks, planProblems, withBlanks } from './refusal-cases';

const written: WrittenRows = [
  'PLAN',
  'id | whole',
  'pay mix | 70:30',
  'cap | 150%',
  'MEASURES',
  'measure | kind | unit',
  'calls | sum | count',
  'COMPONENTS',
  'id | type | weight | measure | target | curve',
  'csat | bonus | 60% | csat | 80 | ramp',
  'calls | bonus | 40% | calls | 10 |',
  'CURVES',
  'curve | shape | at | pays',
  'ramp | linear | 0.9 | 0.5',
  'ramp | | 1 | 1',
  'GATES',
  'gate | measure | test | value | applies to | otherwise',
  'nps | nps | >= | 30 | plan | 0.5',
];
const block = blockOf(written);
const book = (plan: Block, dateSystem: 1900 | 1904 = 1900) => loadPlan(plan, dateSystem).written.value;

describe('an error cell is named wherever it stands in a plan', () => {
  const filled = block.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [] : [[r + 1, c + 1] as const])));
  const sections = [1, 5, 8, 12, 16];

  // An error in place of a section's name leaves a block whose rows mean something else; any refusal will do there.
  test.each(filled.filter(([row]) => !sections.includes(row)))('row %d, column %d', (row, column) => {
    const broken = block.map((cells, r) =>
      cells.map((cell, c): Cell => (r + 1 === row && c + 1 === column ? { error: '#REF!' } : cell)),
    );
    const there = planProblems(broken).filter(({ place }) => place.row === row && place.column === column);
    expect(there.map(sentence)).toEqual([expect.stringContaining('#REF!')]);
  });

  test.each(sections)('in place of the section in row %d', (row) => {
    const broken = block.map((cells, r) => (r + 1 === row ? [{ error: '#NAME?' }, ...cells.slice(1)] : cells));
    expect(planProblems(broken)).not.toEqual([]);
  });
});

describe('a plan reads the same', () => {
  const plans = (plan: Block) =>
    JSON.stringify(loadPlan(plan, 1900).plans, (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value,
    );

  test.each(blanks)('where a blank cell is %j', (blank) => {
    expect(plans(withBlanks(block, blank))).toBe(plans(block));
  });

  test('with blank rows anywhere', () => {
    expect(plans(block.flatMap((row) => [row, [], [null, '', 0]]))).toBe(plans(block));
  });

  test('with blank rows above and ragged rows', () => {
    expect(
      plans([
        [],
        ['Bonus plan', 2027],
        [],
        ...block.map((row) => row.filter((cell) => cell !== null || row[0] === 'ramp')),
      ]),
    ).toBe(plans(block));
  });

  test('from column B, under a title', () => {
    expect(plans([['Plan of 2027'], ...block.map((row) => [null, ...row])])).toBe(plans(block));
  });

  test('with columns under a blank header and a third column of PLAN, whatever they hold', () => {
    const beside = block.map((row, r) => [...row, r === 0 ? null : [1, 'note', { error: '#N/A' }][r % 3]]);
    const sections = [1, 5, 8, 12, 16].map((row) => row - 1);
    const headers = [5, 8, 12, 16];
    expect(plans(beside.map((row, r) => (sections.includes(r) || headers.includes(r) ? row.slice(0, -1) : row)))).toBe(
      plans(block),
    );
  });

  test('with the columns of every table in another order', () => {
    const turned = block.map((row, r) => (r < 5 ? row : r === 4 || [7, 11, 15].includes(r) ? row : [...row].reverse()));
    // Reversed rows begin with blanks, and a section's name stays where it was.
    expect(plans(turned)).toBe(plans(block));
  });
});

test('three weights of =1/3 add up to 1', () => {
  const third = (share: number) => [
    ...blockOf(['PLAN', 'id | thirds', 'COMPONENTS', 'id | type | weight | measure | target']),
    ...['a', 'b', 'c'].map((id) => [id, 'bonus', share, 'csat', 80]),
  ];
  expect(planProblems(third(1 / 3))).toEqual([]);
  expect(planProblems(third(0.3333333333))).toEqual([]);
  expect(planProblems(third(0.333333333))).toEqual([]);
  expect(planProblems(third(0.333333332))).toHaveLength(1);
});

test('a date of the 1904 system is the same day as in the 1900 system', () => {
  const from = (serial: number) =>
    blockOf([
      'PLAN',
      'id | dated',
      `effective from | ${serial}`,
      'COMPONENTS',
      'id | type | measure | rate',
      'x | commission | new arr | 1%',
    ]);
  // 2027-01-01 is day 46,388 since 30 December 1899; the 1904 system begins 1,462 days later.
  expect(book(from(46388)).plans[0]?.plan['effective from']).toBe('2027-01-01');
  expect(book(from(44926), 1904).plans[0]?.plan['effective from']).toBe('2027-01-01');
});

test('a pay mix that the spreadsheet made a duration is written as the mix it was', () => {
  const typed = (cell: Cell): Block => [
    ['PLAN', null],
    ['id', 'typed'],
    ['pay mix', cell],
    ...blockOf(['COMPONENTS', 'id | type | measure | rate', 'x | commission | new arr | 1%']),
  ];
  expect(book(typed(70 / 24 + 30 / 1440)).plans[0]?.plan['pay mix']).toBe('70:30');
  expect(book(typed(41 / 24)).plans[0]?.plan['pay mix']).toBe('40:60');
  expect(book(typed(100 / 24)).plans[0]?.plan['pay mix']).toBe('100:0');
});

test('the message of a call names row, section and column', () => {
  const plan = blockOf([
    'PLAN',
    'id | x',
    '',
    '',
    '',
    '',
    'COMPONENTS',
    'id | type | weight | measure | target',
    'a | bonus | forty | csat | 80',
  ]);
  const result = callFunction('CS_PAYOUT', [
    plan,
    [
      ['payee', 'ote', 'csat'],
      ['Ana', 1, 2],
    ],
  ]);
  expect(result).toMatchObject({ ok: false, error: '#VALUE!' });
  const { message } = result as { message: string };
  expect(message).toMatch(/^CS_PAYOUT: plan row 9 \(COMPONENTS, weight\): "forty" is not a number; write 40% or 0\.4/);
});

test('the message of a call carries three problems and the count', () => {
  const plan = blockOf(['PLAN', 'id | x', 'a | 1', 'b | 1', 'c | 1', 'd | 1', 'e | 1']);
  const { message } = callFunction('CS_PAYOUT', [plan, [['payee'], ['Ana']]]) as { message: string };
  expect(message.match(/is not a key of PLAN/g)).toHaveLength(3);
  expect(message).toContain('5 problems');
});

import { blockOf } from '../cases/written-rows';
import { tableOf } from '../properties/payout-calls';

/** A quarter of OTE 100,000 at 60:40 is 10,000: 60 % of it each quarter, 40 % each half-year. */
const plan = (...keys: readonly string[]) =>
  blockOf([
    'PLAN',
    'id | held',
    'pay mix | 60:40',
    ...keys,
    'COMPONENTS',
    'id    | type  | weight | measure     | target | period',
    'grr   | bonus | 60%    | grr         | 90%    |',
    'calls | bonus | 40%    | touchpoints | 50     | half',
  ]);

const results = blockOf([
  'payee | ote    | period  | grr | touchpoints',
  'Ana   | 100000 | 2027-Q1 | 99% | 75',
  'Ana   | 100000 | 2027-Q2 | 99% | 75',
]);

/** What step 12 says: inputs, working and amount. */
const limitsOf = (keys: readonly string[], period: string) =>
  tableOf('CS_EXPLAIN', plan(...keys), results, 'Ana', period)
    .filter(([step]) => step === 12)
    .map((line) => line.slice(3));

// Q1: 60 % of 10,000 × 110 % = 6,600. Q2: 6,600 and 40 % of 20,000 × 150 % = 12,000.
describe('the statement says what a cap and a floor are held against', () => {
  test('of a quarter by itself', () => {
    expect(limitsOf(['cap | 60%', 'floor | 50%'], '2027-Q1')).toEqual([
      ['lines in the cap 6,600.00', '60% × 10,000.00 = 6,000.00, less 6,600.00', -600],
      ['lines in the cap 6,000.00', '50% × 10,000.00 × 60% (the rest is settled later) = 3,000.00: not reached', 0],
    ]);
  });

  test('of the periods that are settled together, with what they were paid', () => {
    expect(limitsOf(['cap | 100%'], '2027-Q2')).toEqual([
      [
        'lines in the cap 18,600.00; paid 2027-Q1 6,600.00',
        '100% × 20,000.00 (2027-Q1 + 2027-Q2) = 20,000.00, less 18,600.00 and 6,600.00 paid',
        -5200,
      ],
    ]);
  });
});

// A quarter of 100,010 at 60:40 is 10,001, and 33.33 % of it 3,333.3333.
test('the statement says how a limit is rounded', () => {
  const odd = results.map((row) => row.map((cell) => (cell === 100000 ? 100010 : cell)));
  const line = tableOf('CS_EXPLAIN', plan('cap | 33.33%'), odd, 'Ana', '2027-Q1').find(([step]) => step === 12);
  expect(line?.[4]).toBe('33.33% × 10,001.00 = 3,333.3333, rounded half up: 3,333.33, less 6,600.66');
});

test('a statement of a row without an active day has the cap on what comes then', () => {
  const away = [...results.slice(0, 2), ['Ana', 100000, '2027-Q2', null, null]].map((row, i) => [
    ...row,
    ['leave days', null, 91][i] ?? null,
  ]);
  const lines = tableOf('CS_EXPLAIN', plan('cap | 80%'), away, 'Ana', '2027-Q2');
  const amounts = lines
    .slice(1)
    .map((line) => line[5])
    .filter((amount) => amount !== '' && amount !== 0);
  // 40 % of 10,000 × 150 % = 6,000; at most 8,000, less the 6,600 of Q1.
  expect(amounts).toEqual([6000, -4600, 1400]);
});

test.each([
  ['each period', 'Once calls is settled: of all its periods together, with what they paid before. Until then'],
  ['year to date', ''],
])('the plan document says what its limits are of: %s', (settle, words) => {
  const said = tableOf('CS_DESCRIBE', plan('cap | 100%', 'floor | 50%', `settle | ${settle}`));
  const text = String(said.find(([heading]) => heading === 'Most and least')?.[1]);
  expect(text).toContain(words);
  expect(text.includes('Once')).toBe(words !== '');
});

test('a statement says what counts as paid on the weight of a missing measure', () => {
  const apart = blockOf([
    'PLAN',
    'id | apart',
    'pay mix | 60:40',
    'settle | year end',
    'missing | redistribute',
    'COMPONENTS',
    'id | type  | weight | measure     | target | in cap',
    'a  | bonus | 50%    | touchpoints | 50     |',
    'b  | bonus | 50%    | csat        | 80     | no',
  ]);
  const rows = blockOf([
    'payee | ote    | period  | touchpoints | csat',
    'Ana   | 100000 | 2027-Q3 | n/a         | 80',
    'Ana   | 100000 | 2027-Q4 | 50          | 80',
  ]);
  const line = tableOf('CS_EXPLAIN', apart, rows, 'Ana', '2027-Q4').find(([, , item]) => item === 'Year end');
  expect(line?.slice(3)).toEqual([
    'the year as a whole earns 10,000.00; paid 2027-Q3 0.00 + 2027-Q3 on weights moved across the cap 5,000.00 + ' +
      '2027-Q4 5,000.00 = 10,000.00',
    '10,000.00 - 10,000.00 = 0.00 added',
    0,
  ]);
});

test('a statement says what a guarantee leaves to repay a draw', () => {
  const owing = blockOf([
    'payee | ote    | period  | grr | touchpoints | guarantee | draw balance',
    'Ana   | 100000 | 2027-Q1 | 99% | 75          | 6000      | 2000',
  ]);
  const line = tableOf('CS_EXPLAIN', plan(), owing, 'Ana').find(([, , item]) => item === 'Guarantee');
  expect(line?.slice(3)).toEqual([
    'for the active days 6,000.00, earned 6,600.00',
    'repaid 600.00 of a draw; balance after 1,400.00',
    -600,
  ]);
});

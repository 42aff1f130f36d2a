import { refusal } from '../functions/calls';
import { byHeader, paid, plan, resultsOf, table } from './rows';

/** Half on the renewal rate of the reports (target 90 %), half on their expansion (target: theirs together). */
const book = plan(`
  PLAN
  id|lead
  roles|Lead
  pay mix|80:20
  settle|each period
  COMPONENTS
  id|type|weight|measure|scope|target
  renewals|bonus|0.5|renewal rate|reports|0.9
  growth|bonus|0.5|expansion arr|reports|sum of members
  PLAN
  id|member
  roles|CSM
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure
  own|bonus|1|expansion arr
`);

/** Bo changes managers on 15 February: 45 of the 90 days of the quarter with each. Cy leaves on 31 March. */
const roster = table(`
  payee|role|manager|from|to|ote|expansion arr target
  Ada|CSM|Mona|||100000|50000
  Bo|CSM|Nick||2027-02-14|100000|40000
  Bo|CSM|Mona|2027-02-15||100000|40000
  Cy|CSM|Nick||2027-03-31|100000|30000
  Mona|Lead|Vera|||200000|
  Nick|Lead|Vera|||200000|
  Vera|Lead||||300000|
`);

const accounts = table(`
  account|owner|period|expansion|due|renewed
  Ash|Ada|2027-Q1|40000|100000|90000
  Birch|Bo|2027-Q1|20000|60000|60000
  Cedar|Cy|2027-Q1|15000|50000|20000
  Ash|Ada|2027-Q2|30000|80000|80000
  Birch|Bo|2027-Q2|50000|40000|30000
  Cedar||2027-Q2|10000|20000|0
`);

const results = resultsOf(accounts, roster, book);
const measured = (payee: string, period: string) =>
  byHeader(results).find((row) => row['payee'] === payee && row['period'] === period)!;

test.each([
  // Ada, and half of Bo: 40,000 + 10,000; (90,000 + 30,000) of (100,000 + 30,000).
  ['Mona', '2027-Q1', 50000, 120 / 130],
  // Cy, and the other half of Bo: 15,000 + 10,000; (20,000 + 30,000) of (50,000 + 30,000).
  ['Nick', '2027-Q1', 25000, 50 / 80],
  // Both report to Mona: 30,000 + 50,000; (80,000 + 30,000) of (80,000 + 40,000).
  ['Mona', '2027-Q2', 80000, 110 / 120],
])('%s %s: who reports on which day counts by the days', (payee, period, expansion, rate) => {
  expect(measured(payee, period)['expansion arr@reports']).toBe(expansion);
  expect(measured(payee, period)['renewal rate@reports']).toBeCloseTo(rate, 14);
});

test('the year so far holds what the reports of each quarter did in it, not what those of today did', () => {
  // (90,000 + 30,000) + (80,000 + 30,000) of (100,000 + 30,000) + (80,000 + 40,000).
  expect(measured('Mona', '2027-Q2')['renewal rate@reports@year']).toBeCloseTo(230 / 250, 14);
});

test('a manager of managers has no accounts below them counted twice, and none at all where nobody owns any', () => {
  // Vera's reports are Mona and Nick, who own nothing: the accounts of Ada, Bo and Cy are those of their managers.
  expect(measured('Vera', '2027-Q1')['expansion arr@reports']).toBe('zero');
  expect(measured('Vera', '2027-Q1')['renewal rate@reports']).toBe('n/a');
});

test('targets of the reports follow the days, too, and pay is worked by hand', () => {
  // 200,000 at 80:20 are 10,000 a quarter, 5,000 for each half. No curve: a bonus pays its attainment.
  // Mona Q1: target 50,000 + 40,000 × 45/90 = 70,000: 5,000 × 50/70 = 3,571.43; 5,000 × (120/130) / 0.9 = 5,128.21.
  // Mona Q2: target 50,000 + 40,000 = 90,000: 5,000 × 80/90 = 4,444.44; 5,000 × (110/120) / 0.9 = 5,092.59.
  // Nick Q1: target 30,000 + 40,000 × 45/90 = 50,000: 5,000 × 25/50 = 2,500.00; 5,000 × (50/80) / 0.9 = 3,472.22.
  // Nick has no reports in the second quarter, and Vera none with accounts: without a result nobody is paid on one.
  const counted = results.filter(([payee, period]) => payee !== 'Vera' && !(payee === 'Nick' && period === '2027-Q2'));
  expect(paid(book, counted).filter(([payee]) => payee === 'Mona' || payee === 'Nick')).toEqual([
    ['Mona', '2027-Q1', 8699.64],
    ['Mona', '2027-Q2', 9537.03],
    ['Nick', '2027-Q1', 5972.22],
  ]);
});

test('a leader who has nobody left is refused by name, never paid on a target of nothing', () => {
  const withoutVera = results.filter(([payee]) => payee !== 'Vera');
  expect(refusal('CS_PAYOUT', book, withoutVera)).toContain('(Nick, renewal rate@reports)');
});

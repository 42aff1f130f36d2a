import { byHeader, paid, plan, resultsOf, table } from './rows';

/** Paid on the renewal rate of the regions in the row, nothing else: 100,000 at 80:20 are 5,000 a quarter. */
const book = plan(`
  PLAN
  id|regions
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|scope|target
  renewals|bonus|1|renewal rate|region|0.9
`);

/** Eve looks after accounts of both regions; Lea leads both, Max one. */
const roster = table(`
  payee|region|manager|ote
  Ned|NAM|Lea|100000
  Eli|EMEA|Lea|100000
  Eve|NAM; EMEA|Lea|100000
  Lea|EMEA; NAM||100000
  Max|EMEA||100000
  Zoe|APAC||100000
`);

const accounts = table(`
  account|owner|period|due|renewed
  Ash|Ned|2027-Q1|100000|80000
  Birch|Eli|2027-Q1|300000|300000
  Cedar|Eve|2027-Q1|50000|40000
  Dogwood|Zoe|2027-Q1|70000|7000
`);

const results = resultsOf(accounts, roster, book);
const rate = (payee: string) => byHeader(results).find((row) => row['payee'] === payee)!['renewal rate@region'];

test.each([
  // Ned's and Eve's: 120,000 of 150,000.
  ['Ned', 120 / 150],
  // Eli's and Eve's: 340,000 of 350,000.
  ['Max', 340 / 350],
  // All three, each once: 420,000 of 450,000. The mean of the two regions would be 88.6 %, and Eve counted twice 92 %.
  ['Lea', 420 / 450],
  ['Eve', 420 / 450],
  ['Zoe', 0.1],
])('%s is measured on the sums of the regions that the row lists', (payee, expected) => {
  expect(rate(payee)).toBeCloseTo(expected, 14);
});

test('pay is worked by hand', () => {
  // 5,000 × (420/450) / 0.9 = 5,185.19; × (120/150) / 0.9 = 4,444.44; × (340/350) / 0.9 = 5,396.83; × 0.1 / 0.9 = 555.56.
  expect(paid(book, results).map(([payee, , total]) => [payee, total])).toEqual([
    ['Ned', 4444.44],
    ['Eli', 5396.83],
    ['Eve', 5185.19],
    ['Lea', 5185.19],
    ['Max', 5396.83],
    ['Zoe', 555.56],
  ]);
});

test('a sum of two regions needs no column: the rows of both add up, without those of managers', () => {
  const growth = plan(`
    PLAN
    id|regions
    pay mix|80:20
    COMPONENTS
    id|type|weight|measure|scope|target
    growth|bonus|1|expansion arr|region|sum of members
  `);
  const rows = table(`
    payee|region|manager|ote|expansion arr|expansion arr target
    Ned|NAM|Lea|100000|30000|40000
    Eli|EMEA|Lea|100000|60000|50000
    Eve|NAM; EMEA|Lea|100000|10000|10000
    Lea|EMEA; NAM||100000|999999|1
  `);
  // Lea, and Eve: 100,000 of 100,000. Ned: 40,000 of 50,000. Eli: 70,000 of 60,000.
  expect(paid(growth, rows as never).map(([payee, , total]) => [payee, total])).toEqual([
    ['Ned', 4000],
    ['Eli', 5833.33],
    ['Eve', 5000],
    ['Lea', 5000],
  ]);
});

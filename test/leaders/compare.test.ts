import { value } from '../functions/calls';
import { plan, resultsOf, table } from './rows';

/** The team is paid on its own renewals, in both books. */
const member = `
  PLAN
  id|member
  roles|CSM
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|target
  own|bonus|1|renewal rate|0.9
`;

/** Today the leader has a bonus on the renewal rate of two regions. */
const bonus = `
  PLAN
  id|leader
  roles|Lead
  pay mix|70:30
  COMPONENTS
  id|type|weight|measure|scope|target|curve
  renewals|bonus|1|renewal rate|region|0.9|steep
  CURVES
  curve|shape|at|pays
  steep|linear|0.8|0.5
  steep||1|1
  steep||1.2|2
`;

/** The other way: a share of what the regions renew, at a rate that their renewal rate sets. */
const commission = `
  PLAN
  id|leader
  roles|Lead
  pay mix|80:20
  COMPONENTS
  id|type|measure|scope|rate measure|rate scope|target|curve
  renewals|commission|renewed arr|region|renewal rate|region|0.9|rate
  CURVES
  curve|shape|at|pays
  rate|step|0|0.002
  rate||1|0.004
`;

const roster = table(`
  payee|role|region|manager|ote
  Ned|CSM|NAM|Lea|100000
  Eli|CSM|EMEA|Lea|100000
  Lea|Lead|NAM; EMEA||200000
`);
const accounts = table(`
  account|owner|period|due|renewed
  Ash|Ned|2027-Q1|1000000|855000
  Birch|Eli|2027-Q1|2000000|1980000
`);

const today = plan(member + bonus);
const other = plan(member + commission);
/** Both plans read the same results: what was renewed, and of how much. */
const results = resultsOf(accounts, roster, plan(member + bonus.replace('id|leader', 'id|one') + commission));

const headers = (name: string) => [
  ...['payee', 'period', 'base', 'variable', 'total cash'],
  ...['base', 'variable', 'total', 'change', '% change'].map((part) => `${name} ${part}`),
];

test('the leader on a bonus beside the same leader on commission, with OTE held', () => {
  // NAM and EMEA: 2,835,000 of 3,000,000 is 94.5 %, an attainment of 105 %.
  // Today: base 200,000 × 70 % / 4 = 35,000; variable 15,000 × 125 % = 18,750.
  // Commission: base 200,000 × 80 % / 4 = 40,000; 2,835,000 × 0.4 % = 11,340.
  const lea = ['Lea', '2027-Q1', 35000, 18750, 53750, 40000, 11340, 51340, -2410, -2410 / 53750];
  // Ned: 85.5 % is 95 %: 5,000 × 0.95 = 4,750. Eli: 99 % is 110 %: 5,500. Their plan is the same in both books.
  const ned = ['Ned', '2027-Q1', 20000, 4750, 24750, 20000, 4750, 24750, 0, 0];
  const eli = ['Eli', '2027-Q1', 20000, 5500, 25500, 20000, 5500, 25500, 0, 0];
  const total = ['Total', '', 75000, 29000, 104000, 80000, 21590, 101590, -2410, -2410 / 104000];
  const [shown, ...rows] = value('CS_COMPARE', today, results, other) as unknown[][];
  expect(shown).toEqual(headers('member, leader'));
  expect(rows.filter(([payee]) => payee !== '')).toEqual([total, ned, eli, lea]);
});

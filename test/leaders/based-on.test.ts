import type { OutputBlock } from '../../core/cells/cell';
import { value } from '../functions/calls';
import { byHeader, paid, plan, table } from './rows';

/** The plan of the team: half-years, a curve, a gate and a cap. */
const team = `
  PLAN
  id|csm
  name|Team
  version|7
  roles|CSM
  currency|EUR
  pay mix|60:40
  period|half
  cap|1.2
  COMPONENTS
  id|type|weight|measure|scope|target|curve
  renewals|bonus|1|renewal rate|individual|0.8|steep
  CURVES
  curve|shape|at|pays
  steep|linear|0.5|0
  steep||1|1
  steep||1.5|2
  GATES
  gate|measure|scope|test|value|applies to|otherwise
  service|csat|company|>=|4|renewals|0.5
`;

/** The leader's plan says what is different: for whom, the pay mix, and on whose results. */
const leader = `
  PLAN
  id|lead
  roles|Lead
  based on|csm
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|scope|target|curve
  renewals|bonus|1|renewal rate|region|0.9|steep
`;

const rows = table(`
  payee|role|region|manager|period|ote|renewal rate|renewal rate@region|csat@company
  Ann|CSM|North|Lou|2027-H1|100000|0.84|0.81|4.5
  Lou|Lead|North||2027-H1|150000||0.81|4.5
`) as never;

test('what it does not say is taken from the plan it is based on; what it says is its own', () => {
  // Ann: 100,000 × 40 % / 2 = 20,000; attainment 0.84 / 0.8 = 105 %, the curve pays 110 %: 22,000.
  // Lou: 150,000 × 20 % / 2 = 15,000; attainment 0.81 / 0.9 = 90 %, the curve pays 80 %: 12,000.
  expect(paid(plan(team + leader), rows)).toEqual([
    ['Ann', '2027-H1', 22000],
    ['Lou', '2027-H1', 12000],
  ]);
});

test.each([
  // The cap: 0.99 / 0.9 = 110 %, 120 % of 15,000; at 1.2 / 0.9 = 133 % the curve would pay 167 %.
  ['the cap', '1.2', '4.5', 18000],
  // The gate is taken too, as the leader's component has the same id: half of 12,000.
  ['the gate', '0.81', '3.9', 6000],
])('%s of the base holds for the leader', (_, rate, csat, expected) => {
  const row = table(`
    payee|role|region|period|ote|renewal rate@region|csat@company
    Lou|Lead|North|2027-H1|150000|${rate}|${csat}
  `) as never;
  expect(paid(plan(team + leader), row)).toEqual([['Lou', '2027-H1', expected]]);
});

test('a change of the base reaches the leader, and one of the leader leaves the team as it was', () => {
  // A curve that pays 60 % at 50 %: at 90 % it pays 92 %, 13,800; at 105 % still 110 %.
  expect(paid(plan(team.replace('steep|linear|0.5|0', 'steep|linear|0.5|0.6') + leader), rows)).toEqual([
    ['Ann', '2027-H1', 22000],
    ['Lou', '2027-H1', 13800],
  ]);
  expect(paid(plan(team + leader.replace('80:20', '90:10')), rows)).toEqual([
    ['Ann', '2027-H1', 22000],
    ['Lou', '2027-H1', 6000],
  ]);
});

test('a chain of plans: the leader of leaders takes what neither says from the first', () => {
  const head = `
    PLAN
    id|head
    roles|Head
    based on|lead
    currency|USD
  `;
  const row = table(`
    payee|role|region|period|ote|renewal rate@region|csat@company
    Hal|Head|North|2027-H1|300000|0.9|4.5
  `) as never;
  // Pay mix and component of the leader, half-year, curve and cap of the team: 300,000 × 20 % / 2 × 100 %.
  expect(paid(plan(team + leader + head), row)).toEqual([['Hal', '2027-H1', 30000]]);
  const [shown] = byHeader(value('CS_PAYOUT', plan(team + leader + head), row, 'components') as OutputBlock);
  expect(shown).toMatchObject({ total: 30000, currency: 'USD' });
});

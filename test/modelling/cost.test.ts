import { blockOf } from '../cases/written-rows';
import { calling, down } from '../functions/calls';

const cost = calling('CS_COST');

const headers = [
  'scenario',
  'base',
  'bonus',
  'commission',
  'awards and SPIFs',
  'variable',
  'total cash',
  '% of target',
  'paid nothing',
  'over budget',
];

describe('an attainment is set by direction and baseline', () => {
  /** Curves of the actual, so that pay shows which actual was set. */
  const plan = blockOf([
    'PLAN',
    'id|actuals',
    'pay mix|50:50',
    'COMPONENTS',
    'id|type|weight|measure|target|baseline|direction|curve|curve of',
    'satisfaction|bonus|0.5|csat|80|60||growing|actual',
    'speed|bonus|0.25|resolution time|10||lower|falling|actual',
    'onboarding|bonus|0.25|time to value|10||lower ratio|falling|actual',
    'CURVES',
    'curve|shape|at|pays',
    'growing|linear|60|0',
    'growing||100|1',
    'falling|linear|0|1',
    'falling||20|0',
  ]);
  const results = blockOf(['payee|ote|csat|resolution time|time to value', 'Ana|80000|70|5|20', 'Bo|80000|60|20|20']);

  // OTE 80,000 at 50:50: base 10,000 and target variable 10,000 a quarter, twice.
  // As given: Ana 5,000 × 25 % + 2,500 × 75 % + 2,500 × 0 % = 1,250 + 1,875; Bo nothing.
  const asGiven = ['as given', 20000, 3125, 0, 0, 3125, 23125, 0.15625, 1, ''];
  // 80 %: csat 60 + 80 % × (80 - 60) = 76 pays 40 %: 2,000. Resolution time 10 × (2 - 80 %) = 12 pays 40 %: 1,000.
  // Time to value 10 / 80 % = 12.5 pays 37.5 %: 937.50. That is 3,937.50 each, 7,875 of 20,000.
  const at80 = ['at 80%', 20000, 7875, 0, 0, 7875, 27875, 0.39375, 0, ''];
  // 120 %: csat 84 pays 60 %: 3,000. Resolution time 8 pays 60 %: 1,500.
  // Time to value 10 / 120 % = 8 1/3 pays 58 1/3 %: 1,458.33. That is 5,958.33 each, 11,916.66 together.
  const at120 = ['at 120%', 20000, 11916.66, 0, 0, 11916.66, 31916.66, 0.595833, 0, ''];

  test('at attainments of one’s own', () => {
    expect(cost(plan, results, down(0.8, '120%'))).toEqual([headers, asGiven, at80, at120]);
  });

  test('at the usual five without', () => {
    const [, given, first, , , , last, ...more] = cost(plan, results) as unknown[][];
    expect([given, first, last, more]).toEqual([asGiven, at80, at120, []]);
  });
});

describe('kinds of cost and the budget', () => {
  test('a bonus, a pool, commissions and a SPIF over two periods', () => {
    const plan = blockOf([
      'PLAN',
      'id|all',
      'pay mix|50:50',
      'budget|12000',
      'COMPONENTS',
      'id|type|weight|measure|scope|target|curve|rate|amount',
      'retention|bonus|1|grr||0.9|||',
      'team pool|pool|||team||||1000',
      'expansion|commission||expansion arr||||0.1|',
      'new business|commission||new arr||50000|flat||',
      'reference|spif||references|||||100',
      'CURVES',
      'curve|shape|at|pays',
      'flat|marginal|0|0.1',
    ]);
    const results = blockOf([
      'payee|team|period|ote|grr|expansion arr|new arr|references',
      'Ana|A|2027-Q1|80000|0.9|20000|30000|2',
      'Bo|A|2027-Q1|80000|0.45|0|0|0',
      'Ana|A|2027-Q2|80000|0.9|10000|60000|1',
    ]);
    expect(cost(plan, results, 0.8)).toEqual([
      headers,
      // Base 3 × 10,000. Bonus 10,000 + 5,000 + 10,000, and the pool of 1,000 in each of two quarters: 27,000.
      // Commission 10 % of 20,000 + 10,000 and of 30,000 + 60,000: 12,000. SPIF 3 × 100.
      // Variable 39,300 of 30,000 is 131 %. Budget 2 × 12,000 = 24,000.
      ['as given', 30000, 27000, 12000, 300, 39300, 69300, 1.31, 0, 15300],
      // Bonus 3 × 8,000 + 2,000. New business is 80 % of 50,000 for each: 3 × 4,000; expansion has no target: 3,000.
      // Variable 26,000 + 15,000 + 300 = 41,300.
      ['at 80%', 30000, 26000, 15000, 300, 41300, 71300, 41300 / 30000, 0, 17300],
    ]);
  });

  const components = ['COMPONENTS', 'id|type|weight|measure|target', 'retention|bonus|1|grr|0.9'];
  /** Base and target variable 10,000, all of it earned. */
  const results = (who: string) => blockOf(['payee|period|plan|ote|grr', who]);

  test('two versions of a plan in one period have its budget once', () => {
    const book = blockOf([
      ...components,
      'PLAN',
      'id|a',
      'pay mix|50:50',
      'budget|4000',
      'effective to|2027-02-14',
      'PLAN',
      'id|a',
      'version|2',
      'pay mix|50:50',
      'budget|4000',
      'effective from|2027-02-15',
    ]);
    // 45 of the 90 days each: 5,000 + 5,000 - 4,000.
    expect(cost(book, results('Ana|2027-Q1|a|80000|0.9'), 1)).toEqual([
      headers,
      ['as given', 10000, 10000, 0, 0, 10000, 20000, 1, 0, 6000],
      ['at 100%', 10000, 10000, 0, 0, 10000, 20000, 1, 0, 6000],
    ]);
  });

  test('two plans have a budget each, and what is under them is no negative overrun', () => {
    const plan = (id: string, budget: number) => ['PLAN', `id|${id}`, 'pay mix|50:50', `budget|${budget}`];
    const both = blockOf(['payee|period|plan|ote|grr', 'Ana|2027-Q1|a|80000|0.9', 'Bo|2027-Q1|b|80000|0.9']);
    const overOf = (budget: number) =>
      (cost(blockOf([...components, ...plan('a', budget), ...plan('b', budget)]), both, 1) as unknown[][])[1]?.at(-1);
    // 20,000 of pay against 2 × 9,000 and 2 × 11,000.
    expect([overOf(9000), overOf(11000)]).toEqual([2000, 0]);
  });
});

import { loadPlan } from '../../core/plan/load';
import { checkPlanAndResults } from '../../core/plan/check/check';
import { groupPayouts } from '../../core/tabs/payout-groups';
import { blockOf } from '../cases/written-rows';
import { column, tableOf } from '../properties/payout-calls';

/** 40 % of 100,000 is 10,000 a quarter; half of it is paid in proportion, half of it by new ARR × 5 %. */
const planOf = (settle: string) =>
  blockOf([
    'PLAN',
    'id | year',
    'pay mix | 60:40',
    `settle | ${settle}`,
    'COMPONENTS',
    'id       | type       | weight | measure     | target | rate',
    'renewals | bonus      | 100%   | renewed arr | 100000 |',
    'new      | commission |        | new arr     |        | 5%',
  ]);

/** The same with half of the weight on new ARR. */
const shared = (plan: ReturnType<typeof planOf>) => [
  ...plan.map((row) => (row[0] === 'renewals' ? row.map((cell) => (cell === '100%' ? '50%' : cell)) : row)),
  ['added', 'bonus', '50%', 'new arr', 1],
];

const results = blockOf([
  'payee | ote    | period  | renewed arr | new arr',
  'Ana   | 100000 | 2027-Q3 | 60000       | 40000',
  'Ana   | 100000 | 2027-Q4 | 100000      | -80000',
]);

// Year to date: Q3 6,000 + 2,000 = 8,000. Q4 160,000 of 200,000 on 20,000 = 16,000, and 5 % of -40,000 = -2,000:
// 14,000 less 8,000 = 6,000. Each quarter by itself would pay 8,000 and 10,000 - 4,000 = 6,000 as well.
describe('the statement of a later period', () => {
  const lines = tableOf('CS_EXPLAIN', planOf('year to date'), results, 'Ana', '2027-Q4').map((line) =>
    line.join(' | '),
  );

  test.each([
    ['target variable, period by period', '2027-Q3 10,000.00 + 2027-Q4 10,000.00 = 20,000.00'],
    ['the actuals that were added up', 'renewed arr 160,000 (2027-Q3 60,000 + 2027-Q4 100,000)'],
    ['the targets that were added up', 'target 200,000 (2027-Q3 100,000 + 2027-Q4 100,000)'],
    ['what the year so far earns', '100% × 20,000.00 × 80% = 16,000.00 | 16000'],
    ['what was paid', 'earned to date 14,000.00; paid 2027-Q3 8,000.00'],
    ['what is left', '14,000.00 - 8,000.00 = 6,000.00 to pay | -8000'],
    ['the pay', '18 | pay | Pay | USD | 6,000.00 USD | 6000'],
  ])('says %s', (_, words) => {
    expect(lines.filter((line) => line.includes(words))).toHaveLength(1);
  });

  test('says what is carried', () => {
    const short = blockOf([
      'payee | ote    | period  | renewed arr | new arr | paid to date',
      'Ana   | 100000 | 2027-Q3 | 60000       | 40000   |',
      'Ana   | 100000 | 2027-Q4 | 100000      | -80000  | 15000',
    ]);
    const [said] = tableOf('CS_EXPLAIN', planOf('year to date'), short, 'Ana', '2027-Q4').filter(
      ([, , item]) => item === 'Paid before',
    );
    expect(said).toEqual([
      13,
      'PLAN settle',
      'Paid before',
      'earned to date 14,000.00; paid before (paid to date) 15,000.00',
      '14,000.00 - 15,000.00 = -1,000.00: nothing is paid, 1,000.00 carried on',
      -14000,
    ]);
  });
});

test.each([
  ['zero', 'renewed arr 60,000 (2027-Q3 n/a + 2027-Q4 60,000), target 200,000 (2027-Q3 100,000 + 2027-Q4 100,000)'],
  ['target', 'renewed arr 160,000 (2027-Q3 n/a, as on target 100,000 + 2027-Q4 60,000), target 200,000'],
  ['redistribute', 'renewed arr 60,000 (2027-Q3 left out + 2027-Q4 60,000), target 100,000 (2027-Q3 left out'],
])('the statement says how a period that was not measured counts: %s', (missing, words) => {
  const [title, ...rest] = planOf('year to date').map((row) => (row[0] === 'new' ? ['', '', '', '', '', ''] : row));
  const plan = [title ?? [], ['missing', missing], ...rest];
  const block = blockOf([
    'payee | ote    | period  | renewed arr | new arr',
    'Ana   | 100000 | 2027-Q3 | n/a         | 1',
    'Ana   | 100000 | 2027-Q4 | 60000       | 1',
  ]);
  // A bonus that is alone in its plan and missing altogether is refused there: a second one takes its weight.
  const used = missing === 'redistribute' ? shared(plan) : plan;
  const lines = tableOf('CS_EXPLAIN', used, block, 'Ana', '2027-Q4').map(([, , , inputs]) => String(inputs));
  expect(lines.filter((line) => line.startsWith(words))).toHaveLength(1);
});

test('a statement of the last period says what the year adds, and how it was earned', () => {
  const plan = planOf('year end');
  plan.push(...blockOf(['CURVES', 'curve | shape | at | pays', 'c | step | 100% | 100%']));
  const curved = plan.map((row) =>
    row[0] === 'renewals' ? [...row, 'c'] : row[0] === 'id' && row[1] === 'type' ? [...row, 'curve'] : row,
  );
  const missed = blockOf([
    'payee | ote    | period  | renewed arr | new arr',
    'Ana   | 100000 | 2027-Q3 | 90000       | 0',
    'Ana   | 100000 | 2027-Q4 | 110000      | 0',
  ]);
  const lines = tableOf('CS_EXPLAIN', curved, missed, 'Ana', '2027-Q4');
  const explained = lines.filter(([, , item]) => String(item).startsWith('Year: '));
  expect(explained.map(([, , , , , amount]) => amount)).toEqual(explained.map(() => ''));
  expect(explained.map((line) => line[4])).toContain('100% × 20,000.00 × 100% = 20,000.00');
  expect(lines.find(([, , item]) => item === 'Year end')?.slice(3)).toEqual([
    'the year as a whole earns 20,000.00; paid 2027-Q3 0.00 + 2027-Q4 10,000.00 = 10,000.00',
    '20,000.00 - 10,000.00 = 10,000.00 added',
    10000,
  ]);
});

test('CS_PAYOUT has a column for the year end only where a plan settles then', () => {
  const headersOf = (settle: string) => tableOf('CS_PAYOUT', planOf(settle), results, 'components')[0] ?? [];
  expect(headersOf('year end').slice(4, 7)).toEqual(['paid before', 'year end', 'draw and guarantee']);
  expect(headersOf('year to date')).not.toContain('year end');
});

test.each(['each period', 'year to date', 'year end'])('the payouts tab reconciles each period: %s', (settle) => {
  const { plans } = loadPlan(planOf(settle), 1900);
  const { columns, groups } = groupPayouts(tableOf('CS_PAYOUT', planOf(settle), results, 'all'), plans);
  const at = columns.findIndex(({ header }) => header === 'pay');
  expect(groups.map(({ totals }) => totals[at])).toEqual([8000, 6000]);
});

// Year to date shows 6,000 and 2,000, then 16,000 and -2,000 with 8,000 taken off: only what is paid adds up over both.
// Each period by itself: 6,000 + 10,000 and 2,000 - 4,000.
test.each([
  ['year to date', ['', '', '', 14000, 14000]],
  ['year end', [16000, -2000, 0, 14000, 14000]],
])('the payouts tab adds up over the periods what is of a period: %s', (settle, sums) => {
  const { plans } = loadPlan(planOf(settle), 1900);
  const { columns, totals } = groupPayouts(tableOf('CS_PAYOUT', planOf(settle), results, 'all'), plans);
  const of = (header: string) => totals[0]?.totals[columns.findIndex((column) => column.header === header)];
  expect(['renewals', 'new', 'paid before', 'total', 'pay'].map(of)).toEqual(sums);
});

test('one period of a year to date is added up whole', () => {
  const { plans } = loadPlan(planOf('year to date'), 1900);
  const { columns, totals } = groupPayouts(
    tableOf('CS_PAYOUT', planOf('year to date'), results.slice(0, 2), 'all'),
    plans,
  );
  expect(totals[0]?.totals[columns.findIndex(({ header }) => header === 'renewals')]).toBe(6000);
});

test('the statement gives the reason of a clawback', () => {
  const block = blockOf([
    'payee | ote    | period  | renewed arr | new arr | clawback | adjustment reason',
    'Ana   | 100000 | 2027-Q3 | 60000       | 0       | 500      | left within a year',
    'Bo    | 100000 | 2027-Q3 | 60000       | 0       | 500      |',
  ]);
  const reasonOf = (payee: string) =>
    tableOf('CS_EXPLAIN', planOf('year to date'), block, payee).find(([, , item]) => item === 'Clawback')?.[3];
  expect(['Ana', 'Bo'].map(reasonOf)).toEqual(['left within a year', 'no reason given']);
});

// Today 8,000 and 6,000; at 50:50 a quarter's target is 12,500 instead of 10,000: 7,500 + 2,000 = 9,500, then
// 20,000 - 2,000 = 18,000 less the 9,500 that would have been paid, whatever was.
test('a what-if looks at what would have been paid before, not at paid to date', () => {
  const typed = results.map((row, i) => [...row, i === 0 ? 'paid to date' : i === 2 ? 8000 : null]);
  const table = tableOf('CS_COMPARE', planOf('year to date'), typed, '50:50');
  expect(column(table, 'variable')).toEqual([14000, 8000, 6000]);
  expect(column(table, '50:50 variable')).toEqual([18000, 9500, 8500]);
});

// Bonus 16,000, commission -2,000; base 15,000 a quarter; each kind is counted once, not once in each period.
test.each(['each period', 'year to date'])('CS_COST counts the year so far once: %s', (settle) => {
  const [headers = [], given = []] = tableOf('CS_COST', planOf(settle), results);
  const of = (header: string) => given[headers.indexOf(header)];
  expect(['base', 'bonus', 'commission', 'variable', 'total cash'].map(of)).toEqual([
    30000, 16000, -2000, 14000, 44000,
  ]);
});

test('CS_COMPARE holds a year to date against a plan whose periods stand alone', () => {
  const table = tableOf('CS_COMPARE', planOf('year to date'), results, planOf('each period'));
  expect(column(table, 'variable')).toEqual([14000, 8000, 6000]);
  expect(column(table, 'year change')).toEqual([0, 0, 0]);
});

describe('CS_CHECK', () => {
  const codesOf = (settle: string, block = results) =>
    checkPlanAndResults(planOf(settle), block, { dateSystem: 1900, asOf: undefined }).map(({ code }) => code);

  test('says that nothing uses what was paid to date where periods stand alone', () => {
    const typed = results.map((row, i) => [...row, i === 0 ? 'paid to date' : i === 2 ? 8000 : null]);
    expect(codesOf('each period', typed)).toContain('unused columns');
    expect(codesOf('year to date', typed)).not.toContain('unused columns');
  });

  test('sees an accelerator start anew unless the year so far is what counts', () => {
    const curve = blockOf([
      'CURVES',
      'curve | shape  | at   | pays',
      'c     | linear | 0    | 0',
      'c     |        | 100% | 100%',
      'c     |        | 120% | 200%',
    ]);
    const withCurve = (settle: string) =>
      planOf(settle)
        .map((row) => [...row, row[0] === 'renewals' ? 'c' : row[1] === 'type' ? 'curve' : null])
        .concat(curve);
    const found = (settle: string) =>
      checkPlanAndResults(withCurve(settle), undefined, { dateSystem: 1900, asOf: undefined }).map(({ code }) => code);
    expect(found('each period')).toContain('accelerator resets');
    expect(found('year end')).toContain('accelerator resets');
    expect(found('year to date')).not.toContain('accelerator resets');
  });
});

// 30 and 70 calls are 50 in each of two quarters.
test('the statement says that a gate on a count looks at the average', () => {
  const gates = blockOf([
    'GATES',
    'gate  | measure     | test | value | applies to | otherwise',
    'calls | touchpoints | >=   | 50    | renewals   | 0',
  ]);
  const counted = results.map((row, i) => [...row, i === 0 ? 'touchpoints' : i === 1 ? 30 : 70]);
  const lines = tableOf('CS_EXPLAIN', [...planOf('year to date'), ...gates], counted, 'Ana', '2027-Q4');
  expect(lines.find(([, clause]) => clause === 'GATES calls')?.slice(3, 5)).toEqual([
    'touchpoints of a period on average 50, needs >= 50',
    'passed',
  ]);
});

test.each([
  ['year to date', 'what the year so far earns, less what was paid'],
  ['year end', 'the last one adds what the year as a whole earns above what was paid'],
])('the plan document says how %s settles', (settle, words) => {
  const when = tableOf('CS_DESCRIBE', planOf(settle)).find(([heading]) => heading === 'When');
  expect(when?.[1]).toContain(words);
});

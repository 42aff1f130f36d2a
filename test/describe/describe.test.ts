import { callFunction } from '../../core/functions/call';
import { describePlan } from '../../core/plan/describe/describe';
import { loadPlan } from '../../core/plan/load';
import { templates } from '../../core/templates/templates';

type Row = Readonly<Record<string, string | number>>;

/** What is said under each heading of a plan; its payee in the examples has an OTE of 100,000, 7,500.00 a quarter. */
function described(plan: Row, tables: Readonly<Record<string, readonly Row[]>>): Readonly<Record<string, string>> {
  const text = JSON.stringify({ plan: { id: 'p', ...plan }, ...tables });
  return Object.fromEntries(loadPlan([[text]], 1900).plans.flatMap(describePlan));
}

/** One bonus of the whole target variable on CSAT, with a curve of these points. */
function bonusText(shape: string, points: readonly (readonly [number, number])[], change: Row = {}): string {
  const curves = points.map(([at, pays]): Row => ({ curve: 'c', shape, at, pays }));
  const bonus = { id: 'x', type: 'bonus', weight: 1, measure: 'csat', target: 80, curve: 'c', ...change };
  return described({}, { components: [bonus], curves })['x'] ?? '';
}

function componentText(component: Row, tables: Readonly<Record<string, readonly Row[]>> = {}): string {
  return described({}, { components: [{ id: 'x', ...component }], ...tables })['x'] ?? '';
}

describe('a curve is told by its points, its mode and one worked number', () => {
  test('a straight line', () => {
    // Half way from 90 % to 100 %: half way from 50 % to 100 %, 75 % of 7,500.
    expect(
      bonusText('linear', [
        [0.9, 0.5],
        [1, 1],
      ]),
    ).toBe(
      '100% of target variable (7,500.00 USD a quarter in the example) for your own CSAT. ' +
        'Target for your own CSAT: 80; attainment is result / target. ' +
        'It pays by attainment: nothing below 90%; 50% from 90%; 100% from 100% (a straight line between points). ' +
        'Example: at 95%: 50% + (95% - 90%) × (100% - 50%) / (100% - 90%) = 75%; 7,500.00 × 75% = 5,625.00 USD.',
    );
  });

  test('a straight line that goes on', () => {
    const curves = [
      { curve: 'c', shape: 'linear', at: 0, pays: 0, beyond: 'continue' },
      { curve: 'c', at: 1, pays: 1 },
    ];
    const bonus = { type: 'bonus', weight: 1, measure: 'csat', target: 80, curve: 'c' };
    expect(componentText(bonus, { curves })).toContain('100% from 100%; on in the same way beyond');
  });

  test('levels', () => {
    const text = bonusText('step', [
      [0.9, 0.5],
      [1, 1],
    ]);
    expect(text).toContain('(one level for the whole band)');
    expect(text).toContain('at 95%: from 90% on: 50% = 50%; 7,500.00 × 50% = 3,750.00 USD.');
  });

  test('bands', () => {
    // 100 % of the first 100 %, 150 % of the 10 % beyond: 115 % of 7,500.
    const text = bonusText('marginal', [
      [0, 1],
      [1, 1.5],
    ]);
    expect(text).toContain('100% from 0%; 150% from 100% (each band pays its own rate on the part inside it)');
    expect(text).toContain('at 110%: 100% × 100% + 10% × 150% = 115%; 7,500.00 × 115% = 8,625.00 USD.');
  });

  test('a rate from the first unit', () => {
    // 110 % × 120 % = 132 % of 7,500.
    const text = bonusText('retroactive', [
      [0, 1],
      [1, 1.2],
    ]);
    expect(text).toContain('(the rate reached pays on everything from the first unit)');
    expect(text).toContain('= 132%; 7,500.00 × 132% = 9,900.00 USD.');
  });

  test('a rate on the part above target', () => {
    // 100 % + 10 % × 200 % = 120 % of 7,500.
    const text = bonusText('overage', [
      [0, 1],
      [1, 2],
    ]);
    expect(text).toContain('= 120%; 7,500.00 × 120% = 9,000.00 USD.');
  });

  test('looked up at the actual', () => {
    const text = bonusText(
      'step',
      [
        [70, 0.5],
        [80, 1],
      ],
      { 'curve of': 'actual', target: '' },
    );
    expect(text).not.toContain('ttainment');
    expect(text).toContain('It pays by CSAT: nothing below 70; 50% from 70; 100% from 80');
  });

  test('limited by the component', () => {
    const text = bonusText(
      'linear',
      [
        [0.9, 0.5],
        [1, 1],
      ],
      { cap: '60%', floor: '10%' },
    );
    expect(text).toContain('= 75%; 7,500.00 × 60% = 4,500.00 USD.');
    expect(text).toContain('It pays at most 60% of its target. It pays at least 10% of its target.');
  });
});

describe('each type of component', () => {
  test('a commission whose rate counts for the whole amount', () => {
    // Half way between 80 % and 100 %: 90 % of the amount, at the rate reached there.
    const curves = [
      { curve: 'c', shape: 'step', at: 0.8, pays: 0.04 },
      { curve: 'c', at: 1, pays: 0.06 },
    ];
    const component = { type: 'commission', measure: 'expansion arr', target: 200000, curve: 'c' };
    expect(componentText(component, { curves })).toContain('= 4%; 900.00 × 4% = 36.00 USD.');
  });

  test('a bonus without a curve, from a baseline', () => {
    const text = componentText({ type: 'bonus', weight: 1, measure: 'nrr', scope: 'team', baseline: 1, target: 1.1 });
    expect(text).toContain(
      "for your team's NRR. Target for your team's NRR: 110%; attainment is (result - 100%) / (target - 100%).",
    );
    // The pay is the attainment: half of 7,500.
    expect(text).toContain('It pays by attainment: 0% from 0%; 100% from 100%; on in the same way beyond');
    expect(text).toContain('= 50%; 7,500.00 × 50% = 3,750.00 USD.');
  });

  test('a bonus that is better when lower', () => {
    const text = componentText({ type: 'bonus', weight: 1, measure: 'time to value', target: 30 });
    expect(text).toContain('attainment is 2 - result / target.');
  });

  test('a commission at one rate', () => {
    expect(componentText({ type: 'commission', measure: 'expansion arr', rate: '5%' })).toBe(
      'Commission of 5% on your own Expansion ARR.',
    );
    expect(componentText({ type: 'commission', measure: 'meetings', rate: 50 })).toBe(
      'Commission of 50.00 USD on your own Meetings.',
    );
  });

  test('a commission with a weight and bands', () => {
    const curves = [
      { curve: 'c', shape: 'marginal', at: 0, pays: 1 },
      { curve: 'c', at: 1, pays: 2 },
    ];
    const text = componentText(
      { type: 'commission', weight: 1, measure: 'expansion arr', target: 200000, curve: 'c' },
      { curves },
    );
    expect(text).toContain('Example: at 110%: 100% × 100% + 10% × 200% = 120%; ');
    expect(text).toContain('7,500.00 × 120% = 9,000.00 USD.');
  });

  test('a commission at a rate that the team sets', () => {
    const curves = [
      { curve: 'c', shape: 'step', at: 0.9, pays: 0.01 },
      { curve: 'c', at: 1, pays: 0.02 },
    ];
    const rate = { 'rate measure': 'renewal rate', 'rate scope': 'team', curve: 'c', target: 0.9 };
    const text = componentText({ type: 'commission', measure: 'renewed arr', ...rate }, { curves });
    expect(text).toContain("Commission on your own Renewed ARR. Target for your team's Renewal rate: 90%");
    expect(text).toContain('1,000.00 × 1% = 10.00 USD.');
  });

  test('an award, a SPIF, recognition and a pool', () => {
    expect(componentText({ type: 'award', measure: 'csat', target: 90, amount: 500 })).toBe(
      '500.00 USD for your own CSAT. Target for your own CSAT: 90; attainment is result / target. ' +
        'It pays by attainment: nothing below 100%; 100% from 100% (one level for the whole band). ' +
        'Example: at 100%: from 100% on: 100% = 100%; 500.00 × 100% = 500.00 USD.',
    );
    const window = { from: '2027-01-01', to: '2027-03-31' };
    expect(componentText({ type: 'spif', measure: 'references', amount: 250, limit: 2, ...window })).toBe(
      '250.00 USD for each of your own References, at most 2 (2027-01-01 … 2027-03-31).',
    );
    expect(componentText({ type: 'recognition', measure: 'references', amount: 1, unit: 'PTO day' })).toBe(
      '1 PTO day, never part of pay, for each of your own References.',
    );
    expect(componentText({ type: 'pool', scope: 'team', amount: 10000, 'share by': 'target' })).toBe(
      "A share of your team's pool of 10,000.00 USD, by target and active days.",
    );
  });
});

test('gates and modifiers follow what they change', () => {
  const text = componentText(
    { type: 'bonus', weight: 1, measure: 'csat', target: 80 },
    {
      gates: [
        { gate: 'g', measure: 'grr', scope: 'team', test: '>=', value: 0.85, 'applies to': 'x', otherwise: 0 },
        { gate: 'h', measure: 'grr', test: '>', value: 0.8, 'applies to': 'plan', otherwise: 'cap 50%' },
      ],
      modifiers: [{ modifier: 'm', measure: 'nrr', scope: 'company', curve: 'm', 'applies to': 'x' }],
      curves: [
        { curve: 'm', shape: 'linear', at: 0.9, pays: 0.8 },
        { curve: 'm', at: 1, pays: 1 },
      ],
    },
  );
  expect(text).toContain("Gate: your team's GRR must be at least 85%; otherwise it pays nothing.");
  expect(text).toContain('Gate: your own GRR must be above 80%; otherwise it pays at most 50% of target.');
  // Half way from 90 % to 100 %: half way from 80 % to 100 %.
  expect(text).toContain("Multiplied for the company's NRR, by NRR: 80% below 90%; 80% from 90%; 100% from 100%");
  expect(text).toMatch(/at 95%: .* = 90%\.$/);
});

describe('the plan as a whole', () => {
  const components = [{ id: 'x', type: 'bonus', weight: 1, measure: 'csat', target: 80 }];

  test('splits OTE into base and variable, of a role where one is given', () => {
    const roles = [{ role: 'CSM', ote: 120000, 'pay mix': '80:20' }];
    const text = described({ 'period shares': '20/20/20/40' }, { components, roles });
    // 30 % of 120,000 is 36,000, a fifth of it 7,200.
    expect(text['Pay']).toContain('of 120,000.00 USD a year, 36,000.00 USD');
    expect(text['Pay']).toContain('7,200.00 USD in the first quarter (20%, 20%, 20%, 40%)');
    expect(text['Roles']).toBe('CSM, OTE 120,000.00 USD, pay mix 80:20');
  });

  test('says when, and which rules hold', () => {
    const text = described(
      {
        period: 'half',
        'year starts': 'april',
        'effective from': '2027-04-01',
        cap: '150%',
        floor: '10%',
        missing: 'zero',
      },
      { components, behaviours: [{ behaviour: 'listen', measure: 'csat' }] },
    );
    expect(text['When']).toBe(
      'Paid each half-year, which stands alone; the year starts in april. In force from 2027-04-01.',
    );
    // Half of 30,000, times 150 % and 10 %.
    expect(text['Most and least']).toContain('At most 150% of target variable (22,500.00 USD a half-year');
    expect(text['Most and least']).toContain('At least 10% of target variable (1,500.00 USD a half-year');
    expect(text['If a result is missing']).toBe('It pays 0.');
    expect(text['Part of a period']).toBe('Target variable and targets of sums: by days worked, less leave.');
    expect(text['What it encourages']).toBe('listen (csat)');
    expect(Object.keys(text)).not.toContain('Notes');
  });

  test('the currency has its own decimals', () => {
    expect(described({ currency: 'JPY' }, { components })['x']).toContain('(7,500 JPY a quarter in the example)');
  });
});

test.each(templates.map(({ name }) => name))(
  'CS_DESCRIBE("%s") has every component, and never the bare name of a shape',
  (name) => {
    const result = callFunction('CS_DESCRIBE', [name]);
    if (!result.ok || !Array.isArray(result.value)) throw new Error('refused');
    const rows = result.value.map(([heading, text]) => [String(heading), String(text)] as const);
    const headings = rows.map(([heading]) => heading);
    const labels = loadPlan([[name]], 1900).plans.flatMap(({ components }) => components.map(({ label }) => label));
    expect(headings).toEqual(expect.arrayContaining(labels));
    for (const [, text] of rows) {
      expect(text).not.toMatch(/\b(linear|cumulative|tiered|marginal|retroactive)\b|undefined|\[object/);
      expect(text).toMatch(/^\S.*\S$/);
    }
  },
);

test('CS_DESCRIBE describes every plan of a book', () => {
  const plan = (id: string) => ({
    plan: { id },
    components: [{ id: 'x', type: 'spif', measure: 'references', amount: 1 }],
  });
  const result = callFunction('CS_DESCRIBE', [JSON.stringify({ plans: [plan('a'), plan('b')] })]);
  if (!result.ok || !Array.isArray(result.value)) throw new Error('refused');
  expect(result.value.filter(([heading]) => heading === 'Plan').map(([, text]) => text)).toEqual([
    'a (a, version 1)',
    'b (b, version 1)',
  ]);
});

import { componentText, described } from './described';

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

test('what is settled over several periods says so in its target and its worked number', () => {
  const components = [
    { id: 'x', type: 'bonus', weight: 1, measure: 'expansion arr', target: 5000, period: 'year' },
    { id: 'award', type: 'award', measure: 'references', target: 4, amount: 1000, period: 'half' },
    { id: 'plain', type: 'award', measure: 'references', target: 4, amount: 1000 },
  ];
  const text = described({ 'period shares': '20/20/20/40' }, { components });
  // All of 30 % of 100,000, whatever the shares.
  expect(text['x']).toContain('100% of target variable (30,000.00 USD a year in the example)');
  expect(text['x']).toContain('Target for your own Expansion ARR: 5,000 a quarter;');
  expect(text['award']).toContain('Target for your own References: 4 a quarter;');
  expect(text['plain']).toContain('Target for your own References: 4;');
  // The first half-year has 20 % and 20 % of it.
  const half = described({ 'period shares': '20/20/20/40' }, { components: [{ ...components[0]!, period: 'half' }] });
  expect(half['x']).toContain('(12,000.00 USD a half-year in the example)');
  const toDate = described({ settle: 'year to date' }, { components: [{ ...components[2]!, 'in cap': 'yes' }] });
  expect(toDate['plain']).toContain('4 a quarter;');
  const ratio = { id: 'x', type: 'bonus', weight: 1, measure: 'grr', target: 0.9 };
  expect(described({ settle: 'year to date' }, { components: [ratio] })['x']).toContain('GRR: 90%;');
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

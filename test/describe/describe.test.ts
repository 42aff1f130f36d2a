import { callFunction } from '../../core/functions/call';
import { loadPlan } from '../../core/plan/load';
import { templates } from '../../core/templates/templates';
import { described } from './described';

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

  test('says the part of one period where all are the same, and lists them where they are not', () => {
    // 30 % of 100,000 is 30,000, a twelfth of it 2,500.
    expect(described({ period: 'month', settle: 'year to date' }, { components })).toMatchObject({
      Pay: expect.stringMatching(/, 30,000\.00 USD; 2,500\.00 USD each month\.$/) as string,
      When: expect.stringContaining('what was paid too much is carried') as string,
    });
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
      'Paid each half-year, which stands alone; the year starts in April. In force from 2027-04-01.',
    );
    // Half of 30,000, times 150 % and 10 %.
    expect(text['Most and least']).toContain('At most 150% of target variable (22,500.00 USD a half-year');
    expect(text['Most and least']).toContain('At least 10% of target variable (1,500.00 USD a half-year');
    expect(text['If a result is missing']).toBe('It pays 0.');
    expect(text['Part of a period']).toBe('Target variable and targets of sums: by days worked, less leave.');
    expect(text['What it encourages']).toBe('listen (csat)');
    expect(Object.keys(text)).not.toContain('Notes');
  });

  test('says who is credited with the accounts of a segment', () => {
    const credits = [
      { segment: 'enterprise', 'owner share': '70%', with: 'csm', overlay: 'manager', 'overlay share': '10%' },
      { segment: 'partner', 'owner share': '50%', with: 'partner manager' },
    ];
    expect(described({}, { components, credits })['Credit']).toBe(
      'Of an account of segment enterprise its owner has 70%, the rest is credited to its csm; its manager has 10% on top. ' +
        'Of an account of segment partner its owner has 50%, the rest is credited to its partner manager.',
    );
    expect(Object.keys(described({}, { components }))).not.toContain('Credit');
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

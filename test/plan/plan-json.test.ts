import { loadPlan } from '../../core/plan/load';
import { sentence } from '../../core/problems/problem';
import { planProblems } from './refusal-cases';

const components = [{ id: 'csat', type: 'bonus', weight: 1, measure: 'csat', target: 80 }];
const document = { plan: { id: 'json' }, components };

const said = (plan: unknown): string =>
  planProblems([[typeof plan === 'string' ? plan : JSON.stringify(plan)]])
    .map(sentence)
    .join(' | ');

describe('a JSON plan is refused', () => {
  const refusals: readonly (readonly [string, unknown, ...string[]])[] = [
    ['that is cut off', '{"plan": {"id": "x"', 'not valid JSON'],
    ['that is a list', '[1, 2]', 'a plan document'],
    ['without a plan', { components }, 'JSON without "plan"'],
    ['with an unknown section', { ...document, componets: [] }, '"componets"', 'did you mean "components"?'],
    [
      'with an unknown key',
      { ...document, plan: { id: 'x', 'pay mixx': '70:30' } },
      '"pay mixx"',
      'did you mean "pay mix"?',
    ],
    [
      'with an unknown column',
      { plan: { id: 'x' }, components: [{ ...components[0], wieght: 1 }] },
      'components',
      '"wieght"',
      'did you mean "weight"?',
    ],
    ['with an unknown part of a book', { plans: [document], share: {} }, '"share"', 'did you mean "shared"?'],
    ['with a table that is no list', { plan: { id: 'x' }, components: 'csat' }, 'components'],
    ['with a row that is no object', { plan: { id: 'x' }, components: ['csat'] }, 'components'],
    ['with a plan that is a text', { plan: 'x', components }, 'plan'],
    ['with a value that is an object', { ...document, plan: { id: { name: 'x' } } }, 'id'],
    ['with a value that is a list', { ...document, plan: { id: 'x', roles: ['csm'] } }, 'roles'],
    [
      'with a value that is refused in a cell too',
      { plan: { id: 'x' }, components: [{ ...components[0], weight: 'forty' }] },
      'components[1].weight',
      '"forty" is not a number',
    ],
    ['nested without end', `{"plan": ${'['.repeat(5000)}${']'.repeat(5000)}}`, 'plan'],
  ];

  test.each(refusals.map(([title, ...rest]) => [title, rest] as const))('%s', (_, [plan, ...words]) => {
    const sentences = said(plan);
    expect(sentences).not.toBe('');
    for (const expected of words) expect(sentences).toContain(expected);
  });
});

test('null, 0 and an empty text are blanks in JSON too', () => {
  for (const blank of [null, 0, '']) {
    expect(
      said({
        plan: { id: 'x', cap: blank, 'pay mix': blank, notes: blank },
        components: [{ ...components[0], curve: blank, cap: blank }],
      }),
    ).toBe('');
  }
});

test('a lone document is a book of one', () => {
  expect(loadPlan([[JSON.stringify(document)]], 1900).written.value).toEqual({ plans: [document] });
});

describe('a template', () => {
  test('is named in any case', () => {
    expect(loadPlan([['Enterprise CSM']], 1900).plans[0]?.id).toBe('enterprise-csm');
  });

  test('that does not exist is refused with the nearest', () => {
    expect(said('enterprise cms')).toContain('did you mean "enterprise csm"?');
  });
});

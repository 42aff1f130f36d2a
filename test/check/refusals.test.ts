import type { Block } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { checkPlanAndResults } from '../../core/plan/check/check';
import { results, soundPlan, withSatisfaction } from './sound-plan';

const text = (plan: unknown): Block => [[JSON.stringify(plan)]];
const placesOf = (plan: Block, block?: Block) =>
  checkPlanAndResults(plan, block, { dateSystem: 1900 }).map(({ severity, code, place }) => [
    severity,
    code,
    place.source,
    place.row,
    place.column,
  ]);

const faultyPlan: Block = [
  ['PLAN', '', '', ''],
  ['id', 'draft', '', ''],
  ['cap', 'lots', '', ''],
  ['COMPONENTS', '', '', ''],
  ['id', 'type', 'weight', 'measure'],
  ['a', 'bonus', 'half', 'grr'],
  ['b', 'bonis', '50%', 'csat'],
  ['c', 'bonus', -1, 'nps'],
];

test('every refusal of a plan is an error at its cell, not only the first three', () => {
  expect(placesOf(faultyPlan)).toEqual([
    ['error', 'not a limit', 'plan', 3, 2],
    ['error', 'not a number', 'plan', 6, 3],
    ['error', 'unknown word', 'plan', 7, 2],
    ['error', 'negative', 'plan', 8, 3],
  ]);
});

test('every refusal of the results is one too, beside the findings of the plan', () => {
  const plan = text(withSatisfaction({ measure: 'smiles' }));
  const block: Block = [
    ['payee', 'team', 'ote', 'grr@team', 'smiles', 'guarantee'],
    ['Ana', 'North', '$100', 0.9, 80, ''],
    ['Bo', 'North', 120000, 0.9, 80, -5],
    ['', 'North', 120000, 0.9, 80, ''],
    ['Cy', 'North', 120000, 0.9, { error: '#N/A' }, ''],
  ];
  const found = placesOf(plan, block);
  for (const place of [
    ['error', 'not a number', 'results', 2, 3],
    ['error', 'negative', 'results', 3, 6],
    ['error', 'no name in row', 'results', 4, 1],
    ['error', 'error cell', 'results', 5, 5],
  ]) {
    expect(found).toContainEqual(place);
  }
  expect(found).toContainEqual(expect.arrayContaining(['note', 'unknown measure']));
  const severities = found.map(([severity]) => severity);
  expect(severities.lastIndexOf('error')).toBeLessThan(severities.indexOf('note'));
});

test('where the plan is refused, what can be read of the results without it is checked all the same', () => {
  const block: Block = [
    ['payee', 'ote', 'anything'],
    ['Ana', 'much', 1],
  ];
  expect(placesOf(faultyPlan, block).slice(4)).toEqual([['error', 'not a number', 'results', 2, 2]]);
});

test('a finding lies at the cell of the plan that it is about', () => {
  const block: Block = [
    ['', 'A plan'],
    ['', 'PLAN'],
    ['', 'id', 'p'],
    ['', 'cap', 1.1],
    ['', 'COMPONENTS'],
    ['', 'id', 'type', 'weight', 'measure', 'scope', 'target'],
    ['', 'a', 'bonus', 0.95, 'csat', 'team', 80],
    ['', 'b', 'bonus', 0.05, 'grr', '', 1],
  ];
  expect(placesOf(block)).toEqual([
    ['warning', 'grr target', 'plan', 8, 7],
    ['note', 'low cap', 'plan', 4, 3],
    ['note', 'small weight', 'plan', 8, 4],
  ]);
});

describe('CS_CHECK', () => {
  const headers = ['severity', 'code', 'where', 'message', 'why', 'fix'];

  test('says so when there is nothing to report', () => {
    expect(callFunction('CS_CHECK', [text(soundPlan()), results([80])])).toEqual({
      ok: true,
      value: [headers, ['ok', '', '', 'nothing to report', '', '']],
    });
  });

  test('takes the day from which review dates are seen, without results', () => {
    const plan = text(soundPlan({ 'review by': '2027-06-30' }));
    expect(callFunction('CS_CHECK', [plan, null, '2027-07-01'])).toMatchObject({
      value: [
        headers,
        [
          'warning',
          'review passed',
          'plan (plan.review by)',
          expect.any(String),
          expect.any(String),
          expect.any(String),
        ],
      ],
    });
    expect(callFunction('CS_CHECK', [plan])).toMatchObject({ value: [headers, expect.arrayContaining(['ok'])] });
  });

  test.each([[[['nonsense']]], [[['PLAN']]], [[[{ error: '#REF!' }]]], [[['{"plans":7}']]]])(
    'makes rows of a plan that cannot be read: %j',
    (plan) => {
      const result = callFunction('CS_CHECK', [plan]);
      expect(result).toMatchObject({ ok: true, value: [headers, expect.arrayContaining(['error'])] });
    },
  );
});

import type { Block } from '../../core/cells/cell';
import { checkPlanAndResults } from '../../core/plan/check/check';
import { findingCodes } from '../../core/problems/findings';
import { placeText } from '../../core/problems/problem';
import { type Given, pairs } from './pairs';
import { results, soundPlan, withCurve, withSatisfaction } from './sound-plan';

const check = ({ plan, results: block, asOf }: Given) =>
  checkPlanAndResults([[JSON.stringify(plan)]], block, { dateSystem: 1900, asOf });
const codesOf = (given: Given) => check(given).map(({ code }) => code);
const messageOf = (code: string, given: Given) => check(given).find((one) => one.code === code)?.message;

test('a sound plan has no finding', () => {
  expect(check({ plan: soundPlan(), results: results([79, 80]) })).toEqual([]);
});

test('every finding has its pair', () => {
  expect(Object.keys(pairs).sort()).toEqual([...findingCodes].sort());
});

describe.each(findingCodes)('%s', (code) => {
  const [fires, silent] = pairs[code];

  test('fires, with a place and its sentences', () => {
    const found = check(fires).find((one) => one.code === code);
    expect(found).toBeDefined();
    expect(placeText(found!.place)).toMatch(/^(plan|results)/);
    for (const text of [found!.message, found!.why, found!.fix]) expect(text).not.toMatch(/^$|undefined|object/);
  });

  test('does not fire next to it', () => {
    const found = check(silent);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found.map((one) => one.code)).not.toContain(code);
  });
});

describe('variable share', () => {
  test('is that of all pay where the variable comes on top of base pay', () => {
    // 30 on top of 70 would be 30 of 100; 30 % of base on top of it is 30 of 130.
    const plan = soundPlan({ 'variable basis': 'base', 'pay mix': '76:24' });
    expect(messageOf('variable share', { plan })).toBe('19.3548…% of pay at target is variable');
  });

  test('says nothing of a plan that pays no share of target variable', () => {
    const plan = {
      plan: { id: 'c', 'pay mix': '40:60' },
      components: [{ id: 'x', type: 'spif', measure: 'references', amount: 5 }],
    };
    expect(codesOf({ plan })).not.toContain('variable share high');
  });
});

describe('curves', () => {
  const points: [number, number][] = [
    [0.95, 0.2],
    [0.96, 0.4],
    [0.97, 0.6],
    [0.98, 0.8],
    [0.99, 1],
  ];

  test('a cliff says where it is and how much it moves', () => {
    const plan = withCurve('linear', [
      [0.9, 0.5],
      [1, 1],
    ]);
    expect(messageOf('cliff', { plan })).toBe("one point of attainment at 90% moves 55% of the component's target");
  });

  test('stairs of 20 % a point are no cliff; of 25 % they are', () => {
    expect(codesOf({ plan: withCurve('step', points) })).not.toContain('cliff');
    expect(
      codesOf({
        plan: withCurve(
          'step',
          points.map(([at, pays]) => [at, pays * 1.25]),
        ),
      }),
    ).toContain('cliff');
  });

  test('a floor takes the edge off', () => {
    const plan = withCurve(
      'linear',
      [
        [0.9, 0.5],
        [1, 1],
      ],
      { floor: '50%' },
    );
    expect(codesOf({ plan })).not.toContain('cliff');
  });

  test('an award of all or nothing is a cliff, a bonus without a curve is none', () => {
    const award = { id: 'logo', type: 'award', measure: 'csat', target: 90, amount: 500 };
    const plan = soundPlan({}, { components: [...(soundPlan().components as never[]), award] });
    expect(check({ plan }).map(({ code, place }) => [code, place.field])).toEqual([['cliff', 'components[3].curve']]);
  });

  test('a curve of actuals of a measure that is better when lower is read from high to low', () => {
    const churn = { measure: 'churn rate', target: '5%', 'curve of': 'actual' };
    const falling = withCurve(
      'linear',
      [
        [0, 1.2],
        [0.05, 1],
        [0.1, 0.5],
        [0.2, 0],
      ],
      churn,
    );
    expect(codesOf({ plan: falling })).not.toContain('less for more');
    const rising = withCurve(
      'linear',
      [
        [0, 0],
        [0.05, 1],
      ],
      churn,
    );
    expect(messageOf('less for more', { plan: rising })).toBe('a result better than 5% pays less');
  });

  test('a retroactive rate that falls pays less for more', () => {
    const plan = withCurve('retroactive', [
      [0, 1],
      [1, 0.9],
    ]);
    expect(messageOf('less for more', { plan })).toBe('a result better than 100% pays less');
  });

  test('each band of steps above the threshold is a dead zone, the top is not', () => {
    const plan = withCurve('step', [
      [0.9, 0.2],
      [0.95, 0.4],
    ]);
    expect(messageOf('dead zone', { plan })).toBe('from 90% to 95% a better result pays nothing more');
    expect(codesOf({ plan: withCurve('step', [[0.9, 0.2]]) })).not.toContain('dead zone');
  });
});

describe('limits', () => {
  test('curves that end limit a plan without a cap', () => {
    const curves = [
      { curve: 'c', shape: 'linear', at: 0, pays: 0 },
      { curve: 'c', at: 1.15, pays: 1.15 },
    ];
    const components = (soundPlan().components ?? []).map((component) => ({ ...component, curve: 'c' }));
    const found = check({ plan: soundPlan({ cap: 'none' }, { components, curves } as never) });
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['low cap', 'the plan pays at most 115% of target variable'],
    ]);
  });

  test('a gate that leaves nothing beats the floor of a bonus, one that leaves half of it does not', () => {
    const bonus = { id: 'x', type: 'bonus', weight: 1, measure: 'csat', target: 80, floor: '50%' };
    const gated = (otherwise: string | number) => ({
      plan: { id: 'p', 'variable basis': 'base', cap: '150%' },
      components: [bonus],
      gates: [{ gate: 'g', measure: 'nps', test: '>=', value: 30, 'applies to': 'x', otherwise }],
    });
    const block: Block = [
      ['payee', 'base', 'csat', 'nps'],
      ['Ana', 100000, 80, 40],
    ];
    const least = (otherwise: string | number) => {
      const { plan, ...tables } = gated(otherwise);
      // 100,000 of base and half of 30,000.
      return codesOf({ plan: { plan: { ...plan, 'living floor': 115000 }, ...tables }, results: block });
    };
    expect(least(0)).toContain('below living floor');
    expect(least('cap 60%')).not.toContain('below living floor');
  });

  test('a guarantee and a floor keep pay above the living floor', () => {
    const plan = soundPlan({ 'living floor': 85000 });
    expect(codesOf({ plan, results: results([80]) })).toContain('below living floor');
    expect(codesOf({ plan, results: results([80], { guarantee: 250 }) })).not.toContain('below living floor');
    // 10 % of a yearly variable of 36,000 on top of 84,000.
    expect(codesOf({ plan: { ...plan, plan: { ...plan.plan, floor: '10%' } }, results: results([80]) })).not.toContain(
      'below living floor',
    );
  });
});

describe('results', () => {
  test('a column is reported once, with its payees', () => {
    const plan = soundPlan({ missing: 'zero' });
    expect(messageOf('blank actual', { plan, results: results(['', 80, '']) })).toBe('csat is missing for P1, P3');
  });

  test('the measure of a gate that is missing is reported too', () => {
    const gate = { gate: 'g', measure: 'nps', test: '>=', value: 30, 'applies to': 'satisfaction' };
    const plan = soundPlan({ missing: 'zero' }, { gates: [gate] });
    expect(messageOf('blank actual', { plan, results: results([80], { nps: 'n/a' }) })).toBe('nps is missing for P1');
    expect(codesOf({ plan, results: results([80], { nps: 40 }) })).not.toContain('blank actual');
  });

  test('everybody is who reached the target in every period, nobody who did in none', () => {
    const years = (first: number, second: number) => [
      ...results([80, 80, 80, 80, first], { period: '2027-Q1' }),
      ...results([second, second, second, second, second], { period: '2027-Q2' }).slice(1),
    ];
    const judged = (first: number, second: number) =>
      codesOf({ plan: soundPlan(), results: years(first, second) }).filter((code) => code.endsWith('reached'));
    expect([judged(80, 80), judged(79, 80), judged(80, 79), judged(79, 79)]).toEqual([
      ['everybody reached'],
      [],
      [],
      [],
    ]);
    const missed = years(79, 79).map((row) => row.map((cell) => (cell === 80 ? 79 : cell)));
    expect(codesOf({ plan: soundPlan(), results: missed })).toContain('nobody reached');
  });

  test('four payees are too few to judge a target by', () => {
    expect(codesOf({ plan: soundPlan(), results: results([80, 80, 80, 80]) })).toEqual([]);
  });

  test('the year so far in a column of its own answers for a long window', () => {
    const plan = soundPlan({}, { measures: [{ measure: 'csat', window: 'trailing year' }] });
    expect(codesOf({ plan, results: results([80]) })).toContain('long window');
    expect(codesOf({ plan, results: results([80], { 'csat@year': 80 }) })).toEqual([]);
  });

  test('the rows of one payee, however the name is written, count as one', () => {
    const rows = results([79, 79, 79, 79, 79], { period: '2027-Q1' });
    const block = rows.map((row) => (row[0] === 'P5' ? ['p4', ...row.slice(1, -1), '2027-Q2'] : row));
    expect(codesOf({ plan: soundPlan(), results: block })).toEqual([]);
  });
});

test('versions of one plan are one role, and a shared row is reported once', () => {
  const version = (keys: object) => ({ plan: { id: 'a', cap: '150%', ...keys } });
  const shared = { components: withSatisfaction({ measure: 'smiles' }).components };
  const plans = [
    version({ version: '1', 'effective to': '2027-06-30' }),
    version({ version: '2', 'effective from': '2027-07-01' }),
  ];
  expect(codesOf({ plan: { shared, plans } as never })).toEqual(['only lagging', 'only lagging', 'unknown measure']);
});

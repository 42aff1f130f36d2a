import type { Block } from '../../core/cells/cell';
import type { Day } from '../../core/cells/civil-date';
import { dayOf } from '../../core/cells/civil-date';
import type { PlanBook, PlanDocument } from '../../core/plan/schema';
import type { FindingCode } from '../../core/problems/findings';
import { results, soundPlan, withCurve, withRetention, withSatisfaction } from './sound-plan';

/** What is checked. */
export interface Given {
  readonly plan: PlanDocument | PlanBook;
  readonly results?: Block;
  readonly asOf?: Day;
}

/** For each finding something that fires it, and its neighbour that just does not. */
export const pairs: Record<FindingCode, readonly [fires: Given, silent: Given]> = {
  'variable share high': [{ plan: soundPlan({ 'pay mix': '49:51' }) }, { plan: soundPlan({ 'pay mix': '50:50' }) }],
  'variable share': [{ plan: soundPlan({ 'pay mix': '69:31' }) }, { plan: soundPlan({ 'pay mix': '70:30' }) }],
  'no cap': [
    { plan: withRetention({ cap: '200%' }, {}, { cap: 'none' }) },
    { plan: soundPlan({ cap: 'none' }, { components: capped() }) },
  ],
  'low cap': [{ plan: soundPlan({ cap: '119%' }) }, { plan: soundPlan({ cap: '120%' }) }],
  'pay can be nothing': [
    {
      plan: commissionOnly(),
      results: [
        ['payee', 'net arr', 'guarantee'],
        ['Ana', 10, 0],
      ],
    },
    {
      plan: commissionOnly(),
      results: [
        ['payee', 'net arr', 'guarantee'],
        ['Ana', 10, 1],
      ],
    },
  ],
  // Base pay is 70 % of 120,000, and both bonuses can pay 0.
  'below living floor': [
    { plan: soundPlan({ 'living floor': 84001 }), results: results([80]) },
    { plan: soundPlan({ 'living floor': 84000 }), results: results([80]) },
  ],
  'over budget': [
    { plan: soundPlan({ budget: 17999.99 }), results: results([80, 80]) },
    { plan: soundPlan({ budget: 18000 }), results: results([80, 80]) },
  ],
  'many measures': [{ plan: ofMeasures(6) }, { plan: ofMeasures(5) }],
  'single measure': [{ plan: withSatisfaction({ measure: 'grr', target: 0.9 }) }, { plan: soundPlan() }],
  'no shared measure': [{ plan: withRetention({ scope: 'individual' }) }, { plan: soundPlan() }],
  'only lagging': [{ plan: withSatisfaction({ measure: 'nrr', target: 1.1 }) }, { plan: soundPlan() }],
  'not controllable': [
    { plan: soundPlan({}, { measures: [{ measure: 'csat', controllable: 'no' }] }) },
    { plan: soundPlan({}, { measures: [{ measure: 'csat', controllable: 'partly' }] }) },
  ],
  'unknown measure': [
    { plan: withSatisfaction({ measure: 'smiles' }) },
    { plan: withSatisfaction({ measure: 'smiles' }, { measures: [{ measure: 'smiles', leading: 'yes' }] }) },
  ],
  'long window': [
    { plan: soundPlan({}, { measures: [{ measure: 'grr', window: 'trailing year' }] }) },
    { plan: soundPlan({ period: 'year' }, { measures: [{ measure: 'grr', window: 'trailing year' }] }) },
  ],
  'same number': [
    { plan: { plans: [soundPlan(), withSatisfaction({ measure: 'nps' }, {}, { id: 'other' })] } },
    { plan: { plans: [soundPlan(), withSatisfaction({ measure: 'nps' }, { ...nrrOfTeam() }, { id: 'other' })] } },
  ],
  'small weight': [{ plan: weighted('90.1%', '9.9%') }, { plan: weighted('90%', '10%') }],
  'grr target': [{ plan: withRetention({ target: '100%' }) }, { plan: withRetention({ target: '99.9%' }) }],
  // From nothing just below 90 % to 17 % + 8.3 % = 25.3 % a point later; with 16 % it is 16 % + 8.4 % = 24.4 %.
  cliff: [
    {
      plan: withCurve('linear', [
        [0.9, 0.17],
        [1, 1],
      ]),
    },
    {
      plan: withCurve('linear', [
        [0.9, 0.16],
        [1, 1],
      ]),
    },
  ],
  'dead zone': [
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.1, 1],
        [1.2, 1.2],
      ]),
    },
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.1, 1.01],
        [1.2, 1.2],
      ]),
    },
  ],
  'less for more': [
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.1, 0.99],
      ]),
    },
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.1, 1],
      ]),
    },
  ],
  'accelerator resets': [
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.2, 1.21],
      ]),
    },
    {
      plan: withCurve('linear', [
        [0, 0],
        [1, 1],
        [1.2, 1.2],
      ]),
    },
  ],
  'nobody reached': [
    { plan: soundPlan(), results: results([79, 79, 79, 79, 79]) },
    { plan: soundPlan(), results: results([79, 79, 79, 79, 80]) },
  ],
  'everybody reached': [
    { plan: soundPlan(), results: results([80, 80, 80, 80, 80]) },
    { plan: soundPlan(), results: results([80, 80, 80, 80, 79]) },
  ],
  'blank actual': [
    { plan: soundPlan({ missing: 'zero' }), results: results([80, '']) },
    { plan: soundPlan({ missing: 'zero' }), results: results([80, 81]) },
  ],
  'zero actual': [
    { plan: withSatisfaction({ measure: 'references', target: 4 }), results: results([80], { references: 0 }) },
    { plan: withSatisfaction({ measure: 'references', target: 4 }), results: results([80], { references: 1 }) },
  ],
  'unused columns': [
    { plan: soundPlan(), results: results([80], { 'shoe size': 42 }) },
    { plan: soundPlan(), results: results([80], { 'csat target': 80 }) },
  ],
  // Six letters that differ in one, and four.
  'almost the same': [
    { plan: soundPlan(), results: inTeams('Centre', 'Center') },
    { plan: soundPlan(), results: inTeams('Cent', 'Cant') },
  ],
  'listed alone': [
    { plan: soundPlan(), results: inTeams('North', 'South', 'North; West') },
    { plan: soundPlan(), results: inTeams('North', 'West', 'North; West') },
  ],
  'no row': [
    { plan: soundPlan({ settle: 'year end' }), results: inQuarters(3, 4) },
    { plan: soundPlan({ settle: 'year end' }), results: inQuarters(2, 3) },
  ],
  'review passed': [
    { plan: soundPlan({ 'review by': '2027-06-30' }), asOf: dayOf(2027, 7, 1) },
    { plan: soundPlan({ 'review by': '2027-06-30' }), asOf: dayOf(2027, 6, 30) },
  ],
};

/** A payee for each team, or list of them. */
function inTeams(...teams: readonly string[]): Block {
  return [['payee', 'team', 'ote', 'grr@team', 'csat'], ...teams.map((team, i) => [`P${i}`, team, 120000, 0.9, 80])];
}

/** A payee for each number of quarters, with rows from the first on. */
function inQuarters(...counts: readonly number[]): Block {
  const headers = ['payee', 'team', 'period', 'ote', 'grr@team', 'grr@team@year', 'csat', 'csat@year'];
  const rows = counts.flatMap((count, i) =>
    ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4']
      .slice(0, count)
      .map((period) => [`P${i}`, 'North', period, 120000, 0.9, 0.9, 80, 80]),
  );
  return [headers, ...rows];
}

function capped() {
  return (soundPlan().components ?? []).map((component) => ({ ...component, cap: '200%' })) as never;
}

function commissionOnly(): PlanDocument {
  const components = [{ id: 'growth', type: 'commission', measure: 'net arr', rate: '5%' }];
  return { plan: { id: 'commission' }, components };
}

function ofMeasures(count: number): PlanDocument {
  const names = ['grr', 'csat', 'nps', 'health', 'adoption', 'nrr'].slice(0, count);
  const components = names.map((measure, i) => ({
    id: `c${i}`,
    type: 'bonus',
    weight: i === 0 ? 1 - (count - 1) / 10 : 0.1,
    measure,
    target: 0.9,
  }));
  return soundPlan({}, { components });
}

function nrrOfTeam() {
  const components = [{ id: 'growth', type: 'bonus', weight: 1, measure: 'nrr', scope: 'team', target: 1.1 }];
  return { components };
}

function weighted(retention: string, satisfaction: string): PlanDocument {
  const [first, second] = soundPlan().components ?? [];
  const components = [
    { ...first, weight: retention },
    { ...second, weight: satisfaction },
  ];
  return soundPlan({}, { components } as never);
}

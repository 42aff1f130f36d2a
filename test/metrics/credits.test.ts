import { computeMetrics } from '../../core/metrics/compute-metrics';
import { show } from '../../core/number/show';
import { loadPlan } from '../../core/plan/load';
import { type WrittenRows, blockOf } from '../cases/written-rows';
import { refused, results } from './metrics-calls';

const roster: WrittenRows = [
  'payee | team | manager | csm | from | to',
  'Ana | north | Mia | Bo | |',
  'Bo | north | Mia | | |',
  'Mia | north | | | |',
  'Lea | south | Mia | | 2027-01-01 | 2027-03-31',
];

/** Enterprise accounts: 70 % of the owner, 30 % of the success manager; 10 % more for the manager. */
const plan: WrittenRows = [
  'PLAN',
  'id | split',
  'COMPONENTS',
  'id | type | measure | scope | rate',
  'own | commission | new arr | | 5%',
  'team | commission | new arr | team | 1%',
  'CREDITS',
  'segment | owner share | with | overlay | overlay share',
  'enterprise | 70% | csm | manager | 10%',
];

const accounts: WrittenRows = [
  'account | owner | period | segment | new | csm',
  'Acme | Ana | 2027-Q1 | Enterprise | 10000 |',
  'Beta | Ana | 2027-Q1 | smb | 3000 |',
  'Gamma | Bo | 2027-Q1 | enterprise | 2000 | Lea',
];

describe('credit by segment', () => {
  const { at, block } = results({ accounts, roster, plan });

  it('goes to the owner and to the person named, the rest of the account', () => {
    // Ana: 70 % of 10,000 and all of 3,000. Bo: 30 % of 10,000 and 70 % of 2,000; the account itself names Lea.
    expect(at('Ana', '2027-Q1', 'new arr')).toBe(10000);
    expect(at('Bo', '2027-Q1', 'new arr')).toBe(4400);
    expect(at('Lea', '2027-Q1', 'new arr')).toBe(600);
  });

  it('beyond 100 % goes to the overlay, and never into a group', () => {
    // 10 % of 12,000.
    expect(at('Mia', '2027-Q1', 'new arr')).toBe(1200);
    // North has all of the three accounts once, though Lea of south has a part of one.
    expect(at('Ana', '2027-Q1', 'new arr@team')).toBe(15000);
    expect(at('Lea', '2027-Q1', 'new arr@team')).toBe('zero');
  });

  it('leaves nothing out: the last row is empty', () => {
    expect(block[block.length - 1]).toEqual(['(uncredited)', ...Array<string>(3).fill(''), 0, '']);
  });
});

describe('what nobody is credited with', () => {
  const open: WrittenRows = [
    'account | owner | period | segment | new',
    // Bo has no csm of his own, so 30 % is nobody's.
    'Gamma | Bo | 2027-Q1 | enterprise | 2000',
    'Delta | Zed | 2027-Q1 | smb | 500',
    'Eta | | 2027-Q1 | smb | 40',
    // Lea left in March.
    'Theta | Lea | 2027-Q2 | smb | 7',
    'Iota | Ana | 2027-Q2 | smb | 1000',
  ];

  it('is in the last row, with the reason for each account', () => {
    const { block, headers } = results({ accounts: open, roster, plan });
    const last = block[block.length - 1] ?? [];
    expect(last[0]).toBe('(uncredited)');
    expect(last[headers.indexOf('new arr')]).toBe(600 + 500 + 40 + 7);
    expect(last[headers.indexOf('not credited')]).toBe(
      'Lea is not on the roster in 2027-Q2: Theta; Zed is not on the roster in 2027-Q1: Delta; no csm: Gamma; no owner: Eta',
    );
  });

  it('reconciles: credited and uncredited are the total, overlays are beside it', () => {
    const { plans } = loadPlan(blockOf(plan), 1900);
    const { reconciliation } = computeMetrics(blockOf(open), blockOf(roster), { plans, system: 1900 });
    const [of] = reconciliation;
    expect(reconciliation).toHaveLength(1);
    // 70 % of 2,000 and all of 1,000; Mia has 10 % of 2,000 on top.
    expect(of && [of.measure, show(of.total), show(of.credited), show(of.uncredited), show(of.overlay)]).toEqual([
      'new arr',
      '3,547',
      '2,400',
      '1,147',
      '200',
    ]);
  });

  it('of one period is that of the period', () => {
    const { block, headers } = results({ accounts: open, roster, plan, period: '2027-Q2' });
    expect(block.map((row) => row[0])).toEqual(['payee', 'Ana', 'Bo', 'Mia', '(uncredited)']);
    expect(block[4]?.[headers.indexOf('new arr')]).toBe(7);
    expect(block[4]?.[headers.indexOf('not credited')]).toBe('Lea is not on the roster in 2027-Q2: Theta');
  });
});

describe('a share that changes with a version of the plan', () => {
  const versions: WrittenRows = [
    ...['PLAN', 'id | p', 'version | 1', 'effective to | 2027-03-31'],
    ...['COMPONENTS', 'id | type | measure | rate', 'own | commission | new arr | 5%'],
    ...['PLAN', 'id | p', 'version | 2', 'effective from | 2027-04-01'],
    ...['COMPONENTS', 'id | type | measure | rate', 'own | commission | new arr | 5%'],
    ...['CREDITS', 'segment | owner share | with', 'enterprise | 70% | csm'],
  ];

  it('holds from the period on which the version is in force', () => {
    const { at } = results({
      accounts: [
        'account | owner | period | segment | new',
        'Acme | Ana | 2027-Q1 | enterprise | 1000',
        'Acme | Ana | 2027-Q2 | enterprise | 1000',
      ],
      roster,
      plan: versions,
    });
    expect(at('Ana', '2027-Q1', 'new arr')).toBe(1000);
    expect(at('Ana', '2027-Q2', 'new arr')).toBe(700);
    expect(at('Bo', '2027-Q2', 'new arr')).toBe(300);
  });
});

describe('CREDITS refuses', () => {
  const withCredits = (rows: WrittenRows): WrittenRows => [...plan.slice(0, -1), ...rows];

  it('a column that neither table has', () => {
    const message = refused({ accounts, roster, plan: withCredits(['enterprise | 70% | partner | |']) });
    expect(message).toBe(
      'CS_METRICS: plan (CREDITS, partner): CREDITS names the column "partner", which neither table has; add it to the roster',
    );
  });

  it('two plans that share the same segment in different ways', () => {
    const second = plan.map((row) => (row as string).replace('id | split', 'id | other').replace('70%', '60%'));
    expect(refused({ accounts, roster, plan: [...plan, ...second] })).toContain(
      'accounts row 2 (Acme, segment): the plans credit the segment "enterprise" in two ways',
    );
  });
});

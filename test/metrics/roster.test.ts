import { cellText } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { type WrittenRows, blockOf } from '../cases/written-rows';
import { results } from './metrics-calls';

describe('people who come, go and move', () => {
  const roster: WrittenRows = [
    'payee | team | manager | ote | from | to',
    // Bo moves from north to south on 15 February: 45 of the 90 days of the quarter are before.
    'Bo | north | Mia | 100000 | | 2027-02-14',
    'Bo | south | Max | 110000 | 2027-02-15 |',
    'Ana | north | Mia | 90000 | 2027-04-10 |',
    'Lea | north | Mia | 90000 | | 2027-03-31',
    'Mia | north | | 150000 | |',
    'Max | south | | 150000 | |',
  ];
  const { at, block } = results({
    roster,
    accounts: [
      'account | owner | period | starting arr | churned | new | expansion | team',
      'Acme | Bo | 2027-Q1 | 10000 | 1000 | 600 | |',
      'Beta | Lea | 2027-Q1 | 30000 | 3000 | | |',
      'Beta | Ana | 2027-Q2 | 27000 | 2700 | | |',
      'Acme | Bo | 2027-Q2 | 9000 | | | 90 | north',
    ],
  });

  it('have rows for the periods they are there, with the days where these are cut', () => {
    expect(block.slice(1).map(([payee, period]) => `${cellText(payee)} ${cellText(period)}`)).toEqual([
      ...['Bo 2027-Q1', 'Bo 2027-Q1', 'Bo 2027-Q2', 'Ana 2027-Q2', 'Lea 2027-Q1'],
      ...['Mia 2027-Q1', 'Mia 2027-Q2', 'Max 2027-Q1', 'Max 2027-Q2', '(uncredited) '],
    ]);
    expect([at('Bo', '2027-Q1', 'start', 0), at('Bo', '2027-Q1', 'end', 0)]).toEqual(['', '2027-02-14']);
    expect([at('Bo', '2027-Q1', 'start', 1), at('Bo', '2027-Q1', 'end', 1)]).toEqual(['2027-02-15', '']);
    expect([at('Bo', '2027-Q1', 'ote', 0), at('Bo', '2027-Q1', 'ote', 1)]).toEqual([100000, 110000]);
    expect([at('Ana', '2027-Q2', 'start'), at('Lea', '2027-Q1', 'end')]).toEqual(['2027-04-10', '']);
  });

  it('take their sums along by days, and keep their ratio', () => {
    expect([at('Bo', '2027-Q1', 'new arr', 0), at('Bo', '2027-Q1', 'new arr', 1)]).toEqual([300, 300]);
    expect([at('Bo', '2027-Q1', 'grr', 0), at('Bo', '2027-Q1', 'grr', 1)]).toEqual([0.9, 0.9]);
  });

  it('count in both teams by days, unless the account says its team', () => {
    // North: half of Acme (5,000, of which 500 went) and Beta (30,000, of which 3,000).
    expect(at('Mia', '2027-Q1', 'churned arr@team')).toBe(3500);
    expect(at('Mia', '2027-Q1', 'grr@team')).toBe(0.9);
    expect(at('Max', '2027-Q1', 'new arr@team')).toBe(300);
    expect(at('Max', '2027-Q1', 'new arr@reports')).toBe(300);
    // In the second quarter the account says north, though Bo is in south by now.
    expect(at('Mia', '2027-Q2', 'expansion arr@team')).toBe(90);
    expect(at('Max', '2027-Q2', 'expansion arr@team')).toBe('zero');
    expect(at('Max', '2027-Q2', 'expansion arr@reports')).toBe(90);
  });

  it('open the year with what came to them', () => {
    // Ana has Beta from the second quarter on: 2,700 of 27,000. Lea's loss before is not hers.
    expect(at('Ana', '2027-Q2', 'grr@year')).toBe(0.9);
  });
});

describe('several currencies', () => {
  const roster: WrittenRows = [
    'payee | region | currency | fx',
    'Ana | EMEA | EUR | 0.8',
    'Bo | EMEA | GBP | 0.5',
    'Cy | EMEA | |',
  ];

  it('of one region are added up by the rates given: of the row, of the owner, of the roster', () => {
    const { at } = results({
      roster,
      accounts: [
        'account | owner | period | currency | fx | new | starting arr',
        'Acme | Ana | 2027-Q1 | EUR | | 800 | 8000',
        'Beta | Bo | 2027-Q1 | GBP | | 500 | 500',
        'Gamma | Cy | 2027-Q1 | EUR | | 80 | 80',
        'Delta | Cy | 2027-Q1 | EUR | 0.4 | 40 | 40',
        'Eta | Cy | 2027-Q1 | | | 7 | 7',
      ],
    });
    expect(at('Ana', '2027-Q1', 'new arr')).toBe(1000);
    // 1,000 + 1,000 + 100 + 100 + 7.
    expect(at('Cy', '2027-Q1', 'new arr@region')).toBe(2207);
    expect(at('Cy', '2027-Q1', 'fx')).toBe('');
    expect(at('Bo', '2027-Q1', 'fx')).toBe(0.5);
  });

  it('stay what they are where all rows are in one, and no plan says another', () => {
    const accounts = ['account | owner | period | currency | new', 'Acme | Cy | 2027-Q1 | JPY | 800'];
    expect(results({ roster, accounts }).at('Cy', '2027-Q1', 'new arr')).toBe(800);
  });
});

describe('the roster', () => {
  const accounts = ['account | owner | period | new', 'Acme | Ana | 2027-Q1 | 5', 'Acme | Ana | 2027-Q2 | 5'];
  const plan: WrittenRows = [
    'PLAN',
    'id | p',
    'COMPONENTS',
    'id | type | weight | measure | target | amount',
    'new | bonus | 100% | new arr | |',
    'refs | spif | | references | | 10',
  ];

  it('hands on what belongs in the results: pay, own targets, and measures that accounts cannot have', () => {
    const { headers, at } = results({
      accounts,
      roster: [
        'payee | ote | base | guarantee | new arr target | references | email | from | to',
        'Ana | 1000 | 700 | 50 | 4 | 2 | a | | 2027-03-31',
        'Ana | 1000 | 700 | 50 | 4 | | a | 2027-04-01 |',
      ],
      plan,
    });
    expect(headers.slice(0, 7)).toEqual([
      'payee',
      'period',
      'ote',
      'base',
      'guarantee',
      'new arr target',
      'references',
    ]);
    expect(headers).not.toContain('email');
    expect(at('Ana', '2027-Q2', 'guarantee')).toBe(50);
    expect([at('Ana', '2027-Q1', 'references'), at('Ana', '2027-Q2', 'references')]).toEqual([2, '']);
  });

  it('may hold what belongs to one period in a row of that period', () => {
    const roster = [
      'payee | leave days | clawback | from | to',
      'Ana | | | | 2027-03-31',
      'Ana | 30 | 100 | 2027-04-01 | 2027-06-30',
    ];
    const { at } = results({ accounts, roster });
    expect([at('Ana', '2027-Q1', 'clawback'), at('Ana', '2027-Q2', 'clawback')]).toEqual(['', 100]);
    // A call for that quarter takes it, one for another does not.
    expect(results({ accounts, roster, period: '2027-Q2' }).at('Ana', '2027-Q2', 'clawback')).toBe(100);
    expect(results({ accounts, roster, period: '2027-Q1' }).at('Ana', '2027-Q1', 'clawback')).toBe('');
  });
});

test('CS_PAYOUT takes the results as they stand', () => {
  const plan = blockOf([
    'PLAN',
    'id | p',
    'pay mix | 60:40',
    'COMPONENTS',
    'id | type | weight | measure | scope | target',
    'grr | bonus | 50% | grr | | 90%',
    'team | bonus | 50% | grr | team | 90%',
  ]);
  const accounts = blockOf([
    'account | owner | period | starting arr | churned',
    'Acme | Ana | 2027-Q1 | 1000 | 100',
    'Beta | Bo | 2027-Q1 | 1000 | 190',
    'Gamma | Cy | 2027-Q1 | 5000 | 5000',
    'Delta | Zed | 2027-Q1 | 1000 | 1000',
  ]);
  const roster = blockOf([
    'payee | team | ote | from | to',
    'Ana | north | 100000 | |',
    'Bo | north | 100000 | |',
    'Cy | south | 100000 | |',
  ]);
  const metrics = callFunction('CS_METRICS', [accounts, roster, null, plan]);
  if (!metrics.ok || !Array.isArray(metrics.value)) throw new Error('no table');
  const pay = callFunction('CS_PAYOUT', [plan, metrics.value]);
  // 10,000 a quarter. Ana: 90 % of 90 %; her team 1,710 of 2,000 = 85.5 / 90 = 95 %: 5,000 + 4,750.
  // Bo: 81 / 90 = 90 %: 4,500 + 4,750. Cy lost all: a ratio of zero is paid as zero, not as missing.
  const findings = callFunction('CS_CHECK', [plan, metrics.value]);
  expect(JSON.stringify(findings)).not.toContain('unused columns');
  expect(pay).toEqual({ ok: true, value: [['pay'], [9750], [9250], [0], ['']] });
});

import { type Block, type Cell, cellText } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { blockOf } from '../cases/written-rows';
import { blanks, withBlanks } from '../plan/refusal-cases';
import { refused, results } from './metrics-calls';

const accounts = blockOf([
  'account | owner | period | segment | team | starting arr | churned | csat | nps | touchpoints',
  'Acme | Ana | 2027-Q1 | | | 1000 | | 80 | | 3',
  'Beta | | 2027-Q1 | smb | north | | | | zero | ',
  'Ceta | Bo | 2027-Q1 | | | 500 | -50 | | 9 | 0',
]);
const roster = blockOf([
  'payee | team | manager | from | to | currency | fx | guarantee',
  'Ana | north | Bo | | | | | ',
  'Bo | | | 2027-02-01 | | | | 100',
]);
const made = (a: Block, r: Block, ...more: readonly Cell[]) => {
  const outcome = callFunction('CS_METRICS', [a, r, ...more]);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value as Cell[][];
};
const table = made(accounts, roster);

describe('metrics are the same', () => {
  test.each(blanks)('where a blank cell is %j', (blank) => {
    expect(made(withBlanks(accounts, blank), withBlanks(roster, blank), blank, blank)).toEqual(table);
  });

  test('with blank rows between, a title above and a column before', () => {
    const spread = (block: Block): Cell[][] => [
      ['Book of the quarter'],
      [],
      ...block.flatMap((row) => [[null, ...row], row.map(() => 0)]),
    ];
    expect(made(spread(accounts), spread(roster))).toEqual(table);
  });

  test('in ragged rows, with headers and names in other letters', () => {
    const ragged = accounts.map((row, i) =>
      i === 0 ? row.map((header) => ` ${cellText(header).toUpperCase()} `) : row,
    );
    const cut = ragged.map((row) => row.slice(0, row.length - [...row].reverse().findIndex((cell) => cell !== null)));
    expect(made(cut, roster)).toEqual(table);
    const loud = accounts.map((row, i) => row.map((cell, j) => (i > 0 && j === 1 && cell ? ` ${cellText(cell).toUpperCase()}` : cell))); // prettier-ignore
    expect(made(loud, roster)).toEqual(table);
  });

  test('where the period is said in the call', () => {
    const without = accounts.map((row) => row.filter((_, column) => column !== 2));
    expect(made(without, roster, '2027-Q1')).toEqual(table);
  });

  test('where a column that means nothing here is in the table', () => {
    expect(
      made(
        accounts.map((row, i) => [...row, i === 0 ? 'industry' : 'steel']),
        roster,
      ),
    ).toEqual(table);
  });
});

test('a loss that comes ready made is one, whatever its sign', () => {
  const accounts = ['account | owner | period | churned arr | contraction arr', 'Acme | Ana | 2027-Q1 | -50 | 7'];
  const { at } = results({ accounts, roster: ['payee', 'Ana'] });
  expect([at('Ana', '2027-Q1', 'churned arr'), at('Ana', '2027-Q1', 'contraction arr')]).toEqual([50, 7]);
});

test('dates are months, and those of both date systems', () => {
  const dated = ['account | owner | period | new', 'Acme | Ana | 2027-02-10 | 5'];
  expect(results({ accounts: dated, roster: ['payee', 'Ana'] }).at('Ana', '2027-02', 'new arr')).toBe(5);
  // 2027-02-10 is 46,428 days after 1899-12-30, and 1,462 fewer after 1904-01-01.
  for (const [dateSystem, serial] of [
    [1900, 46428],
    [1904, 44966],
  ] as const) {
    const accounts = [['account', 'owner', 'period', 'new'], ['Acme', 'Ana', serial, 5]]; // prettier-ignore
    const outcome = callFunction('CS_METRICS', [accounts, [['payee'], ['Ana']]], { dateSystem });
    expect(outcome.ok && (outcome.value as Cell[][])[1]?.slice(0, 3)).toEqual(['Ana', '2027-02', 5]);
  }
});

test('a renewal of more than was due is refused, the rows of an account taken together', () => {
  const accounts = (renewed: number) => [
    'account | owner | period | segment | due | renewed',
    'Acme | Ana | 2027-Q1 | core | 100 | 30',
    `Acme | Ana | 2027-Q1 | extra | | ${renewed}`,
  ];
  const roster = ['payee', 'Ana'];
  expect(refused({ accounts: accounts(71), roster })).toBe(
    'CS_METRICS: accounts row 3 (Acme, renewed): Acme renews 101 of 100 due in this period; put it in the period in which it was due, and growth in expansion',
  );
  expect(results({ accounts: accounts(70), roster }).at('Ana', '2027-Q1', 'renewal rate')).toBe(1);
});

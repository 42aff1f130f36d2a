import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';

/** A row of the accounts; amounts in whole units, so that the tables of tests are easy to read when one fails. */
export interface BookRow {
  readonly account: string;
  readonly owner: string;
  /** 0 … 5: the quarters from 2027-Q1 on. */
  readonly quarter: number;
  readonly segment: string;
  readonly team: string;
  readonly starting: number;
  readonly new: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
}

/** A row of the roster; days as ISO text, or empty. */
export interface Person {
  readonly payee: string;
  readonly team: string;
  readonly region: string;
  readonly manager: string;
  readonly from: string;
  readonly to: string;
}

export interface Book {
  readonly rows: readonly BookRow[];
  readonly people: readonly Person[];
}

export const quarters = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1', '2028-Q2'];
const payees = ['Ana', 'Bo', 'Cy', 'Di'];

const amount = fc.integer({ min: 0, max: 9 }).map((thousands) => thousands * 1000);
const group = (...names: readonly string[]) => fc.constantFrom(...names);

const row = fc
  .record({
    account: group('A', 'B', 'C', 'D', 'E', 'F'),
    owner: group(...payees, 'Zed', ''),
    quarter: fc.integer({ min: 0, max: quarters.length - 1 }),
    segment: group('smb', 'enterprise'),
    team: group('', '', 'north', 'south'),
    starting: amount,
    new: amount,
    expansion: amount,
    lost: fc.record({ contraction: fc.double({ min: 0, max: 1, noNaN: true }), churned: fc.double({ min: 0, max: 1, noNaN: true }) }), // prettier-ignore
  })
  .map(({ lost, ...of }): BookRow => {
    // Nobody loses more than there was.
    const most = of.starting + of.new + of.expansion;
    const churned = Math.floor(lost.churned * most);
    return { ...of, churned, contraction: Math.floor(lost.contraction * (most - churned)) };
  });

/** A payee with one row or two, the second from the day after the first. */
const person = (payee: string) =>
  fc
    .record({
      team: fc.array(group('north', 'south'), { minLength: 2, maxLength: 2 }),
      region: group('NAM', 'EMEA', 'NAM; EMEA'),
      manager: group(...payees.filter((name) => name !== payee), ''),
      from: group('', '', '2027-02-15', '2027-07-01'),
      moves: fc.option(group('2027-08-10', '2028-01-01')),
      to: group('', '', '2028-03-31', '2027-11-20'),
    })
    .map(({ team: [first = '', second = ''], region, manager, from, moves, to }): Person[] => {
      if (moves === null || (to !== '' && to < moves)) return [{ payee, team: first, region, manager, from, to }];
      const before = new Date(Date.parse(moves) - 86_400_000).toISOString().slice(0, 10);
      return [
        { payee, team: first, region, manager, from, to: before },
        { payee, team: second, region, manager, from: moves, to },
      ];
    });

/** Books of up to 30 account rows in six quarters, with four people on the roster who come, go and move. */
export const books: fc.Arbitrary<Book> = fc.record({
  rows: fc.uniqueArray(row, {
    minLength: 1,
    maxLength: 30,
    selector: ({ account, owner, quarter, segment }) => `${account} ${owner} ${quarter} ${segment}`,
  }),
  people: fc.tuple(...payees.map(person)).map((each) => each.flat()),
});

const accountHeaders = ['account', 'owner', 'period', 'segment', 'team', 'starting arr', 'new', 'expansion', 'contraction', 'churned']; // prettier-ignore

export function accountsBlock(rows: readonly BookRow[]): Cell[][] {
  return [
    accountHeaders,
    ...rows.map((of) => [
      ...[of.account, of.owner, quarters[of.quarter], of.segment, of.team],
      ...[of.starting, of.new, of.expansion, of.contraction, of.churned],
    ]),
  ];
}

export function rosterBlock(people: readonly Person[]): Cell[][] {
  return [
    ['payee', 'team', 'region', 'manager', 'from', 'to'],
    ...people.map((of) => [of.payee, of.team, of.region, of.manager, of.from, of.to]),
  ];
}

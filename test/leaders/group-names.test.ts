import { refusal, value } from '../functions/calls';
import { paid, plan, table } from './rows';

/** Lea is paid on what her reports renew together: 100,000 at 80:20 are 5,000 a quarter, on 200,000. */
const book = plan(`
  PLAN
  id|lead
  roles|Lead
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|scope|target
  team|bonus|1|renewed arr|reports|200000
  PLAN
  id|member
  roles|CSM
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|target
  own|bonus|1|renewed arr|100000
`);

const resultsWith = (manager: string) =>
  table(`
    payee|role|manager|ote|renewed arr
    Ned Jansen|CSM|Lea Moss|100000|80000
    Ned Jensen|CSM|${manager}|100000|100000
    Lea Moss|Lead|Mia Voss|100000|
  `) as never;

const codes = (of: unknown, results: unknown): unknown[] =>
  (value('CS_CHECK', of as never, results as never) as unknown[][])
    .filter(([, code]) => ['almost the same', 'listed alone'].includes(String(code)))
    .map(([severity, code, where, message]) => [severity, code, where, message]);

test('two payees one letter apart are two payees, and both are meant', () => {
  // 180,000 of 200,000 is 90%: 4,500. Ned Jansen 80%, Ned Jensen 100%.
  expect(paid(book, resultsWith('lea moss')).map(([payee, , total]) => [payee, total])).toEqual([
    ['Ned Jansen', 4000],
    ['Ned Jensen', 5000],
    ['Lea Moss', 4500],
  ]);
  expect(codes(book, resultsWith('lea moss'))).toEqual([]);
});

test('a manager who is almost a payee is refused: without Ned Jensen, Lea would be paid 2,000', () => {
  expect(refusal('CS_PAYOUT', book, resultsWith('Lea Mos'))).toBe(
    'CS_PAYOUT: results row 3 (Ned Jensen, manager): "lea mos" is almost the payee "lea moss"; write the same name, or rename one so that they differ more',
  );
});

test('but not where nobody is paid on a group, nor one to whom that payee reports', () => {
  const alone = plan(`
    PLAN
    id|all
    pay mix|80:20
    COMPONENTS
    id|type|weight|measure|target
    own|bonus|1|renewed arr|100000
  `);
  expect(paid(alone, resultsWith('Lea Mos'))).toHaveLength(3);
  const mario = table(`
    payee|role|manager|ote|renewed arr
    Maria|CSM|Mario|100000|100000
    Lea Moss|Lead||100000|
    Ned|CSM|Lea Moss|100000|100000
  `) as never;
  // Ned's 100,000 of 200,000.
  expect(paid(book, mario).map(([payee, , total]) => [payee, total])).toEqual([
    ['Maria', 5000],
    ['Lea Moss', 2500],
    ['Ned', 5000],
  ]);
});

/** The same on regions. */
const regional = plan(`
  PLAN
  id|regions
  pay mix|80:20
  COMPONENTS
  id|type|weight|measure|scope|target
  region|bonus|1|renewed arr|region|200000
`);
const inRegions = (leader: string, member = 'EMEA') =>
  table(`
    payee|region|manager|ote|renewed arr
    Ned|NAM|Lea|100000|80000
    Eli|${member}|Lea|100000|100000
    Eva|EMEA|Lea|100000|100000
    Lea|${leader}||100000|
  `) as never;

test('regions with a comma between them are refused, as they are read as one', () => {
  expect(refusal('CS_PAYOUT', regional, inRegions('NAM, EMEA'))).toContain(
    'results row 5 (Lea, region): "NAM, EMEA" is read as one region; give several apart by ";"',
  );
  // A comma in a name of its own stays: Eli has 100,000 of 200,000.
  const named = paid(regional, inRegions('NAM; Paris, France', 'Paris, France'));
  expect(named.map(([payee, , total]) => [payee, total])).toContainEqual(['Eli', 2500]);
});

test.each([
  ['NAM; EMEA', 'EMEA', []],
  ['NAM; LATAM', 'EMEA', [['listed alone', 'results row 5 (Lea, region)', 'only leaders name the region "latam"']]],
  ['NAM; EMEA', 'Emae', [['almost the same', 'results row 3 (Eli, region)', 'the regions "emae" and "emea" differ by a letter']]], // prettier-ignore
  // The leader's is the slip, which is said once.
  ['NAM; EMAE', 'EMEA', [['almost the same', 'results row 5 (Lea, region)', 'the regions "emae" and "emea" differ by a letter']]], // prettier-ignore
])('a leader of %s beside a member in %s is checked', (leader, member, said) => {
  expect(codes(regional, inRegions(leader, member))).toEqual(said.map((one) => ['warning', ...one]));
});

test('a region that only a leader lists is said where no row names a manager, too, and not where all are lists', () => {
  const without = (rows: string) => table(`payee|region|ote|renewed arr\n${rows}`) as never;
  expect(codes(regional, without('Ned|NAM|100000|1\nLea|NAM; LATAM|100000|1'))).toHaveLength(1);
  expect(codes(regional, without('Lea|NAM; LATAM|100000|1'))).toEqual([]);
});

test('managers who are no payees are compared with each other: their pools would be two', () => {
  const pools = plan(`
    PLAN
    id|pools
    COMPONENTS
    id|type|measure|scope|amount
    pool|pool|renewed arr|reports|9000
  `);
  const rows = (manager: string) => table(`payee|manager\nNed|Olga Lind\nEli|Olga Lind\nEva|${manager}`) as never;
  expect(codes(pools, rows('Olga Lynd'))).toEqual([
    ['warning', 'almost the same', 'results row 4 (Eva, manager)', 'the managers "olga lynd" and "olga lind" differ by a letter'], // prettier-ignore
  ]);
  expect(codes(pools, rows('Olga Lind'))).toEqual([]);
});

import fc from 'fast-check';
import { type Block, type Cell, cellText } from '../../core/cells/cell';
import { type Metrics, computeMetrics } from '../../core/metrics/compute-metrics';
import { metricsTable } from '../../core/metrics/metrics-table';
import { type Exact, ZERO, equal, isZero, plus, sum } from '../../core/number/exact';
import { loadPlan } from '../../core/plan/load';
import { blockOf } from '../cases/written-rows';
import { runs } from '../properties/settings';
import { type Book, type BookRow, accountsBlock, books, quarters, rosterBlock } from './arbitrary-book';

/** 70 % of an enterprise account is its owner's, 30 % the manager's, and the manager has 15 % more. */
const splitting = loadPlan(
  blockOf([
    ...['PLAN', 'id | p', 'COMPONENTS', 'id | type | measure | rate'],
    ...['a | commission | new arr | 1%', 'b | commission | churned arr | 1%', 'c | commission | net arr | 1%'],
    ...[
      'CREDITS',
      'segment | owner share | with | overlay | overlay share',
      'enterprise | 70% | manager | manager | 15%',
    ],
  ]),
  1900,
).plans;

const measured = ({ rows, people }: Book, plans: typeof splitting = []): Metrics =>
  computeMetrics(accountsBlock(rows), rosterBlock(people), { plans, system: 1900 });
const table = (book: Book, plans: typeof splitting = []): Block => metricsTable(measured(book, plans));

const law = (holds: (book: Book, turn: number) => void, count = 30): void => {
  fc.assert(fc.property(books, fc.nat(), holds), { numRuns: runs(count) });
};

/** The list in another order. */
const turned = <T>(list: readonly T[], turn: number): T[] => {
  const at = turn % Math.max(1, list.length);
  return [...list.slice(at), ...list.slice(0, at)].reverse();
};

/** The sum of a measure's own column over all rows. */
const ownTotal = ({ columns, rows }: Metrics, measure: string): Exact => {
  const i = columns.findIndex(({ header }) => header === measure);
  return sum(rows.map(({ values }) => values[i]?.value ?? ZERO));
};

test('the order of account rows and of their columns changes nothing', () => {
  law((book, turn) => {
    expect(table({ ...book, rows: turned(book.rows, turn) })).toEqual(table(book));
    const columns = turned(accountsBlock(book.rows)[0] ?? [], turn);
    const [headers = []] = accountsBlock([]);
    const moved = accountsBlock(book.rows).map((row) => columns.map((header) => row[headers.indexOf(header)]));
    const again = computeMetrics(moved, rosterBlock(book.people), { system: 1900 });
    expect(metricsTable(again)).toEqual(table(book));
  });
});

test('the order of the roster changes only that of the rows', () => {
  const sorted = (rows: Block): Cell[][] =>
    rows.map((row) => [...row]).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  law((book, turn) => {
    expect(sorted(table({ ...book, people: turned(book.people, turn) }))).toEqual(sorted(table(book)));
  });
});

test('credited and uncredited are the total of the accounts, to the last fraction', () => {
  law((book) => {
    for (const plans of [[], splitting]) {
      const metrics = measured(book, plans);
      expect(metrics.reconciliation.length).toBeGreaterThan(5);
      for (const { measure, total, credited, uncredited, overlay } of metrics.reconciliation) {
        expect(equal(plus(credited, uncredited), total)).toBe(true);
        if (plans.length === 0) expect(isZero(overlay)).toBe(true);
        if (!metrics.columns.some(({ header }) => header === measure)) continue;
        expect(equal(ownTotal(metrics, measure), plus(credited, overlay))).toBe(true);
      }
      const ofRows = book.rows.reduce((all, row) => all + row.churned, 0);
      const churned = metrics.reconciliation.find(({ measure }) => measure === 'churned arr');
      expect(churned && equal(churned.total, { n: BigInt(ofRows), d: BigInt(1) })).toBe(true);
    }
  });
});

test('members add up to their group, where every account has an owner on the roster and says no team', () => {
  law((book) => {
    const rows = book.rows.map((row): BookRow => ({
      ...row,
      team: '',
      owner: row.owner === 'Zed' ? 'Ana' : row.owner,
    }));
    const people = book.people.map((person) => ({ ...person, from: '', to: '' })).filter(isFirstOfPayee);
    const { columns, rows: results } = measured({ rows: unique(rows), people });
    for (const measure of ['net arr', 'lost logos', 'churned arr']) {
      const [own, group] = [measure, `${measure}@team`].map((name) =>
        columns.findIndex(({ header }) => header === name),
      );
      for (const { roster, period, values } of results) {
        const members = results.filter(
          (row) => row.period === period && String(row.roster.team) === String(roster.team),
        );
        const total = sum(members.map((row) => row.values[own ?? -1]?.value ?? ZERO));
        expect(equal(total, values[group ?? -1]?.value ?? { n: BigInt(-1), d: BigInt(7) })).toBe(true);
      }
    }
  });
});

test('the year so far of its first period is the period', () => {
  law((book) => {
    const rows = book.rows.map((row) => ({ ...row, quarter: 0 }));
    const [headers = [], ...results] = table({ ...book, rows: unique(rows) });
    // With one row for each payee; segments share a year.
    const single = results.filter(([payee]) => results.filter((row) => row[0] === payee).length === 1);
    for (const [i, header] of headers.entries()) {
      const year = headers.indexOf(`${cellText(header)}@year`);
      if (year < 0) continue;
      for (const row of single.filter(([payee]) => payee !== '(uncredited)')) expect(row[year]).toEqual(row[i]);
    }
  });
});

test('an account in several rows, by segment, is the account in one', () => {
  law((book) => {
    const rows = book.rows.map((row) => ({ ...row, segment: 'smb' }));
    const half = (row: BookRow, segment: string): BookRow => {
      const part = (amount: number): number => (segment === 'smb' ? Math.floor(amount / 2) : Math.ceil(amount / 2));
      const { starting, new: added, expansion, contraction, churned } = row;
      return {
        ...row,
        segment,
        starting: part(starting),
        new: part(added),
        expansion: part(expansion),
        contraction: part(contraction),
        churned: part(churned),
      };
    };
    const once = unique(rows);
    const twice = once.flatMap((row) => [half(row, 'smb'), half(row, 'other')]);
    expect(table({ ...book, rows: twice })).toEqual(table({ ...book, rows: once }));
  });
});

test('a period asked for has the rows it has among all', () => {
  law((book, turn) => {
    const row = book.rows[turn % book.rows.length] as BookRow;
    const [period] = [quarters[row.quarter]];
    const one = metricsTable(
      computeMetrics(accountsBlock(book.rows), rosterBlock(book.people), { period, system: 1900 }),
    );
    const shared = (rows: Block): unknown[] =>
      rows.slice(1, -1).filter((of) => of[1] === period).map((of) => named(rows[0] ?? [], of)); // prettier-ignore
    expect(shared(one)).toEqual(shared(table(book)));
  });
});

/** A row by its headers, without the days, whose columns are there only where a period is cut. */
function named(headers: readonly Cell[], row: readonly Cell[]): Record<string, Cell> {
  const all = Object.fromEntries(headers.map((header, i) => [cellText(header), row[i]]));
  return { start: '', end: '', ...all, 'not credited': '' };
}

function isFirstOfPayee(person: { payee: string }, i: number, all: readonly { payee: string }[]): boolean {
  return all.findIndex(({ payee }) => payee === person.payee) === i;
}

/** Without rows that say the same account, owner, period and segment again. */
function unique(rows: readonly BookRow[]): BookRow[] {
  const key = ({ account, owner, quarter, segment }: BookRow): string => `${account} ${owner} ${quarter} ${segment}`;
  return [...new Map(rows.map((row) => [key(row), row])).values()];
}

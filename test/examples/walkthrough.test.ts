import { readFileSync } from 'node:fs';
import Fraction from 'fraction.js';
import { accountRows } from '../../examples/customer-success-year/accounts';
import { quarters } from '../../examples/customer-success-year/account';
import { renewalRoster, renewalRows } from '../../examples/customer-success-year/renewals';
import { shows, valueOf } from './arithmetic';
import { cellsAt, exampleBook, rowsOf, table } from './book';
import { type PageTable, readPage } from './page';
import { countedIn, creditedTo, dollars, fraction, sum, total } from './year';

const page = readFileSync('docs/walkthrough.md', 'utf8');
const { tables, workings } = readPage(page);
const tablesBy = (first: string): readonly PageTable[] => tables.filter(({ headers }) => headers[0] === first);

/** The cells of a row that differ from what is so; text is compared as it stands. */
function differing({ headers }: PageTable, row: readonly string[], so: (header: string) => unknown): string[] {
  return headers.flatMap((header, c) => {
    const shown = row[c]!;
    const is = so(header);
    const value = is instanceof Fraction ? is : typeof is === 'number' ? fraction(is) : undefined;
    const fits = value ? shows(shown, value) : shown === is;
    return fits ? [] : [`${row.join(' | ')}: ${header} is ${String(is)}`];
  });
}

test('the page has tables of every kind, and working', () => {
  const firsts = ['measure', 'account', 'owner', 'region', 'team', 'compared', 'period'];
  expect(firsts.map((first) => tablesBy(first).length)).toEqual([1, 3, 1, 1, 1, 1, 8]);
  expect(tables).toHaveLength(16);
  expect(workings.length).toBeGreaterThan(50);
});

test.each(workings)('$heading: $line', ({ line }) => {
  const [, expression, result] = /^[^:]+: (.+) = ([^=]+)$/.exec(line) ?? [];
  expect([result, shows(result!, valueOf(expression!))]).toEqual([result, true]);
});

test('the formula of a sheet covers every row and column, and pays the same', async () => {
  const name = 'customer-success-2027';
  const [, ...references] = /^=CS_PAYOUT\((.+), CS_METRICS\((.+), (.+), , (.+)\)\)$/m.exec(page)!;
  const [plan, accounts, roster, again] = await Promise.all(references.map((one) => cellsAt(name, one)));
  const book = await exampleBook(name);
  const results = table('CS_METRICS', accounts, roster, '', again);
  expect(table('CS_PAYOUT', plan, results)).toEqual(table('CS_PAYOUT', book.plan, book.results));
  const rest = [book.accounts.length, book.roster.length, book.plan.length].map((rows) => rows - 3);
  expect([accounts!.length, roster!.length, plan!.length]).toEqual(rest);
});

test.each(tablesBy('compared'))('$heading', async (shown) => {
  const name = 'customer-success-2027';
  const [, plan, other] = /^=CS_COMPARE\(([^,]+), CS_METRICS\(.+\), (.+)\)$/m.exec(page)!;
  const [today, alternative] = await Promise.all([cellsAt(name, plan!), cellsAt(name, other!)]);
  const { results, other: whole } = await exampleBook(name);
  expect(alternative).toHaveLength(whole.length - 3);
  const [headers, ...rows] = table('CS_COMPARE', today, results, alternative);
  // The last columns of the one alternative: base, variable, total, change, % change.
  expect(headers).toHaveLength(10);
  const changed = rows.filter((row) => row[8] !== 0 && row[1] !== '' && row[0] !== '');
  expect(changed.map(([payee]) => payee)).toEqual(shown.rows.map(() => 'Margaret Chukwu'));
  const wrong = shown.rows.flatMap((row, i) => {
    const [, compared, , today, , , commission, , change] = changed[i]!;
    const so = { compared, 'variable today': today, 'on commission': commission, change };
    return differing(shown, row, (header) => so[header as keyof typeof so]);
  });
  expect(wrong).toEqual([]);
});

describe('what is paid', () => {
  const paid: Record<string, ReturnType<typeof rowsOf>> = {};
  beforeAll(async () => {
    for (const name of ['customer-success-2027', 'renewals-2027']) {
      const { plan, results } = await exampleBook(name);
      paid[name] = rowsOf(table('CS_PAYOUT', plan, results, 'all'));
    }
  });

  test.each(tablesBy('period'))('$heading', (shown) => {
    const [payee] = shown.heading.split(':');
    const rows = Object.values(paid)
      .flat()
      .filter((row) => row['payee'] === payee);
    const found = shown.rows.map((row) =>
      rows.find((one) =>
        shown.headers.every((header, c) => !['period', 'plan'].includes(header) || one[header] === row[c]),
      ),
    );
    expect(found).not.toContain(undefined);
    expect(shown.rows.flatMap((row, i) => differing(shown, row, (header) => found[i]![header]))).toEqual([]);
  });
});

describe('what the accounts hold', () => {
  test.each(tablesBy('account'))('$heading', (shown) => {
    const at = (row: readonly string[], header: string) => row[shown.headers.indexOf(header)];
    const wrong = shown.rows.flatMap((row) => {
      const found = accountRows.find(
        ({ account, period }) => account === at(row, 'account') && period === at(row, 'period'),
      );
      return differing(shown, row, (header) => {
        const cell = found?.[header as 'due'];
        return cell === '' ? 0 : cell;
      });
    });
    expect(wrong).toEqual([]);
  });

  test('all that fell due in the example of the missed quarter is shown', () => {
    const [shown] = tablesBy('account');
    const due = accountRows.filter((row) => row.owner === 'Nadia Benali' && row.due !== '');
    expect(shown!.rows.map(([account]) => account)).toEqual(due.map(({ account }) => account));
  });

  test.each(tablesBy('measure'))('$heading', (shown) => {
    const wrong = shown.rows.flatMap((row) => {
      const column = row[0]!.replace(' arr', '') as 'due';
      const all = sum(accountRows.map((one) => dollars(one, column)));
      const nobody = accountRows.filter(({ owner }) => owner === '');
      const uncredited = sum(nobody.map((one) => dollars(one, column)));
      const beyond = sum([0, 1, 2, 3].map((q) => total(creditedTo('Ingeborg Vatne', q), column)));
      const so = { measure: row[0], credited: all.sub(uncredited), uncredited, accounts: all, beyond };
      return differing(shown, row, (header) => so[header as keyof typeof so]);
    });
    expect(wrong).toEqual([]);
  });

  test.each(tablesBy('owner'))('$heading', (shown) => {
    const members = new Set(shown.rows.map(([owner]) => owner));
    const wrong = shown.rows.flatMap((row) =>
      differing(shown, row, (header) =>
        header === 'owner' ? row[0] : total(creditedTo(row[0]!, quarters.indexOf(header as never)), 'expansion'),
      ),
    );
    expect(wrong).toEqual([]);
    for (const [q, quarter] of quarters.entries()) {
      const team = countedIn(q, ({ team: name }) => name === 'Linden').filter(([{ expansion }]) => expansion !== '');
      expect(team.filter(([{ owner }]) => !members.has(String(owner))).map(() => quarter)).toEqual([]);
    }
  });

  test.each(tablesBy('region'))('$heading', (shown) => {
    const wrong = shown.rows.flatMap((row) => {
      const [region, period] = row;
      const rows = countedIn(quarters.indexOf(period as never), (one) => one.region === region);
      return differing(shown, row, (header) =>
        header === 'region' ? region : header === 'period' ? period : total(rows, header as 'due'),
      );
    });
    expect(wrong).toEqual([]);
  });

  test.each(tablesBy('team'))('$heading', (shown) => {
    const wrong = shown.rows.flatMap((row) => {
      const [team, period] = row;
      const members = renewalRoster.filter((one) => one.team === team).map(({ payee }) => payee);
      const rows = renewalRows.filter((one) => one.period === period && members.includes(one.owner));
      const so = { team, period, due: sum(rows.map((one) => dollars(one, 'due'))), renewed: sum(rows.map((one) => dollars(one, 'renewed'))) }; // prettier-ignore
      return differing(shown, row, (header) => so[header as keyof typeof so]);
    });
    expect(wrong).toEqual([]);
  });
});

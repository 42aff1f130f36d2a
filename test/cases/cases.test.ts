import type { Cell } from '../../core/cells/cell';
import { openExcelRuntime } from '../bundles/excel-runtime';
import { openSheetsRealm } from '../bundles/sheets-realm';
import type { BundleHost, BundleOutcome } from '../contract/bundle-host';
import { coreHost } from '../contract/core-host';
import { type Expected, type ReadyCase, workedCases } from './worked-cases';

/** Each in the form in which its spreadsheet hands over a blank cell; the core in that of Excel on the web. */
const subjects: readonly { readonly host: BundleHost; readonly blank: Cell }[] = [
  { host: coreHost, blank: null },
  { host: openExcelRuntime(), blank: 0 },
  { host: openSheetsRealm(), blank: '' },
];

async function payout(
  host: BundleHost,
  blank: Cell,
  { planArgument, resultsBlock }: ReadyCase,
  show: string,
): Promise<BundleOutcome> {
  const filled = (argument: ReadyCase['planArgument']): unknown =>
    Array.isArray(argument) ? argument.map((row: readonly Cell[]) => row.map((cell) => cell ?? blank)) : argument;
  return host.call('CS_PAYOUT', [filled(planArgument), filled(resultsBlock), show]);
}

function table(outcome: BundleOutcome): readonly (readonly Cell[])[] {
  if ('message' in outcome) throw new Error(outcome.message);
  return outcome.value as Cell[][];
}

/** A quotient is written as one, so that nobody has to divide 94 by 92 on paper. */
function cellOf(expected: Expected): Cell {
  const quotient = /^(-?[\d.]+)\/([\d.]+)$/.exec(String(expected));
  return quotient ? Number(quotient[1]) / Number(quotient[2]) : expected;
}

const titled = workedCases.map((one) => [`${one.file}: ${one.name}`, one] as const);

describe.each(subjects)('$host.name', ({ host, blank }) => {
  test.each(titled)('%s', async (_, one) => {
    const { pays, columns, refused } = one.expect;
    if (pays) {
      const [header, ...rows] = table(await payout(host, blank, one, 'total'));
      expect(header).toEqual(['pay']);
      expect(rows.map(([pay]) => pay)).toEqual(pays);
    }
    if (columns) {
      const [header = [], ...rows] = table(await payout(host, blank, one, 'all'));
      const found = Object.keys(columns).map((name) => [name, rows.map((row) => row[header.indexOf(name)])]);
      const expected = Object.entries(columns).map(([name, cells]) => [name, cells.map(cellOf)]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
    }
    if (refused) {
      const outcome = await payout(host, blank, one, 'total');
      for (const words of refused) expect(outcome).toHaveProperty('message', expect.stringContaining(words));
    }
  });
});

describe('the case files', () => {
  test('say each name once', () => {
    const names = titled.map(([title]) => title);
    expect(names).toEqual([...new Set(names)]);
  });

  test.each(titled)(
    '%s expects something, and its working ends in every pay',
    (_, { expect: expected, working, results }) => {
      expect(Object.keys(expected).length).toBeGreaterThan(0);
      const { pays } = expected;
      if (!pays) return;
      expect(pays).toHaveLength(results.length - 1);
      const worked = numbersIn(working);
      const unworked = pays.filter((pay) => typeof pay === 'number' && pay !== 0 && !worked.includes(pay));
      expect(unworked).toEqual([]);
    },
  );
});

/** Every number of the working, thousands separators left out. */
function numbersIn(working: readonly string[]): readonly number[] {
  const digits = working.join('\n').replace(/,(?=\d{3})/g, '');
  return [...digits.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
}

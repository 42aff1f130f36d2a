import { catalogue } from '../../core/functions/catalogue';
import { openExcelRuntime } from '../bundles/excel-runtime';
import { DateCell, openSheetsRealm } from '../bundles/sheets-realm';
import type { BundleOutcome } from './bundle-host';
import { type CaseArgument, type CaseCell, contractCases } from './cases';
import { coreHost } from './core-host';

/** A cell that shows a date or a duration holds a serial number, but for Sheets, which makes a Date of it. */
const serialNumber = (wallClock: string): unknown => Date.parse(`${wallClock}Z`) / 86_400_000 + 25_569;

const subjects = [
  { host: coreHost, date: serialNumber },
  { host: openExcelRuntime(), date: serialNumber },
  { host: openSheetsRealm({ timeZone: 'America/New_York' }), date: (wallClock: string) => new DateCell(wallClock) },
];

/** Excel passes 0 or null for a blank cell, Sheets ''. Every host must take all three: workbooks travel. */
const blanks = [0, null, ''] as const;
type Blank = (typeof blanks)[number];

/** Arguments in a host's form. One that is left out is no cell: null in Excel, '' in Sheets, and never 0. */
function argumentsIn(date: (wallClock: string) => unknown, blank: Blank, args: readonly CaseArgument[]): unknown[] {
  const cell = (given: CaseCell): unknown => {
    if (given === null || given === '') return blank;
    return typeof given === 'object' && 'wallClock' in given ? date(given.wallClock) : given;
  };
  return args.map((argument) => {
    if (isBlock(argument)) return argument.map((row) => row.map(cell));
    return argument === null ? (blank === '' ? '' : null) : cell(argument);
  });
}

function isBlock(argument: CaseArgument): argument is readonly (readonly CaseCell[])[] {
  return Array.isArray(argument);
}

/** What a person sees: rows of cells, or the message. A single cell and one row of one cell look the same. */
function seen(outcome: BundleOutcome): unknown {
  if ('message' in outcome) return { refused: outcome.message };
  return Array.isArray(outcome.value) ? outcome.value : [[outcome.value]];
}

/** Columns of a table under its headers. A refusal has none. */
function columnsOf(outcome: unknown, names: readonly string[]): Record<string, unknown[]> {
  if (!Array.isArray(outcome)) throw new Error(JSON.stringify(outcome));
  const [headers = [], ...rows] = outcome as unknown[][];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[headers.indexOf(name)])]));
}

const isNumber = (cell: unknown): boolean => typeof cell === 'number';

describe.each(subjects)('$host.name', ({ host, date }) => {
  describe.each(contractCases)('$function: $title', ({ function: name, args, gives, columns, amounts, refused }) => {
    it.each(blanks)('where a blank cell is %j', async (blank) => {
      const outcome = seen(await host.call(name, argumentsIn(date, blank, args)));
      if (refused !== undefined) expect(outcome).toHaveProperty('refused', expect.stringContaining(refused));
      else if (columns) expect(columnsOf(outcome, Object.keys(columns))).toEqual(columns);
      else if (amounts) expect(columnsOf(outcome, ['amount'])['amount']?.filter(isNumber)).toEqual(amounts);
      else expect(outcome).toEqual(seen({ value: gives }));
    });
  });
});

/**
 * Calls that every function answers, mostly with a refusal: nothing, an error in each argument in turn, and a block of
 * nonsense in each.
 */
const probes = catalogue.flatMap(({ name, parameters, examples }) => {
  const example = (examples[0]?.args ?? []) as readonly CaseArgument[];
  const args = Object.keys(parameters).map((_, i) => example[i] ?? null);
  const wrong: CaseArgument[] = [
    { error: '#DIV/0!' },
    [
      ['?', { error: '#N/A' }],
      [null, 'no'],
    ],
  ];
  const replaced = args.flatMap((_, i) => wrong.map((bad) => args.map((argument, j) => (i === j ? bad : argument))));
  return [[], ...replaced].map((probe) => ({ title: JSON.stringify(probe).slice(0, 80), function: name, args: probe }));
});

describe('word for word as the core says it', () => {
  // Where a case does not say the whole answer itself.
  const inPart = contractCases.filter(({ gives }) => gives === undefined);
  it.each([...inPart, ...probes])('$function: $title', async ({ function: name, args }) => {
    const [said, ...hosts] = await Promise.all(
      subjects.map(async ({ host, date }) => seen(await host.call(name, argumentsIn(date, '', args)))),
    );
    for (const host of hosts) expect(host).toEqual(said);
  });
});

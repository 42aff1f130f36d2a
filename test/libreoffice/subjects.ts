import { readFileSync } from 'node:fs';
import { addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';
import type { Tab } from '../../core/tabs/tab';
import { hostileTab } from '../injection/hostile-tab';
import { asCell, hostileTexts } from '../injection/hostile-texts';
import { bookNamed } from '../round-trip/books';
import { sheetParts } from '../round-trip/package-graph';
import { partsOf } from '../round-trip/part-changes';
import { paidTabs, tabsFor, withTabs } from '../round-trip/pay-tabs';
import { currencyPlan, currencyResults, largeResults, largeShown } from './currencies';
import { type ExpectedCells, cellsOfTab } from './expected-cells';
import { examplePath, paidByCommand } from './run-payout';

/** A workbook that we wrote, and what another program must find in it. */
export interface Subject {
  /** Its file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Sheets that must be there, ours last. */
  readonly sheets: readonly string[];
  /** Cells of our sheets. */
  readonly ours: ReadonlyMap<string, ExpectedCells>;
  /** Cells of the customer, most of them computed: sheet, address, value. */
  readonly theirs: readonly (readonly [sheet: string, address: string, value: string | number])[];
  /** What can be read on its pages when it is printed; without it, it is not printed. */
  readonly shown: readonly string[];
}

type Theirs = Subject['theirs'];
const made = { plan: 'csm@1', inputs: '0'.repeat(64) };

const formulasOfExcel: Theirs = [
  ['Ausblick 🌱', 'B4', 260_000],
  ['Ausblick 🌱', 'C6', 80_000],
  ['Ausblick 🌱', 'D5', 'ab'],
  ['Ausblick 🌱', 'D6', 1200],
  ['Results', 'A5', '李 Dana'],
  ['Teams', 'F6', 2000],
];

/** Each currency with its own decimals, worked out with the cases of the core. */
const currenciesShown = ['9,203.56', '984,333', '749,465', '2,301.467', '7,383.26', '-12.50', '1.234'];

/** LibreOffice 7.4 reads this text as it is, shows it so, and forgets to escape it when it saves. */
const writtenWrong = '_x005F_x0041_';

/** How each subject is made, by the name of its file. */
export const subjects: Readonly<Record<string, (name: string) => Promise<Subject>>> = {
  'example.xlsx': paidExample,
  'excel.xlsx': (name) => paidBook(name, formulasOfExcel, ['Bonus cost of the quarter', '260,000.00 USD', '22,650.00']),
  'libreoffice.xlsx': (name) => paidBook(name, formulasOfExcel.slice(0, 4)),
  'google.xlsx': (name) =>
    paidBook(name, [
      ['Results', 'H5', 6000],
      ['Results', 'J1', 'board'],
    ]),
  'macros.xlsm': (name) => paidBook(name, [['Results', 'C2', 100_000]]),
  // 15 February 2027 in days from 1904.
  'mac-1904.xlsx': (name) => paidBook(name, [['Results', 'D5', 44_971]]),
  'prefixed.xlsx': (name) => paidBook(name, [['Results', 'A2', 'Ana Lima']]),
  'bare.xlsx': (name) => paidBook(name, [['Results', 'D5', '2027-02-15']]),
  'strict.xlsx': (name) => paidBook(name, [['Results', 'A2', 'Ana Lima']]),
  'currencies.xlsx': (name) => ownBook(name, tabsFor(currencyPlan, currencyResults), currenciesShown),
  'large.xlsx': (name) => ownBook(name, tabsFor(currencyPlan, largeResults), largeShown),
  'injection.xlsx': (name) =>
    ownBook(name, [hostileTab(hostileTexts.filter((text) => text !== writtenWrong).map(asCell))]),
};

/** The example as the command line pays it. */
async function paidExample(name: string): Promise<Subject> {
  const example = readFileSync(examplePath);
  const tabs = paidTabs(await readWorkbook(example));
  const bytes = paidByCommand(name, example);
  const ours = cellsOf(tabs);
  // The line below the title is the command's own.
  ours.set('Payouts', new Map([...ours.get('Payouts')!].filter(([address]) => address !== 'A2')));
  const shown = ['Amara Okafor · 2027-Q1', '9,770.93 GBP', '12,368.26', '-1,200.00'];
  return {
    name,
    bytes,
    sheets: ['CS_Plan', 'Results', ...names(tabs)],
    ours,
    theirs: [['CS_Plan', 'B13', 2.9375]],
    shown,
  };
}

/** A workbook of test/round-trip with our sheets in it. */
async function paidBook(name: string, theirs: Theirs, shown: readonly string[] = []): Promise<Subject> {
  const book = bookNamed(name.replace(/\.\w+$/, ''));
  const tabs = paidTabs(await readWorkbook(book.bytes));
  const { bytes } = await withTabs(book.bytes, () => tabs);
  return {
    name,
    bytes,
    sheets: [...sheetParts(partsOf(book.bytes)).keys(), ...names(tabs)],
    ours: cellsOf(tabs),
    theirs,
    shown,
  };
}

/** A workbook of nothing but our sheets. */
async function ownBook(name: string, tabs: readonly Tab[], shown: readonly string[] = []): Promise<Subject> {
  const { bytes } = await addTabs(undefined, tabs, { title: name, made });
  return { name, bytes, sheets: names(tabs), ours: cellsOf(tabs), theirs: [], shown };
}

const names = (tabs: readonly Tab[]): string[] => tabs.map((tab) => tab.name);
const cellsOf = (tabs: readonly Tab[]) => new Map(tabs.map((tab) => [tab.name, cellsOfTab(tab)]));

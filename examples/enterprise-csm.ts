import type { OutputCell } from '../core/cells/cell';

/** Serial number of 1 January 2027 in the 1900 date system. */
const newYear = 46388;
/** A day of 2027 as a spreadsheet stores it. @param dayOfYear 1 … 365 */
const day = (dayOfYear: number): number => newYear + dayOfYear - 1;
/** 70:30 typed into a cell: 70 h 30 min in days. */
const seventyThirty = 70.5 / 24;

type Rows = readonly (readonly OutputCell[])[];

/** The keys and values of the section PLAN of the example. */
export const planKeys: Rows = [
  ['id', 'enterprise-csm'],
  ['name', 'Enterprise CSM 2027'],
  ['version', '1'],
  ['roles', 'CSM; Senior CSM'],
  ['currency', 'USD'],
  ['effective from', day(1)],
  ['effective to', day(365)],
  ['review by', day(305)],
  ['pay mix', seventyThirty],
  ['period', 'quarter'],
  ['proration', 'days'],
  ['cap', 1.5],
  ['missing', 'error'],
];

/** The other sections of the plan: headers, then rows. */
export const planTables: Readonly<Record<string, Rows>> = {
  COMPONENTS: [
    ['id', 'label', 'type', 'weight', 'measure', 'scope', 'baseline', 'target', 'curve', 'amount', 'limit'],
    ['grr', 'Gross revenue retention', 'bonus', 0.4, 'grr', 'individual', '', 0.92, 'retention', '', ''],
    ['nrr', 'Net revenue retention of the team', 'bonus', 0.2, 'nrr', 'team', 1, 1.1, 'growth', '', ''],
    ['expansion', 'Expansion ARR', 'bonus', 0.2, 'expansion arr', 'individual', '', 150000, 'growth', '', ''],
    ['csat', 'Customer satisfaction', 'bonus', 0.1, 'csat', 'individual', '', 90, 'satisfaction', '', ''],
    ['qbr', 'Business reviews held', 'bonus', 0.1, 'qbr coverage', 'individual', '', 0.9, 'activity', '', ''],
    ['reference', 'Customer reference', 'spif', '', 'references', 'individual', '', '', '', 250, 3],
  ],
  CURVES: [
    ['curve', 'shape', 'at', 'pays'],
    ['retention', 'linear', 0.9, 0.2],
    ['retention', '', 1, 1],
    ['retention', '', 1.05, 1.5],
    ['retention', '', 1.08, 2],
    ['growth', 'linear', 0.5, 0.2],
    ['growth', '', 1, 1],
    ['growth', '', 1.5, 1.75],
    ['satisfaction', 'step', 0.95, 0.5],
    ['satisfaction', '', 1, 1],
    ['satisfaction', '', 1.05, 1.25],
    ['activity', 'linear', 0.7, 0.2],
    ['activity', '', 1, 1],
  ],
  GATES: [
    ['gate', 'measure', 'scope', 'of', 'test', 'value', 'applies to', 'otherwise'],
    ['renewals first', 'grr', 'individual', 'actual', '>=', 0.85, 'expansion', 0],
  ],
};

export const resultsHeaders = [
  ...['payee', 'role', 'team', 'region', 'manager', 'period', 'ote', 'currency', 'fx', 'start', 'leave days', 'ramp'],
  ...['grr', 'nrr@team', 'expansion arr', 'csat', 'qbr coverage', 'references'],
  ...['guarantee', 'clawback', 'adjustment', 'adjustment reason'],
] as const;

type Header = (typeof resultsHeaders)[number];
type ResultsRow = Partial<Record<Header, OutputCell>>;

const alder = { team: 'Alder', region: 'EMEA', manager: 'Ingrid Halvorsen', 'nrr@team': 1.07 };
const birch = { team: 'Birch', region: 'Americas', manager: 'Marcus Bell', 'nrr@team': 1.13, currency: 'USD' };
const euro = { currency: 'EUR', fx: 0.92 };
const pound = { currency: 'GBP', fx: 0.79 };
const csm = { role: 'CSM' };
const senior = { role: 'Senior CSM' };

/** The measures in the order: grr, expansion arr, csat, qbr coverage, references. */
const measured = (...[grr, expansion, csat, qbr, references]: readonly number[]): ResultsRow => ({
  grr: grr ?? 0,
  'expansion arr': expansion ?? 0,
  csat: csat ?? 0,
  'qbr coverage': qbr ?? 0,
  references: references ?? 0,
});

/** One quarter of twelve CSMs in two teams; what is special about a row stands in its last object. */
const people: readonly ResultsRow[] = [
  { payee: 'Amara Okafor', ...senior, ...alder, ...pound, ote: 150000, ...measured(0.94, 182000, 92, 0.95, 2) },
  { payee: 'Søren Kjær', ...csm, ...alder, ...euro, ote: 120000, ...measured(0.92, 150000, 90, 0.88, 1) },
  { payee: 'Zofia Wiśniewska', ...csm, ...alder, ...euro, ote: 120000, ...measured(0.905, 96000, 86, 1, 0) },
  {
    ...{ payee: 'Jonas Weber', ...csm, ...alder, ...euro, ote: 118000, ...measured(0.93, 48000, 91, 0.9, 0) },
    ...{ start: day(46), ramp: 0.5, guarantee: 9500 },
  },
  { payee: 'Noor van Dijk', ...senior, ...alder, ...euro, ote: 146000, ...measured(0.97, 201500, 95, 0.92, 4) },
  { payee: 'Fatima El-Sayed', ...csm, ...alder, ...pound, ote: 116000, ...measured(0.88, 88000, 84, 0.7, 0) },
  {
    ...{ payee: "Liam O'Brien", ...senior, ...birch, ote: 155000, ...measured(0.955, 165000, 93, 0.85, 1) },
    ...{ adjustment: 650, 'adjustment reason': 'Q4 renewal of Bluefin Foods was booked late' },
  },
  {
    ...{ payee: 'Priya Raghunathan', ...csm, ...birch, ote: 128000, ...measured(0.94, 118000, 89, 0.9, 0) },
    ...{ 'leave days': 20 },
  },
  { payee: 'Mateo Fernández', ...csm, ...birch, ote: 124000, ...measured(0.91, 152000, 90, 0.97, 2) },
  { payee: '李明 Li Ming', ...senior, ...birch, ote: 150000, ...measured(0.99, 310000, 96, 1, 3) },
  { payee: 'Chloé Dubois', ...csm, ...birch, ote: 122000, ...measured(0.84, 71000, 82, 0.6, 0) },
  {
    ...{ payee: 'Tanaka Yuki', ...csm, ...birch, ote: 126000, ...measured(0.925, 143500, 91, 0.93, 1) },
    ...{ clawback: 1200 },
  },
];

/** The results as the rows of the sheet `Results`, headers first. */
export const resultsRows: Rows = [
  resultsHeaders,
  ...people.map((person) => resultsHeaders.map((header) => ({ period: '2027-Q1', ...person })[header] ?? '')),
];

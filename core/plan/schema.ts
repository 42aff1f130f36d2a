import { currencyCodes } from '../number/currency';
import { roundingModes } from '../number/rounding';
import { shapes } from '../curves/shapes';
import {
  type Field,
  amount,
  date,
  limit,
  mix,
  multiple,
  names,
  numberOrZero,
  optionalNumber,
  otherwise,
  shares,
  target,
  text,
  weight,
  word,
  yesNo,
} from './field';

const scopes = ['individual', 'team', 'region', 'company', 'reports'] as const;
export type Scope = (typeof scopes)[number];

export const componentTypes = ['bonus', 'commission', 'award', 'spif', 'pool', 'recognition'] as const;
export type ComponentType = (typeof componentTypes)[number];

export const periodKinds = ['month', 'quarter', 'half', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];
export const periodsPerYear: Record<PeriodKind, number> = { month: 12, quarter: 4, half: 2, year: 1 };

export const directions = ['higher', 'lower', 'lower ratio'] as const;
export type Direction = (typeof directions)[number];

export const drawRecoveries = ['above draw', 'all earnings'] as const;
export type DrawRecovery = (typeof drawRecoveries)[number];

export const settleWays = ['each period', 'year to date', 'year end'] as const;
export type Settle = (typeof settleWays)[number];

const measureUnits = ['currency', 'count', 'ratio', 'points', 'days'] as const;
export type MeasureUnit = (typeof measureUnits)[number];

export const months = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
] as const; // prettier-ignore

const scope = (help: string) => word(['Scope', help], scopes);
const testWords = ['>=', '>', '<=', '<'] as const;
const basis = ['actual', 'attainment'] as const;

/** PLAN: key, value. */
export const planFields = {
  id: text(['Id', 'Short unique name by which results name this plan.']),
  name: text(['Name', 'Name for people.']),
  version: text(['Version', 'Version of the plan, 1 when left out; results may name id@version.']),
  'based on': text(['Based on', 'Id of another plan of the book; what is not said here is taken from it.']),
  roles: names(['Roles', 'Roles this plan pays, several separated by ";".']),
  currency: word(['Currency', 'Currency of all amounts of the plan, ISO 4217.'], currencyCodes),
  'effective from': date(['Effective from', 'First day on which the plan pays.']),
  'effective to': date(['Effective to', 'Last day on which the plan pays.']),
  'review by': date(['Review by', 'Day by which the plan should be looked at again.']),
  'pay mix': mix(['Pay mix', 'Base : variable, such as 70:30, or the variable share up to 50%.']),
  'variable basis': word(
    ['Variable basis', 'Is the variable share a share of ote, or of base pay on top of it?'],
    ['ote', 'base'],
  ),
  period: word(['Period', 'How often the plan pays.'], periodKinds),
  'period shares': shares([
    'Period shares',
    'Share of the yearly variable that each period pays: equal, or 20/20/20/40.',
  ]),
  'year starts': word(['Year starts', 'Month in which the fiscal year starts.'], months),
  settle: word(
    [
      'Settle',
      'Does each period stand alone, does each pay the year so far less what was paid, or does the last make good?',
    ],
    settleWays,
  ),
  proration: word(['Proration', 'How part of a period counts.'], ['days', 'months', 'none']),
  'prorate targets': yesNo(['Prorate targets', 'Do targets of sums shrink with the days worked?']),
  rounding: word(['Rounding', 'How each line is rounded to the minor unit.'], roundingModes),
  cap: multiple(['Cap', 'Most that the plan pays, as a multiple of target variable.']),
  floor: multiple(['Floor', 'Least that the plan pays, as a multiple of target variable.']),
  missing: word(['Missing', 'What a measure that is missing does.'], ['error', 'zero', 'target', 'redistribute']),
  'draw recovery': word(['Draw recovery', 'From what a recoverable draw is repaid.'], drawRecoveries),
  budget: amount(['Budget', 'Money for one period of pay; used by the modelling functions.']),
  'living floor': amount([
    'Living floor',
    'Yearly pay below which nobody should fall; used by the modelling functions.',
  ]),
  notes: text(['Notes', 'Anything a reader should know.']),
};

/** The sections that are tables: name → columns. The first column names the row. */
export const tableFields = {
  roles: {
    role: text(['Role', 'Name of the role, as in the results.']),
    ote: amount(['OTE', 'Yearly on-target earnings of the role.']),
    'pay mix': mix(['Pay mix', 'Pay mix of the role.']),
    'market low': amount(['Market low', 'Lower end of the market range, yearly.']),
    'market mid': amount(['Market mid', 'Middle of the market range, yearly.']),
    'market high': amount(['Market high', 'Upper end of the market range, yearly.']),
  },
  behaviours: {
    behaviour: text(['Behaviour', 'What the plan should encourage.']),
    measure: text(['Measure', 'The measure that shows it.']),
  },
  measures: {
    measure: text(['Measure', 'Name of the measure, as the results name its column.']),
    label: text(['Label', 'Name for people.']),
    kind: word(['Kind', 'Does it add up over accounts, people and periods (sum), or not (ratio)?'], ['sum', 'ratio']),
    unit: word(['Unit', 'Unit of the measure.'], measureUnits),
    direction: word(['Direction', 'Which way is better.'], directions),
    leading: yesNo(['Leading', 'Does it show success before it happens?']),
    controllable: word(['Controllable', 'Can the payee move it?'], ['yes', 'partly', 'no']),
    window: word(['Window', 'Time that one value covers.'], ['period', 'year to date', 'trailing year']),
  },
  components: {
    id: text(['Id', 'Unique name of the component.']),
    label: text(['Label', 'Name for people.']),
    type: word(['Type', 'How the component pays.'], componentTypes),
    weight: weight(['Weight', 'Share of the target variable; all weights add up to 100%.']),
    measure: text(['Measure', 'What it is paid on.']),
    scope: scope('Whose result it is paid on.'),
    target: target(['Target', 'Result that pays 100%; "zero" for a real zero, "sum of members" for a group.']),
    baseline: optionalNumber(['Baseline', 'Result that counts as 0% when attainment is measured from a baseline.']),
    direction: word(['Direction', 'Which way is better; the measure says so when left out.'], directions),
    curve: text(['Curve', 'Name of a curve in CURVES.']),
    'curve of': word(['Curve of', 'Is the curve looked up at attainment or at the actual?'], ['attainment', 'actual']),
    rate: optionalNumber(['Rate', 'Commission per unit of the measure.'], 'ratio'),
    'rate measure': text(['Rate measure', 'Measure whose attainment sets the commission rate.']),
    'rate scope': scope('Whose result sets the commission rate.'),
    amount: amount(['Amount', 'Money of an award, of one SPIF event, or of the pool.']),
    limit: limit(['Limit', 'Most events or units that count.']),
    from: date(['From', 'First day of the window, for people.']),
    to: date(['To', 'Last day of the window, for people.']),
    period: word(
      ['Period', 'How often the component is settled, where that is less often than the plan pays.'],
      periodKinds,
    ),
    cap: limit(['Cap', 'Most it pays: a multiple of target (bonus) or money.']),
    floor: limit(['Floor', 'Least it pays: a multiple of target (bonus) or money.']),
    'share by': text(['Share by', 'How a pool is shared: equal, target, or a column of the results.']),
    'in cap': yesNo(['In cap', "Does it count in the plan's cap and floor?"]),
    unit: text(['Unit', 'What one unit of recognition is, such as PTO day.']),
  },
  curves: {
    curve: text(['Curve', 'Name of the curve, on every row.']),
    shape: word(['Shape', 'Mode of the curve, on its first row.'], shapes),
    at: numberOrZero(
      ['At', 'Attainment (or actual; where periods add up, their average) from which this row counts.'],
      'ratio',
    ),
    pays: numberOrZero(['Pays', "Payout as a ratio of the component's target, or a commission rate."], 'ratio'),
    beyond: word(['Beyond', 'After the last point of a linear curve: flat, or continue.'], ['flat', 'continue']),
  },
  gates: {
    gate: text(['Gate', 'Name of the gate.']),
    measure: text(['Measure', 'What is tested.']),
    scope: scope('Whose result is tested.'),
    of: word(['Of', 'Test the actual or the attainment?'], basis),
    test: word(['Test', 'How the value is compared.'], testWords),
    value: numberOrZero(['Value', 'What it is compared with; where periods add up, the average of a period.']),
    'applies to': text(['Applies to', 'Component id, or "plan" for every component in the cap.']),
    otherwise: otherwise(['Otherwise', 'What a failed gate leaves: 0, a ratio, or "cap 100%".']),
  },
  modifiers: {
    modifier: text(['Modifier', 'Name of the modifier.']),
    measure: text(['Measure', 'What sets the multiplier.']),
    scope: scope('Whose result sets it.'),
    of: word(['Of', 'Use the actual or the attainment?'], basis),
    curve: text(['Curve', 'Step or linear curve that gives the multiplier.']),
    'applies to': text(['Applies to', 'Component id, or "plan" for every component in the cap.']),
  },
  credits: {
    segment: text(['Segment', 'Segment of the accounts; those of others are credited to their owner.']),
    'owner share': weight(['Owner share', 'Share of the credit that the owner gets; blank: all of it.']),
    with: text(['With', 'Column of the roster, or of the accounts, that names who gets the rest.']),
    overlay: text(['Overlay', 'Column of who gets credit beyond 100%.']),
    'overlay share': weight(['Overlay share', 'Credit beyond 100%, kept apart from the split.']),
  },
};

export type TableSection = keyof typeof tableFields;
export const tableSections = Object.keys(tableFields) as TableSection[];
export const sectionNames = ['plan', ...tableSections] as const;
export type SectionName = (typeof sectionNames)[number];

export const fieldsOf = (section: SectionName): Readonly<Record<string, Field>> =>
  section === 'plan' ? planFields : tableFields[section];

type Fields = Readonly<Record<string, Field>>;

/** A value as written: what a cell of the block holds, dates as ISO text. */
export type Written = string | number | boolean | null;
type WrittenRow<F extends Fields> = { readonly [K in keyof F]?: Written };
type ReadFields<F extends Fields> = { readonly [K in keyof F]?: (F[K] extends Field<infer T> ? T : never) | undefined };

/** The tables of a plan as written. */
export type WrittenTables = { readonly [S in TableSection]?: readonly WrittenRow<(typeof tableFields)[S]>[] };

/** A plan as written: a JSON document with the names of the block. */
export interface PlanDocument extends WrittenTables {
  readonly plan: WrittenRow<typeof planFields>;
}

/** A plan book: sections that all plans share, and one document per plan. */
export interface PlanBook {
  readonly shared?: WrittenTables;
  readonly plans: readonly PlanDocument[];
}

/** One row of a table with every value read: exact numbers, days, words in the list's spelling. */
export type ReadRow<S extends TableSection> = ReadFields<(typeof tableFields)[S]>;
type ReadTables = { readonly [S in TableSection]?: readonly ReadRow<S>[] };

export interface ReadPlan extends ReadTables {
  readonly plan: ReadFields<typeof planFields>;
}

export interface ReadBook {
  readonly shared?: ReadTables;
  readonly plans: readonly ReadPlan[];
}

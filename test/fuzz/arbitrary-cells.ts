import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { columnNames } from '../../core/results/columns';
import { fieldsOf, sectionNames } from '../../core/plan/schema';
import type { Argument } from '../../core/functions/call';

/** Sections, keys, headers and words that mean something to the core. */
const vocabulary = [
  ...sectionNames.flatMap((section) => [section.toUpperCase(), ...Object.keys(fieldsOf(section))]),
  ...columnNames,
  ...[
    'bonus',
    'commission',
    'award',
    'spif',
    'pool',
    'recognition',
    'team',
    'reports',
    'linear',
    'overage',
    'grr',
    'grr@team',
    'grr target',
    'new arr',
  ],
  ...[
    'zero',
    'none',
    'n/a',
    'equal',
    'sum of members',
    'cap 100%',
    'yes',
    '>=',
    '70:30',
    '0:100',
    '95%',
    '-12.5',
    '2027-Q1',
    '2027-03',
    '2027-02-29',
    '2027-01-31',
  ],
  ...['enterprise csm', 'components', 'all', 'marginal', 'JPY', 'carry', 'Ana', '20/20/20/40'],
];

/** What a cell holds when someone is careless, or worse. */
const hostile = [
  ...[
    '=1+1',
    '=CS_PAYOUT(A1)',
    '#REF!',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'Infinity',
    '-0',
    '1e999',
    '1e-999',
  ],
  ...[
    '{"plan":',
    '{"plan":{"id":"x"}}',
    '{"plan":{"__proto__":1},"components":[]}',
    '[[[',
    '{"plans":[{"plan":{}}]}',
    '{"plans":0}',
    '[]',
    '{}',
    'null',
    '""',
  ],
  ...[
    '9'.repeat(5000),
    `0.${'3'.repeat(50)}`,
    'x'.repeat(20_000),
    '['.repeat(3000),
    '1:1:1',
    '70:',
    '%',
    '.',
    '+',
    '--1',
    '1/0',
    '\u0000',
    '\u202e',
    '🙂',
    ' \t\n',
    ';',
    ';;',
    '@',
    '@@',
    '2027-Q0',
    '0000-00-00',
    '9999-12-31',
  ],
];

const numbers = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    0.5,
    1e308,
    -1e308,
    1.7976931348623157e308,
    5e-324,
    -5e-324,
    2 ** 53,
    0.1,
    1e15,
    1e-15,
    46_388,
    2027,
    NaN,
    Infinity,
    -Infinity,
  ),
);

export const cells: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 3, arbitrary: numbers },
  { weight: 4, arbitrary: fc.constantFrom(...vocabulary) },
  { weight: 2, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, undefined, '', 0) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', '#DIV/0!', '#REF!', '').map((error): Cell => ({ error })) },
);

/** Ragged rows, also none. */
const blocks = fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 8 });

export const anyArgument: fc.Arbitrary<Argument> = fc.oneof(cells, blocks);

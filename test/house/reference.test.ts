import { reference } from '../../core/functions/emit/reference';
import type { FunctionSpecification, Parameter } from '../../core/functions/specification';
import { functionTable } from '../../tools/function-table';

const parameter = (shape: Pick<Parameter, 'takes' | 'kind' | 'help' | 'optional'>): Parameter => ({
  ...shape,
  read: () => undefined,
  readBlock: () => undefined,
});

const specification: FunctionSpecification = {
  name: 'CS_THING',
  summary: 'Makes a <thing> | or two.',
  parameters: {
    amount: parameter({ takes: 'cell', kind: 'number', help: 'Money.', optional: false }),
    rows: parameter({ takes: 'block', kind: 'number', help: 'Two columns: a | b.', optional: true }),
  },
  returns: 'a ratio',
  examples: [
    {
      formula: '=CS_THING(1,A1:B2)',
      args: [
        1,
        [
          [10, 'x'],
          [{ error: '#N/A' }, null],
        ],
      ],
      gives: 0.5,
    },
    {
      formula: '=CS_THING(2)',
      args: [2],
      gives: [
        ['a', 100],
        ['longer', 2],
      ],
    },
    { formula: '=CS_THING(0)', args: [0], gives: '' },
  ],
};

const page = reference([specification]);

test('a function has a heading to link to, its usage and what it returns', () => {
  expect(page).toContain('[CS_THING](#cs_thing)');
  expect(page).toContain('\n## CS_THING\n\nMakes a \\<thing> \\| or two.\n');
  expect(page).toContain('=CS_THING(amount, [rows])');
  expect(page).toContain('**Returns** a ratio.');
});

test('parameters say what they take, in a table that a bar in the help does not break', () => {
  expect(page).toContain('| amount | number | Money. |');
  expect(page).toContain('| [rows] | block of number | Two columns: a \\| b. |');
});

test('an example shows the blocks that it is given, and what it gives', () => {
  const shown = '**Example** `=CS_THING(1,A1:B2)`\n\nwhere rows is\n\n```text\n10   | x\n#N/A |\n```\n\ngives `0.5`';
  expect(page).toContain(shown);
  expect(page).toContain('**Example** `=CS_THING(2)`\n\ngives\n\n```text\na      | 100\nlonger | 2\n```');
  expect(page).toContain('**Example** `=CS_THING(0)` gives a blank');
});

test('the table of the README links each function to the reference', () => {
  expect(functionTable([specification])).toContain(
    '| [CS_THING](docs/reference.md#cs_thing) | Makes a <thing> \\| or two. |',
  );
});

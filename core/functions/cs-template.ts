import { readText } from '../cells/read';
import { refuse } from '../problems/problem';
import type { Template } from '../templates/template';
import { templateNamed, templates } from '../templates/templates';
import { tableFunction } from './define';
import { text } from './parameters';
import type { Parameter } from './specification';

/** A template by its name, in any case; not given when the cell is empty. */
const template: Parameter<Template | undefined> = {
  ...text('Name of a template in any case; left out: the list of all.', true),
  read: (cell) => {
    const name = readText(cell);
    return typeof name === 'string' ? templateNamed(name) : name;
  },
  readBlock: () => refuse('not one cell', {}),
};

const list = [['template', 'summary'], ...templates.map(({ name, summary }) => [name, summary])];

export const csTemplate = tableFunction({
  name: 'CS_TEMPLATE',
  summary: 'A ready-made plan as a block of cells to edit; without a name, the list of them.',
  parameters: { name: template },
  returns: 'the plan block, or a table of names and summaries',
  examples: [{ formula: '=CS_TEMPLATE()', args: [], gives: list }],
  all: ({ name: chosen }) => (chosen ? chosen.block : list),
});

import type { FieldInfo } from '../../plan/field';
import { type SectionName, fieldsOf, sectionNames } from '../../plan/schema';

/** Most words of a field that the page lists; of a longer list (currencies) it says how many there are. */
const mostListed = 12;

/** Every field of the plan as Markdown, made from the one table of fields. */
export function planFieldsPage(): string {
  return [
    '<!-- Generated from core/plan/schema.ts by `npm run generate`; edit the fields, not this page. -->',
    '# Fields of a plan',
    'A plan is a block of cells: a row with the name of a section, then for PLAN a key and a value per row, for the ' +
      'others a row of headers and the rows below. A JSON plan has the same names, and ' +
      '[plan.schema.json](plan.schema.json) lets an editor complete and explain them; examples/plans has three. Ratios are 1 = 100 %; a blank or 0 ' +
      'means "not given" unless it says otherwise, and a zero that is meant is typed `zero`.',
    ...sectionNames.flatMap(section),
    '',
  ].join('\n\n');
}

function section(name: SectionName): string[] {
  const rows = Object.entries(fieldsOf(name)).map(
    ([field, { info }]) => `| ${field} | ${takes(info)} | ${info.help} |`,
  );
  return [`## ${name.toUpperCase()}`, ['| field | takes | meaning |', '| --- | --- | --- |', ...rows].join('\n')];
}

function takes({ unit, words, blankIsZero }: FieldInfo): string {
  const listed = words && words.length > mostListed ? `one of ${String(words.length)} codes` : words?.join(', ');
  return (listed ?? unit) + (blankIsZero ? '; blank is 0' : '');
}

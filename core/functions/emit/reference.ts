import type { Block, Cell, OutputBlock, OutputCell } from '../../cells/cell';
import { usageOf } from '../call';
import type { Example, FunctionSpecification, Parameter } from '../specification';

/**
 * The function reference as Markdown: one section per function, headed by its name, so that `#cs_payout` is a link.
 */
export function reference(catalogue: readonly FunctionSpecification[]): string {
  return [
    '<!-- Generated from core/functions by `npm run generate`; edit the functions, not this page. -->',
    '# Function reference',
    'The same functions in Excel and in Google Sheets. Arguments in brackets may be left out. Ratios are 1 = 100 %. ' +
      'Where one cell is expected a column of cells works too, and the result has its height. ' +
      'Where the spreadsheet separates arguments by `;`, type that instead of `,`.',
    catalogue.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(' · '),
    ...catalogue.flatMap(section),
    '',
  ].join('\n\n');
}

function section(specification: FunctionSpecification): string[] {
  const parameters = Object.entries(specification.parameters);
  return [
    `## ${specification.name}`,
    inProse(specification.summary),
    code([usageOf(specification)]),
    ...(parameters.length > 0 ? [parameterTable(parameters)] : []),
    `**Returns** ${inProse(specification.returns)}.`,
    ...specification.examples.flatMap((example) => shownExample(example, parameters)),
  ];
}

function parameterTable(parameters: readonly (readonly [string, Parameter])[]): string {
  const rows = parameters.map(([name, { kind, takes, optional, help }]) =>
    row([optional ? `[${name}]` : name, takes === 'block' ? takesOf(kind) : kind, help]),
  );
  return [row(['parameter', 'takes', 'meaning']), '| --- | --- | --- |', ...rows].join('\n');
}

function takesOf(kind: Parameter['kind']): string {
  return kind === 'table' ? 'table' : `block of ${kind}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(inProse).join(' | ')} |`;
}

/** The formula and what it gives; before a block, the parameter that it is given to. */
function shownExample({ formula, args, gives }: Example, parameters: readonly (readonly [string, Parameter])[]) {
  const blocks = args.flatMap((argument, i) =>
    isBlock(argument) ? [`where ${parameters[i]?.[0] ?? 'it'} is`, grid(argument)] : [],
  );
  const typed = `**Example** \`${formula}\``;
  if (isBlock(gives)) return [typed, ...blocks, 'gives', grid(gives)];
  const result = gives === '' ? 'gives a blank' : `gives \`${shown(gives)}\``;
  return blocks.length > 0 ? [typed, ...blocks, result] : [`${typed} ${result}`];
}

function isBlock(argument: Cell | Block | OutputCell | OutputBlock): argument is Block {
  return Array.isArray(argument);
}

/** Rows of cells as text, columns aligned. */
function grid(block: Block): string {
  const rows = block.map((cells) => cells.map(shown));
  const widths = rows.reduce<number[]>((most, cells) => {
    cells.forEach((text, i) => (most[i] = Math.max(most[i] ?? 0, text.length)));
    return most;
  }, []);
  return code(rows.map((cells) => cells.map((text, i) => text.padEnd(widths[i] ?? 0)).join(' | ')));
}

function shown(cell: Cell): string {
  if (typeof cell === 'object' && cell !== null) return cell.error;
  return String(cell ?? '');
}

function code(lines: readonly string[]): string {
  return ['```text', ...lines.map((line) => line.trimEnd()), '```'].join('\n');
}

/** Text that Markdown shows as it stands, in a table too. */
function inProse(text: string): string {
  return text.replace(/[\\|<*`]/g, '\\$&');
}

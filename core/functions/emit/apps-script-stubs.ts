import { identifier } from './identifier';
import type { Argument } from '../call';
import type { FunctionSpecification, Parameter } from '../specification';

/**
 * The spreadsheet functions as Apps Script wants them: real top-level declarations, each with its comment directly
 * above, from which Sheets makes its formula help. Every one hands its arguments on to a library that is loaded only
 * when it is called.
 *
 * @param library name of the function that loads the library; the library has `call(name, arguments)`
 */
export function appsScriptStubs(functions: readonly FunctionSpecification[], library: string): string {
  return functions.map((specification) => stub(specification, library)).join('\n\n');
}

function stub({ name, summary, parameters, returns, examples }: FunctionSpecification, library: string): string {
  const entries = Object.entries(parameters);
  const comment = [
    summary,
    '',
    ...entries.map(([key, parameter], i) => {
      const optional = parameter.optional ? 'Optional. ' : '';
      return `@param {${sample(parameter, examples[0]?.args[i])}} ${identifier(key)} ${optional}${parameter.help}`;
    }),
    `@return ${returns}`,
    '@customfunction',
  ];
  return [
    '/**',
    ...comment.map((line) => ` * ${plainLine(line)}`.trimEnd()),
    ' */',
    `function ${name}(${entries.map(([key]) => identifier(key)).join(', ')}) {`,
    `  return ${library}().call('${name}', arguments);`,
    '}',
  ].join('\n');
}

/** One line that cannot end the comment it stands in. */
function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\*\//g, '* /');
}

/** Longest example value that the formula help shows in full. */
const longestSample = 30;

/** What Sheets shows for a parameter in its example line: a value as it is typed, a range, else the kind of value. */
function sample({ kind }: Parameter, given: Argument): string {
  if (Array.isArray(given)) return rangeOf(given);
  if (typeof given === 'number') return String(given);
  if (typeof given !== 'string' || given === '' || given.length > longestSample || /["{}]/.test(given)) return kind;
  return `"${given}"`;
}

/** `A1:C4` for four rows of three cells. */
function rangeOf(block: readonly (readonly unknown[])[]): string {
  const width = Math.max(...block.map((row) => row.length));
  return `A1:${columnName(width)}${block.length}`;
}

/** @param column 1 … 702 */
function columnName(column: number): string {
  const letter = (n: number): string => String.fromCharCode(64 + n);
  const last = ((column - 1) % 26) + 1;
  return column <= 26 ? letter(last) : letter((column - last) / 26) + letter(last);
}

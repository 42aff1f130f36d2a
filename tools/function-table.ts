import type { FunctionSpecification } from '../core/functions/specification';

/** The README's table: every function, linked to the reference, and what it returns. */
export function functionTable(catalogue: readonly FunctionSpecification[]): string {
  const rows = catalogue.map(({ name, summary }) => {
    const text = summary.replace(/\|/g, '\\|');
    return `| [${name}](docs/reference.md#${name.toLowerCase()}) | ${text} |`;
  });
  return ['| function | what it does |', '| --- | --- |', ...rows].join('\n');
}

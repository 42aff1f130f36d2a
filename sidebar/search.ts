import type { FunctionSpecification } from '../core/functions/specification';

/** Functions that mention every word searched for, in name, summary, parameters or result; all of them for no words. */
export function search(functions: readonly FunctionSpecification[], sought: string): readonly FunctionSpecification[] {
  const words = wordsOf(sought);
  return functions.filter((specification) => {
    const said = wordsOf(everythingSaid(specification)).join(' ');
    return words.every((word) => said.includes(word));
  });
}

/** `=CS_PAYOUT(` finds CS_PAYOUT: only letters and digits count, and case does not. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function everythingSaid({ name, summary, parameters, returns }: FunctionSpecification): string {
  const helps = Object.entries(parameters).map(([key, { help }]) => `${key} ${help}`);
  return [name, summary, ...helps, returns].join(' ');
}

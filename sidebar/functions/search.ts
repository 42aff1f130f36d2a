import type { FunctionHelp } from './function-help';

/** Functions that mention every word searched for, in name, summary, parameters or result; all of them for no words. */
export function search(functions: readonly FunctionHelp[], sought: string): readonly FunctionHelp[] {
  const words = wordsOf(sought);
  return functions.filter((help) => {
    const said = wordsOf(everythingSaid(help)).join(' ');
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

function everythingSaid({ name, summary, parameters, returns }: FunctionHelp): string {
  const helps = parameters.map((parameter) => `${parameter.name} ${parameter.help}`);
  return [name, summary, ...helps, returns].join(' ');
}

import type { Exact } from '../number/exact';
import { show } from '../number/show';
import type { Filler } from './messages';

/** Longest text that a sentence quotes in full, most names it lists, and decimals of a number in it. */
const longest = 60;
const mostListed = 30;
const decimals = 8;

/** Fills `{name}` in a sentence; a quoted text is cut when it is long, `{nearest?}` becomes a question or nothing. */
export function fill(sentence: string, parameters: object): string {
  const values = parameters as Readonly<Record<string, Filler | undefined>>;
  return sentence.replace(/("?)\{(\w+)(\??)\}/g, (_, quote: string, name: string, asked: string) => {
    const value = values[name];
    if (value === undefined) return quote;
    const text = textOf(value);
    if (asked !== '') return `did you mean "${text}"? `;
    return quote + (quote !== '' && text.length > longest ? `${text.slice(0, longest - 1)}…` : text);
  });
}

function textOf(value: Filler): string {
  if (Array.isArray(value)) return value.slice(0, mostListed).join(', ') + (value.length > mostListed ? ', …' : '');
  return typeof value === 'object' ? show(value as Exact, decimals) : String(value);
}

import { newerFunctions } from './newer-functions';

/** What a formula is made of, as far as names in it are concerned. */
const tokens = new RegExp(
  [
    /(?<text>"(?:[^"]|"")*")/,
    // A1# of a sheet, in quotes or not.
    /(?<spill>(?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d{1,7})#/u,
    /(?<sheet>'(?:[^']|'')*')/,
    /(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(]))/u,
    /(?<number>\d+(?:\.\d*)?(?:E[+-]?\d+)?)/,
    // Columns of a table, another workbook, or a parameter that may be left out.
    /(?<brackets>\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/,
    /(?<name>[\p{L}_\\$][\p{L}\p{N}_.\\?$]*)/u,
    /(?<space>\s+)/,
    /(?<sign>[^])/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

type Kind = 'text' | 'spill' | 'sheet' | 'columns' | 'number' | 'brackets' | 'name' | 'space' | 'sign';

interface Token {
  readonly kind: Kind;
  readonly text: string;
  /** Of the next and the last token that is no space. */
  readonly before: string;
  readonly after: string;
}

/** A pair of brackets around arguments, and the names that are known between them. */
interface Call {
  readonly name: string;
  /** Of the argument at hand, from 0. */
  place: number;
  readonly names: Set<string>;
  /** A name of LET is not known in its own value. */
  waiting: string | undefined;
}

/**
 * A formula as Excel stores it: functions of an add-in, and newer ones of its own, under their long names; names that
 * LET and LAMBDA give with a prefix of theirs.
 *
 * @param typed without `=`
 */
export function storedFormula(typed: string): string {
  const calls: Call[] = [];
  const isKnown = (name: string): boolean => calls.some(({ names }) => names.has(name.toLowerCase()));
  const stored = (token: Token): string => {
    const { kind, text, before, after } = token;
    if (kind === 'spill') return `_xlfn.ANCHORARRAY(${text.slice(0, -1)})`;
    const call = calls[calls.length - 1];
    const parameter = call && parameterOf(call, token);
    if (call && parameter !== undefined) {
      if (call.name === 'LET') call.waiting = parameter;
      else call.names.add(parameter.toLowerCase());
      return kind === 'brackets' ? `_xlop.${parameter}` : `_xlpm.${parameter}`;
    }
    if (kind !== 'name' || before === '!' || after === '!') return text;
    if (isKnown(text)) return `_xlpm.${text}`;
    return after === '(' ? storedFunction(text) : text;
  };

  const parts: string[] = [];
  for (const token of tokensOf(typed)) {
    parts.push(stored(token));
    if (token.text === '(') {
      calls.push({ name: token.before.toUpperCase(), place: 0, names: new Set(), waiting: undefined });
    } else if (token.text === ')') {
      calls.pop();
    } else if (token.text === ',') {
      nextArgument(calls[calls.length - 1]);
    }
  }
  return parts.join('');
}

function tokensOf(formula: string): readonly Token[] {
  const found = [...formula.matchAll(tokens)].map(({ 0: text, groups = {} }) => ({
    kind: Object.keys(groups).find((kind) => groups[kind] !== undefined) as Kind,
    text,
  }));
  let before = '';
  const known = found.map((token) => {
    const one = { ...token, before };
    if (token.kind !== 'space') before = token.text;
    return one;
  });
  let after = '';
  return known
    .reverse()
    .map((token): Token => {
      const one = { ...token, after };
      if (token.kind !== 'space') after = token.text;
      return one;
    })
    .reverse();
}

/** The name that an argument of LET or LAMBDA gives, where it is one: alone in its place, and not the last. */
function parameterOf(call: Call, { kind, text, before, after }: Token): string | undefined {
  if (after !== ',' || (before !== '(' && before !== ',')) return undefined;
  if (call.name === 'LET') return kind === 'name' && call.place % 2 === 0 ? text : undefined;
  if (call.name !== 'LAMBDA') return undefined;
  return kind === 'name' ? text : kind === 'brackets' ? text.slice(1, -1) : undefined;
}

function nextArgument(call: Call | undefined): void {
  if (!call) return;
  if (call.place % 2 === 1 && call.waiting !== undefined) {
    call.names.add(call.waiting.toLowerCase());
    call.waiting = undefined;
  }
  call.place += 1;
}

function storedFunction(typed: string): string {
  const name = typed.toUpperCase();
  if (name.startsWith('CS_')) return `_xldudf_${name}`;
  return newerFunctions.get(name) ?? typed;
}

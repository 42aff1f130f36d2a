import { fill } from './fill';
import { type MessageCode, type MessageParameters, messages } from './messages';

/** Where a problem lies: a cell of one of the tables given to a function, or one of its arguments. */
export interface Place {
  /** Which table or argument: `plan`, `results`, or the argument's name; empty for the call as a whole. */
  readonly source: string;
  /** 1-based row and column within the range given (not within the sheet). */
  readonly row?: number | undefined;
  readonly column?: number | undefined;
  /** What the row is in the reader's words: a section (`COMPONENTS`) or a payee. */
  readonly of?: string | undefined;
  /** The column's or field's name. */
  readonly field?: string | undefined;
}

/** What went wrong, as data; the sentence is made from it in one place. */
export type Problem = {
  [C in MessageCode]: { readonly code: C; readonly parameters: MessageParameters[C]; readonly place: Place };
}[MessageCode];

/** A reading that failed, before anyone knows where the cell is. */
export type Refusal = {
  [C in MessageCode]: { readonly refused: C; readonly parameters: MessageParameters[C] };
}[MessageCode];

export function refuse<C extends MessageCode>(code: C, parameters: MessageParameters[C]): Refusal {
  return { refused: code, parameters } as Refusal;
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

export function problem<C extends MessageCode>(code: C, place: Place, parameters: MessageParameters[C]): Problem {
  return { code, parameters, place } as unknown as Problem;
}

export function problemAt(place: Place, refusal: Refusal): Problem {
  return { code: refusal.refused, parameters: refusal.parameters, place } as Problem;
}

/** Thrown inside the core when a call cannot go on; the call wrapper turns it into a message. Carries every problem. */
export class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(sentence).join('\n'));
    this.name = 'Refused';
    this.problems = problems;
  }
}

/** `plan row 9 (COMPONENTS, weight)`. */
export function placeText({ source, row, of, field }: Place): string {
  const detail = [of, field].filter(Boolean).join(', ');
  return [source, row && `row ${row}`, detail && `(${detail})`].filter(Boolean).join(' ');
}

/** What is wrong and how to mend it, without the place. */
export function explanation(problem: Problem): { what: string; fix: string } {
  const [what = '', fix = ''] = messages[problem.code].split(' | ');
  return { what: fill(what, problem.parameters), fix: fill(fix, problem.parameters) };
}

/** `plan row 9 (COMPONENTS, weight): "forty" is not a number; write 40% or 0.4`. */
export function sentence(problem: Problem): string {
  const { what, fix } = explanation(problem);
  const place = placeText(problem.place);
  return `${place && `${place}: `}${what}; ${fix}`;
}

/** The first three problems and the count, as one message of a cell. */
export function summary(problems: readonly Problem[]): string {
  const shown = problems.slice(0, 3).map(sentence);
  const more = problems.length - shown.length;
  const listed = problems.some(({ place }) => place.source === 'plan' || place.source === 'results')
    ? '; CS_CHECK lists them'
    : '';
  return shown.join(' | ') + (more > 0 ? ` | and ${more} more (${problems.length} problems in all${listed})` : '');
}

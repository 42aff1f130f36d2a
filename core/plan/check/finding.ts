import { fill } from '../../problems/fill';
import { type FindingCode, type FindingParameters, findings, warnings, whyRefused } from '../../problems/findings';
import type { MessageCode } from '../../problems/messages';
import { type Place, type Problem, explanation } from '../../problems/problem';

/** What a check has to say about a plan or its results, as data with its sentences. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'note';
  readonly code: FindingCode | MessageCode;
  readonly place: Place;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

export function finding<C extends FindingCode>(code: C, place: Place, parameters: FindingParameters[C]): Finding {
  const [message = '', why = '', fix = ''] = findings[code].split(' | ');
  const severity = code in warnings ? 'warning' : 'note';
  return { severity, code, place, message: fill(message, parameters), why, fix };
}

/** A refusal as a finding: always an error. */
export function errorOf(problem: Problem): Finding {
  const { what, fix } = explanation(problem);
  return { severity: 'error', code: problem.code, place: problem.place, message: what, why: whyRefused, fix };
}

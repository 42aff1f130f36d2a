import { nameKey } from '../cells/cell';
import { nearNames } from '../problems/near-names';
import { type Refusal, refuse } from '../problems/problem';
import type { KnownValues } from './columns';

/** What a row of the results, or of the roster, says of its payee. */
export interface Person {
  readonly payee: string;
  readonly known: Pick<KnownValues, 'manager' | 'team' | 'region'>;
}

type Report<P> = (person: P, column: keyof Person['known'], refusal: Refusal) => void;

/**
 * Refuses what would leave somebody out of a group in silence: a manager who is no payee but almost one, whose reports
 * would lack the row, and `NAM, EMEA`, which is read as one region and not as two that others name.
 */
export function refuseGroupNames<P extends Person>(people: readonly P[], report: Report<P>): void {
  refuseManagers(people, report);
  for (const kind of ['team', 'region'] as const) {
    const known = new Set(people.flatMap((person) => (person.known[kind] ?? []).map(nameKey)));
    for (const person of people) {
      const found = person.known[kind]?.find((name) => isListByComma(name, known));
      if (found !== undefined) report(person, kind, refuse('list by comma', { found, kind }));
    }
  }
}

/** Two payees may be called almost the same, and who reports to a name is somebody else. */
function refuseManagers<P extends Person>(people: readonly P[], report: Report<P>): void {
  const payees = people.map(({ payee }) => nameKey(payee));
  const managers = people.map(({ known: { manager = '' } }) => nameKey(manager));
  const isPayee = new Set(payees);
  const slips = nearNames(new Set(managers.filter((name) => !isPayee.has(name))), isPayee);
  for (const [i, name] of managers.entries()) if (slips.get(name) === payees[i]) slips.delete(name);
  people.forEach((person, i) => {
    const found = managers[i] as string;
    const nearest = slips.get(found);
    if (nearest !== undefined) report(person, 'manager', refuse('almost a name', { found, kind: 'payee', nearest }));
  });
}

/** Does a name hold known ones, parted by a comma where a semicolon is meant? @param known name keys */
export function isListByComma(name: string, known: ReadonlySet<string>): boolean {
  return name.includes(',') && name.split(',').some((part) => known.has(nameKey(part)));
}

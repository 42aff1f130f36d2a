import type { AccountRow } from './accounts';
import type { Credit } from './credits';

/** Accounts of which a part is credited to nobody, and why. */
export interface Uncredited {
  /** `Cy Fox is not on the roster in 2027-Q2`. */
  readonly because: string;
  /** Names of the accounts, as typed. */
  readonly accounts: Set<string>;
}

export function noteUncredited(notes: Map<string, Uncredited>, { because }: Credit, { name }: AccountRow): void {
  const note = notes.get(because) ?? { because, accounts: new Set() };
  note.accounts.add(name);
  notes.set(because, note);
}

/** Most accounts that one reason names. */
const mostNamed = 5;

/** All reasons as one text, in an order that does not depend on that of the rows. */
export function uncreditedText(notes: readonly Uncredited[]): string {
  return notes
    .map(({ because, accounts }) => {
      const names = [...accounts].sort();
      const more = names.length - mostNamed;
      return `${because}: ${names.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    })
    .sort()
    .join('; ');
}

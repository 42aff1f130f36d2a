import type { Account, Quarter } from './account';
import { type RosterRow, roster } from './people';

interface HandOver {
  readonly from: Quarter;
  /** Who has the account with this number in the book from then on; undefined: nobody. */
  readonly to: (index: number) => string | undefined;
}

/** The accounts that one person starts the year with. */
export interface Book {
  readonly owner: string;
  readonly size: number;
  readonly segment: Account['segment'];
  readonly isEuro: boolean;
  readonly handedOver: HandOver | undefined;
}

const handOvers: Readonly<Record<string, HandOver>> = {
  // Four accounts each are the start of the new hire, and of Lucía Hernández in her new team.
  'Tomasz Nowak': { from: '2027-Q3', to: (index) => (index < 4 ? 'Keahi Nakamura' : 'Tomasz Nowak') },
  'Mei-Ling Chou': { from: '2027-Q4', to: (index) => (index < 4 ? 'Lucía Hernández' : 'Mei-Ling Chou') },
  'Lucía Hernández': { from: '2027-Q4', to: (index) => (index < 5 ? 'Jamal Carter' : 'Wei Zhang') },
  // Two accounts of the one who left find no owner before the year ends.
  'Dimitra Papadopoulou': { from: '2027-Q4', to: (index) => (index < 8 ? 'Thandiwe Mokoena' : undefined) },
};

const isOwner = ({ role, from }: RosterRow): boolean =>
  from === undefined && ['CSM', 'Senior CSM', 'Scale CSM'].includes(String(role));

/** The books of everyone who is there in January, by their first row of the roster. */
export const books: readonly Book[] = roster.filter(isOwner).map(({ payee: owner, role, region }) => ({
  owner,
  size: role === 'Scale CSM' ? 10 : 9,
  segment: role === 'Scale CSM' ? 'smb' : 'enterprise',
  isEuro: region === 'EMEA',
  handedOver: handOvers[owner],
}));

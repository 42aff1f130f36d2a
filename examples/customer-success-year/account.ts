import type { OutputCell } from '../../core/cells/cell';

export const accountHeaders = [
  ...['account', 'owner', 'period', 'segment', 'team', 'region', 'currency'],
  ...['starting arr', 'new', 'expansion', 'contraction', 'churned', 'due', 'renewed'],
  ...['csat', 'nps', 'health', 'touchpoints', 'leads', 'opportunities', 'solutions'],
] as const;

export const quarters = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'] as const;
export type Quarter = (typeof quarters)[number];

/** What happens to an account's revenue in a quarter, US dollars. */
export interface Movement {
  readonly new: number;
  readonly expansion: number;
  readonly contraction: number;
  readonly churned: number;
  readonly due: number;
}

export const noMovement: Movement = { new: 0, expansion: 0, contraction: 0, churned: 0, due: 0 };

/** An account, the books it is in, and what happens to it quarter by quarter. */
export interface Account {
  readonly name: string;
  readonly segment: 'enterprise' | 'smb';
  /** Does it pay in euros? */
  readonly isEuro: boolean;
  /** Who owns it in a quarter; undefined: nobody. */
  readonly ownerIn: (quarter: Quarter) => string | undefined;
  /** ARR when the year starts, or 0 */
  readonly starting: number;
  /** Quarter by quarter, until it is lost. */
  readonly movements: readonly (Movement | undefined)[];
  /** Works on the account beside its owner. */
  readonly solutions: string | undefined;
}

/** A row of the accounts table. */
export type AccountRow = Readonly<Record<(typeof accountHeaders)[number], OutputCell>>;

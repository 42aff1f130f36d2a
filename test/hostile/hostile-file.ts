/** A file that was made to do harm, or is broken. */
export interface HostileFile {
  /** With the ending that decides how it is read. */
  readonly name: string;
  /** What it attacks, in a line. */
  readonly attacks: string;
  /** What the sentence about it must hold. */
  readonly says: RegExp;
  readonly make: () => Uint8Array;
  /** A plan is given beside good results; every other file alone. */
  readonly isPlan: boolean;
  /** 2, refused as a file; 1 for one that is sound, and whose content is refused. */
  readonly code: 1 | 2;
}

const maker =
  (isPlan: boolean, code: 1 | 2) =>
  (name: string, attacks: string, says: RegExp, make: () => Uint8Array): HostileFile => ({
    ...{ name, attacks, says, make, isPlan, code },
  });

export const hostile = maker(false, 2);
export const hostilePlan = maker(true, 2);
export const soundPlan = maker(true, 1);

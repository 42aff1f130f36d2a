import type { Sheet } from './sheet';

/** A figure of a case, as the source gives it: a number, a list, or figures by name. */
export type Figure = number | null | string | readonly Figure[] | Figures;
export interface Figures {
  readonly [name: string]: Figure;
}

/** Inputs that are numbers. */
export type Numbers<Name extends string> = Readonly<Record<Name, number>>;

/** How the figures of a published case are had from the functions of the catalogue. */
export interface Mapping {
  /** Puts the inputs into cells and reads the expected figures from cells, under the names of the case. */
  readonly run: (inputs: never, sheet: Sheet) => Promise<Figures>;
  /** Expected figures that are not read, each with its reason. */
  readonly unread?: Readonly<Record<string, string>>;
}

export type Mappings = Readonly<Record<string, Mapping>>;

/** A case that no function computes as its source does. */
export interface Outside {
  readonly reason: string;
  /** Where the functions refuse it: the call, and words of the refusal. */
  readonly refused?: { readonly run: Mapping['run']; readonly saying: string };
}

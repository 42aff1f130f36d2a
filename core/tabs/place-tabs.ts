/** What a sheet of the workbook is to us. */
export type SheetState = 'foreign' | 'ours' | 'edited';

export interface Placement<T> {
  readonly tab: T;
  /** Name of the sheet that the tab is written to, as the workbook spells it. */
  readonly sheet: string;
  /** The sheet is there and is ours, and is replaced. */
  readonly replaces: boolean;
  /** New name of a sheet of that name that a person edited since we wrote it. */
  readonly keptAs: string | undefined;
}

/**
 * Finds a sheet for each tab. A sheet that we did not make is never overwritten: the tab goes to `Payouts (2)`. One
 * that we made and a person edited since is kept as `Payouts (edited)`.
 *
 * @param sheets every sheet of the workbook by its name
 */
export function placeTabs<T extends { readonly name: string }>(
  tabs: readonly T[],
  sheets: ReadonlyMap<string, SheetState>,
): readonly Placement<T>[] {
  // Spreadsheets tell sheets apart without regard to case.
  const taken = new Map([...sheets].map(([name, state]) => [name.toLowerCase(), { name, state }]));
  const take = (name: string): string => {
    taken.set(name.toLowerCase(), { name, state: 'foreign' });
    return name;
  };
  const first = (nameOf: (number: number) => string, isFine: (name: string) => boolean): string => {
    let number = 1;
    while (!isFine(nameOf(number))) number += 1;
    return nameOf(number);
  };
  return tabs.map((tab) => {
    const wanted = first(
      (number) => (number === 1 ? tab.name : `${tab.name} (${number})`),
      (name) => taken.get(name.toLowerCase())?.state !== 'foreign',
    );
    const there = taken.get(wanted.toLowerCase());
    const sheet = take(there?.name ?? wanted);
    if (there?.state !== 'edited') return { tab, sheet, replaces: there !== undefined, keptAs: undefined };
    const copy = (number: number): string => (number === 1 ? `${sheet} (edited)` : `${sheet} (edited ${number})`);
    return { tab, sheet, replaces: false, keptAs: take(first(copy, (name) => !taken.has(name.toLowerCase()))) };
  });
}

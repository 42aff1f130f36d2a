/** What a sheet of the workbook is to us. */
export type SheetState = 'foreign' | 'ours' | 'edited';

export interface Placement<T> {
  readonly tab: T;
  /** Name of the sheet that the tab is written to. */
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
  const taken = new Map([...sheets].map(([name, state]) => [name.toLowerCase(), state]));
  const freeName = (nameOf: (number: number) => string): string => {
    let number = 1;
    while (taken.has(nameOf(number).toLowerCase())) number += 1;
    const name = nameOf(number);
    taken.set(name.toLowerCase(), 'foreign');
    return name;
  };
  return tabs.map((tab) => {
    const nameOf = (number: number): string => (number === 1 ? tab.name : `${tab.name} (${number})`);
    let number = 1;
    while (taken.get(nameOf(number).toLowerCase()) === 'foreign') number += 1;
    const sheet = nameOf(number);
    const state = taken.get(sheet.toLowerCase());
    taken.set(sheet.toLowerCase(), 'foreign');
    const keptAs =
      state === 'edited'
        ? freeName((copy) => (copy === 1 ? `${sheet} (edited)` : `${sheet} (edited ${copy})`))
        : undefined;
    return { tab, sheet, replaces: state === 'ours', keptAs };
  });
}

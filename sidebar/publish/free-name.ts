import type { SheetLabel } from '../host-port';

/** A name that no sheet has: the wanted one, else `Payouts (2)`, `Payouts (3)` and so on. Case does not count. */
export function freeName(wanted: string, sheets: readonly SheetLabel[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  return name;
}

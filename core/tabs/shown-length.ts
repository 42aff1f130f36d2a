import type { OutputCell } from '../cells/cell';

/** Letters of an amount with its separators: 13 of -1,234,567.50. */
export function shownLength(amount: OutputCell, places: number): number {
  if (typeof amount !== 'number') return 0;
  const digits = Math.trunc(Math.abs(amount)).toFixed(0).length;
  const separators = Math.floor((digits - 1) / 3) + (places > 0 ? 1 : 0);
  return digits + separators + places + (amount < 0 ? 1 : 0);
}

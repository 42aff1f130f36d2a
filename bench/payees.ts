import type { OutputBlock } from '../core/cells/cell';

/** A results table for the template "enterprise csm": `count` payees with plausible, always the same, results. */
export function payees(count: number): OutputBlock {
  const rows: OutputBlock = [['payee', 'period', 'ote', 'grr', 'nrr', 'csat']];
  for (let i = 0; i < count; i++) {
    const ote = 90_000 + ((i * 37) % 600) * 100;
    const grr = (880 + ((i * 7919) % 120)) / 1000;
    const nrr = (980 + ((i * 104_729) % 160)) / 1000;
    rows.push([`Payee ${String(i + 1)}`, '2027-Q1', ote, grr, nrr, 80 + ((i * 31) % 15)]);
  }
  return rows;
}

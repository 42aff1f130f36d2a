import type { OutputBlock } from '../core/cells/cell';

const quarters = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'];

/** What the metrics of the bench are for: GRR of the payee, NRR of the team. */
export const accountsPlan: OutputBlock = [
  ['PLAN', '', '', '', '', ''],
  ['id', 'bench', '', '', '', ''],
  ['COMPONENTS', '', '', '', '', ''],
  ['id', 'type', 'weight', 'measure', 'scope', 'target'],
  ['own', 'bonus', 0.5, 'grr', '', 0.9],
  ['team', 'bonus', 0.5, 'nrr', 'team', 1.05],
];

/** 200 payees in 20 teams. */
export const accountsRoster: OutputBlock = [
  ['payee', 'team'],
  ...Array.from({ length: 200 }, (_, i) => [`Payee ${String(i + 1)}`, `Team ${String((i % 20) + 1)}`]),
];

/** `count` rows, always the same: accounts over four quarters, each with one owner, who loses less than it holds. */
export function accounts(count: number): OutputBlock {
  const rows: OutputBlock = [['account', 'owner', 'period', 'starting arr', 'expansion', 'contraction', 'churned']];
  for (let i = 0; i < count / quarters.length; i++) {
    let holds = 20_000 + ((i * 7919) % 900) * 100.25;
    quarters.forEach((quarter, q) => {
      const [won, less] = [((i * 31 + q * 17) % 40) * 50.1, ((i * 13 + q * 29) % 30) * 40.7];
      const churned = (i + q) % 61 === 0 ? 5000.5 : 0;
      rows.push([`Account ${String(i + 1)}`, `Payee ${String((i % 200) + 1)}`, quarter, holds, won, less, churned]);
      holds = Math.round((holds + won - less - churned) * 100) / 100;
    });
  }
  return rows;
}

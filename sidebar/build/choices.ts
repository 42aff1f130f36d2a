/**
 * What is settled in the pane, by file: its plans stand on sheets or will, so none is one text; it compares mixes and
 * nothing else, at the attainment that was reached; it shows all columns of everybody's pay.
 */
export const choices: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'core/plan/load.ts': { 'only === undefined': true },
  'core/modelling/compare.ts': { 'mixes.length > 0': true },
  'core/payout/measuring.ts': { 'atAttainment !== undefined': false },
  'core/payout/payout-table.ts': { "show === 'total'": false, "show === 'all'": true, 'payee !== undefined': false },
};

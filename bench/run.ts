import type { OutputBlock } from '../core/cells/cell';
import { accounts, accountsPlan, accountsRoster } from './accounts';
import { decimals, doubles } from './arithmetic';
import { runCommand } from './command';
import { payEnterprise } from './enterprise';
import { measureAccounts } from './metrics-peer';
import { payees } from './payees';
import { report } from './report';
import { coldStarts, shippedFunction } from './shipped';
import { type YearSettle, payYear, yearOf, yearPlan } from './year';

const csPayout = shippedFunction('CS_PAYOUT');
const csMetrics = shippedFunction('CS_METRICS');

/**
 * Reports, never judges: the functions beside two peers on the same work in one run, memory, and cold start; then the
 * whole command on workbooks. `tsx bench/run.ts functions` leaves out the command, which takes minutes.
 */
async function main(): Promise<void> {
  for (const count of [10_000, 100_000]) reportPayout(count);
  reportMetrics(100_000);
  reportYear(5000, 'year to date');
  reportYear(5000, 'year end');
  reportColdStart(15);
  if (process.argv[2] !== 'functions') await reportCommand([1000, 10_000, 100_000]);
}

/** The pay of each row below the headers. */
const paysOf = (plan: OutputBlock, results: OutputBlock): number[] =>
  csPayout(plan, results)
    .slice(1)
    .map(([pay]) => Number(pay));

function reportPayout(count: number): void {
  const results = payees(count);
  report({
    title: `CS_PAYOUT, ${count.toLocaleString('en')} payees, template "enterprise csm"`,
    unit: 'payees',
    count,
    runs: count > 50_000 ? 3 : 7,
    ours: () => paysOf([['enterprise csm']], results),
    peers: {
      [decimals.name]: () => payEnterprise(decimals, results),
      [doubles.name]: () => payEnterprise(doubles, results),
    },
  });
}

function reportMetrics(count: number): void {
  const rows = accounts(count);
  const ratios = ['grr', 'grr@year', 'nrr@team', 'nrr@team@year'];
  const ours = (): number[] => {
    const [headers = [], ...results] = csMetrics(rows, accountsRoster, '', accountsPlan);
    const columns = ratios.map((ratio) => headers.indexOf(ratio));
    return results.slice(0, -1).flatMap((row) => columns.map((column) => Number(row[column])));
  };
  report({
    title: `CS_METRICS, ${count.toLocaleString('en')} account rows of 200 payees in 20 teams: ${ratios.join(', ')}`,
    unit: 'rows',
    count,
    runs: 3,
    ours,
    peers: {
      [decimals.name]: () => measureAccounts(decimals, rows, accountsRoster),
      [doubles.name]: () => measureAccounts(doubles, rows, accountsRoster),
    },
  });
}

function reportYear(count: number, settle: YearSettle): void {
  const results = yearOf(count);
  const plan = yearPlan(settle);
  report({
    title: `CS_PAYOUT, ${settle}, ${count.toLocaleString('en')} payees in 12 months`,
    unit: 'rows',
    count: 12 * count,
    runs: 3,
    ours: () => paysOf(plan, results),
    peers: {
      [decimals.name]: () => payYear(decimals, results, settle),
      [doubles.name]: () => payYear(doubles, results, settle),
    },
  });
}

function reportColdStart(runs: number): void {
  const times = coldStarts(runs).sort((a, b) => a - b);
  const [median = NaN, fastest = NaN, slowest = NaN] = [times[(runs - 1) / 2], times[0], times[runs - 1]];
  const range = `${fastest.toFixed(1)} to ${slowest.toFixed(1)}`;
  console.log(`\nCode.js in a bare realm, from its text to the first answer: ${median.toFixed(1)} ms (${range})`);
}

/** The command from file to file, each run in a process of its own. */
async function reportCommand(counts: readonly number[]): Promise<void> {
  console.log('\nnpm run payout on a workbook, template "enterprise csm": seconds, and MB');
  const headers = ['payees', 'read', 'compute', 'write', 'whole', 'peak memory', 'file read', 'file written'];
  console.log(headers.map((header) => header.padStart(13)).join(''));
  for (const count of counts) {
    const { read, compute, write, whole, peak, input, output } = await runCommand(count);
    const seconds = [read, compute, write, whole].map((time) => (time / 1000).toFixed(1));
    const cells = [count.toLocaleString('en'), ...seconds, String(peak), input.toFixed(1), output.toFixed(1)];
    console.log(cells.map((cell) => cell.padStart(13)).join(''));
  }
}

void main();

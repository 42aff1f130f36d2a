import { runCommand } from './command';
import { measure } from './measure';
import { payees } from './payees';
import { payWithDecimals, payWithDoubles } from './peers';
import { coldStarts, shippedFunction } from './shipped';

const csPayout = shippedFunction('CS_PAYOUT');

/**
 * Reports, never judges: payees per second beside two peers on the same plan in one run, memory, and cold start; then
 * the whole command on workbooks.
 */
async function main(): Promise<void> {
  for (const count of [10_000, 100_000]) reportPayout(count);
  reportColdStart(15);
  await reportCommand([1000, 10_000, 100_000]);
}

function reportPayout(count: number): void {
  const results = payees(count);
  const core = (): number[] =>
    csPayout([['enterprise csm']], results)
      .slice(1)
      .map(([pay]) => Number(pay));
  console.log(`\nCS_PAYOUT, ${count.toLocaleString('en')} payees, template "enterprise csm"`);
  const contenders = [
    { name: 'shipped bundle (exact, cells read and checked)', run: core },
    { name: 'decimal.js, the plan written out by hand', run: () => payWithDecimals(results) },
    { name: 'doubles, the plan written out by hand', run: () => payWithDoubles(results) },
  ];
  for (const { name, median, ratio } of measure(contenders, { runs: count > 50_000 ? 3 : 7, warmUps: 1 })) {
    const perSecond = Math.round((count / median) * 1000).toLocaleString('en');
    console.log(
      `  ${name.padEnd(48)} ${median.toFixed(0).padStart(6)} ms ${perSecond.padStart(10)} payees/s ${ratio.toFixed(2)}×`,
    );
  }
  console.log(`  memory of the process after it: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  const pays = core();
  const others = { 'decimal.js': payWithDecimals(results), doubles: payWithDoubles(results) };
  for (const [name, other] of Object.entries(others)) {
    const wrong = other.filter((pay, i) => pay !== pays[i]).length;
    console.log(`  ${name} pays ${String(wrong)} of them another cent (${((100 * wrong) / count).toFixed(3)} %)`);
  }
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

import { writeSync } from 'node:fs';
import { type Measures, measuresOutput } from './measures';

const before = Object.getOwnPropertyNames(Object.prototype);

/** The command line, as `npm run payout` runs it, measured at its end. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measures: Measures = {
    seconds: performance.now() / 1e3,
    processorSeconds: (userCPUTime + systemCPUTime) / 1e6,
    MiB: maxRSS / 1024,
    polluted: Object.getOwnPropertyNames(Object.prototype).filter((name) => !before.includes(name)),
  };
  writeSync(measuresOutput, JSON.stringify(measures));
});

void import('../../workbench/cli/payout');

import { performance } from 'node:perf_hooks';

/** One thing that is timed. */
export interface Contender {
  readonly name: string;
  /** Does the work once; what it returns is kept until the run ends, so that no engine optimises it away. */
  readonly run: () => unknown;
}

/** Times of one contender, in milliseconds. */
export interface Measurement {
  readonly name: string;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  /** Its median by the median of the first contender: 2 takes twice as long. */
  readonly ratio: number;
}

export interface MeasureOptions {
  /** Timed rounds, 1 or more. */
  readonly runs?: number;
  /** Rounds before them that are not timed, so that every contender is compiled. */
  readonly warmUps?: number;
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Times contenders beside each other in one process. They take turns in every round, so that a busy moment of the
 * machine falls on all of them; the median forgets the odd slow run.
 */
export function measure(contenders: readonly Contender[], options: MeasureOptions = {}): Measurement[] {
  const { runs = 7, warmUps = 2, now = () => performance.now() } = options;
  const timed = contenders.map((contender) => ({ ...contender, times: [] as number[] }));
  const kept: unknown[] = [];
  for (let round = -warmUps; round < runs; round++) {
    for (const { run, times } of timed) {
      const began = now();
      kept.push(run());
      const took = now() - began;
      kept.length = 0;
      if (round >= 0) times.push(took);
    }
  }
  const first = median(timed[0]?.times ?? []);
  return timed.map(({ name, times }) => ({
    name,
    median: median(times),
    fastest: Math.min(...times),
    slowest: Math.max(...times),
    ratio: median(times) / first,
  }));
}

/** The middle of the sorted times; of an even number of them, the mean of the middle two. */
function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

import { type Contender, measure } from './measure';

/** A function of the shipped bundle and its peers, which give the same values. */
export interface Race {
  readonly title: string;
  /** What there are `count` of, such as payees. */
  readonly unit: string;
  readonly count: number;
  /** Timed rounds. */
  readonly runs: number;
  readonly ours: () => readonly number[];
  readonly peers: Readonly<Record<string, () => readonly number[]>>;
}

/** Times a function of the shipped bundle beside its peers in one run, and says where a peer gives another value. */
export function report({ title, unit, count, runs, ours, peers }: Race): void {
  console.log(`\n${title}`);
  const contenders: Contender[] = [
    { name: 'shipped bundle (exact, cells read and checked)', run: ours },
    ...Object.entries(peers).map(([name, run]) => ({ name: `${name}, written out by hand`, run })),
  ];
  for (const { name, median, ratio } of measure(contenders, { runs, warmUps: 1 })) {
    const perSecond = Math.round((count / median) * 1000).toLocaleString('en');
    console.log(
      `  ${name.padEnd(48)} ${median.toFixed(0).padStart(6)} ms ${perSecond.padStart(10)} ${unit}/s ${ratio.toFixed(3)}×`,
    );
  }
  console.log(`  memory of the process after it: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`);
  const values = ours();
  for (const [name, peer] of Object.entries(peers)) {
    const others = peer();
    if (others.length !== values.length)
      throw new Error(`${name} gives ${String(others.length)} of ${String(values.length)} values`);
    const wrong = others.filter((value, i) => value !== values[i]).length;
    const share = ((100 * wrong) / values.length).toFixed(3);
    console.log(
      `  ${name} gives another value for ${String(wrong)} of ${values.length.toLocaleString('en')} (${share} %)`,
    );
  }
}

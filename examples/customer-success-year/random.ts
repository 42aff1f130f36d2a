/** Draws numbers that are the same on every machine and in every year. */
export interface Draw {
  /** A whole number from `least` to `most`, both possible. */
  readonly between: (least: number, most: number) => number;
  /** True in `percent` of a hundred draws. */
  readonly chance: (percent: number) => boolean;
}

/** The generator of Park and Miller (1988): 16807 × state modulo 2³¹ - 1, in whole numbers that a double holds. */
export function drawFrom(seed: number): Draw {
  const modulus = 2 ** 31 - 1;
  let state = seed;
  const between: Draw['between'] = (least, most) => {
    state = (state * 16807) % modulus;
    return least + (state % (most - least + 1));
  };
  return { between, chance: (percent) => between(1, 100) <= percent };
}

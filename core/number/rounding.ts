import { type Exact, ofMinorUnits, powerOfTen } from './exact';

/**
 * Rounding modes by their textbook names. Each says whether the magnitude, cut to a whole number of minor units,
 * goes one unit further away from zero.
 */
const modes = {
  /** To the nearest; a tie goes away from zero. */
  'half up': (half: number, _odd: boolean) => half >= 0,
  /** To the nearest; a tie goes to the even neighbour. */
  'half even': (half: number, odd: boolean) => half > 0 || (half === 0 && odd),
  /** To the nearest; a tie goes towards zero. */
  'half down': (half: number, _odd: boolean) => half > 0,
  /** Away from zero. */
  up: (_half: number, _odd: boolean) => true,
  /** Towards zero. */
  down: (_half: number, _odd: boolean) => false,
} satisfies Record<string, (half: number, odd: boolean) => boolean>;

export type RoundingMode = keyof typeof modes;
export const roundingModes = Object.keys(modes) as RoundingMode[];

/** `value` as a whole number of units of 10^-places (cents with `places` 2), by the named mode. */
export function toMinorUnits(value: Exact, places: number, mode: RoundingMode): bigint {
  const zero = BigInt(0);
  const negative = value.n < zero;
  const scaled = (negative ? -value.n : value.n) * powerOfTen(places);
  const units = scaled / value.d;
  const rest = scaled % value.d;
  const twice = rest * BigInt(2);
  const half = twice < value.d ? -1 : twice > value.d ? 1 : 0;
  const further = rest !== zero && modes[mode](half, units % BigInt(2) !== zero);
  const magnitude = further ? units + BigInt(1) : units;
  return negative ? -magnitude : magnitude;
}

/** `value` rounded to `places` decimals by the named mode. */
export function round(value: Exact, places: number, mode: RoundingMode): Exact {
  return ofMinorUnits(toMinorUnits(value, places, mode), places);
}

/** Has `value` no more than `places` decimals? */
export function fits(value: Exact, places: number): boolean {
  return (value.n * powerOfTen(places)) % value.d === BigInt(0);
}

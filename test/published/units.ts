/** Changes of unit, which are all that a mapping may do to a number. */

/** 0.9 → 90. */
export const inPercent = (ratio: number): number => ratio * 100;

/** 90 → 0.9. */
export const ofPercent = (percent: number): number => percent / 100;

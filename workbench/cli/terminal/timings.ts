/** Times the parts of a run, for the bench. */
export interface Timings {
  /** The part that ends now. */
  readonly done: (part: string) => void;
  /** One line of JSON: milliseconds of each part, and the largest memory of the process in MB. */
  readonly report: () => string;
}

export function startTimings(): Timings {
  const parts: Record<string, number> = {};
  let began = performance.now();
  return {
    done: (part) => {
      const now = performance.now();
      parts[part] = Math.round(now - began);
      began = now;
    },
    report: () => `${JSON.stringify({ ...parts, peak: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`,
  };
}

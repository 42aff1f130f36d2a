/** What one run of the command cost, and whether it left its mark on every object. */
export interface Measures {
  /** Since the process began, by the clock and in work of the processor. */
  readonly seconds: number;
  readonly processorSeconds: number;
  /** The most memory that it held. */
  readonly MiB: number;
  readonly polluted: readonly string[];
}

/** The file descriptor on which a run is measured, beside its output and its errors. */
export const measuresOutput = 3;

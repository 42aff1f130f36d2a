/** What a script that runs the command learns. An interrupted run ends by its signal. */
export const exitCodes = {
  done: 0,
  /** Findings of error severity in the plan or the results; nothing is written. */
  findings: 1,
  /** Wrong arguments, or a file whose content cannot be taken. */
  refused: 2,
  /** The system could not read or write. */
  system: 3,
  /** A mistake in CS Payout itself. */
  internal: 4,
} as const;

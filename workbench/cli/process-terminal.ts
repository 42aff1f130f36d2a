import type { Terminal } from './payout-command';

/** The terminal that the process runs in; a pipe or a file takes lines of any length. */
export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  columns: process.stdout.isTTY ? process.stdout.columns : Infinity,
};

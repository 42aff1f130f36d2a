import type { OutputStream } from './terminal';

/** Tells a waiting person what goes on. */
export interface Progress {
  /** Says the step, when the work is long enough to be told about. @param long it is known to be long */
  readonly step: (text: string, long?: boolean) => void;
  /** Takes the line away, so that what follows starts on a clean one. */
  readonly end: () => void;
}

/** Milliseconds before the first word, and between two. */
const onTerminal = { first: 400, between: 100 };
const inPipe = { first: 3000, between: 3000 };
const clearLine = '\r\u001b[K';

export const noProgress: Progress = { step: () => undefined, end: () => undefined };

/**
 * One line that is rewritten in place on a terminal; elsewhere a plain line every few seconds. Short work says nothing.
 * @param now milliseconds
 */
export function showProgress(stream: OutputStream, now: () => number = () => performance.now()): Progress {
  const { first, between } = stream.isTerminal ? onTerminal : inPipe;
  let next = now() + first;
  let shown = false;
  return {
    step: (text, long = false) => {
      if (now() < next && !(long && stream.isTerminal)) return;
      next = now() + between;
      shown = true;
      stream.write(stream.isTerminal ? `${clearLine}${text} …` : `${text} …\n`);
    },
    end: () => {
      if (shown && stream.isTerminal) stream.write(clearLine);
      shown = false;
    },
  };
}

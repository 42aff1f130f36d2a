const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The run was asked to stop, and has cleaned up. */
export class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
  }
}

/**
 * Runs what must not be cut off in the middle, because it would leave half a file behind. Ctrl-C does not end the
 * process in the meantime: it rejects `interrupted`, for the work to stop at and clean up.
 *
 * @throws Interrupted
 */
export async function interruptible<T>(work: (interrupted: Promise<never>) => Promise<T>): Promise<T> {
  let stop: (signal: NodeJS.Signals) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    stop = (signal) => {
      reject(new Interrupted(signal));
    };
  });
  // The work may be over, or not look, when it is rejected.
  interrupted.catch(() => undefined);
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(interrupted);
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

/** A value with what it was before, and what was undone. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** What the last change was about: typing on in the same field is one step of undo. */
  readonly about: string | undefined;
}

const mostSteps = 200;

export const historyOf = <T>(present: T): History<T> => ({ past: [], present, future: [], about: undefined });

/**
 * A change by the person. What was undone before cannot be redone any more.
 *
 * @param about changes about the same thing, one after another, are undone as one
 */
export function changed<T>(history: History<T>, present: T, about?: string): History<T> {
  const goesOn = about !== undefined && about === history.about && history.future.length === 0;
  const past = goesOn ? history.past : [...history.past, history.present].slice(-mostSteps);
  return { past, present, future: [], about };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  if (past.length === 0) return { past, present, future, about: undefined };
  return {
    past: past.slice(0, -1),
    present: past[past.length - 1] as T,
    future: [present, ...future],
    about: undefined,
  };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (future.length === 0) return { past, present, future, about: undefined };
  return { past: [...past, present], present: next as T, future: rest, about: undefined };
}

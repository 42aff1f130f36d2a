import { useEffect, useRef } from 'preact/hooks';
import type { HostPort } from './host-port';
import type { PaneEvent } from './state/pane-state';
import { readBook } from './state/read-book';

/** Milliseconds without a further change before the workbook is read again. */
const pause = 400;

/**
 * Keeps what the pane knows of the workbook as the workbook is.
 *
 * @param designed the id of the sheet of the plan that is being designed
 */
export function useBook(port: HostPort, send: (event: PaneEvent) => void, designed: string | undefined): void {
  const sheet = useRef(designed);
  sheet.current = designed;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const failed = (error: unknown): void => {
      if (!stopped) send({ type: 'noted', message: { kind: 'failed', text: sentenceOf(error) } });
    };
    const read = (): void => {
      readBook(port, sheet.current).then((book) => !stopped && send({ type: 'book read', book }), failed);
    };
    const select = (): void => {
      port.selection().then((selected) => !stopped && send({ type: 'selected', selected }), failed);
    };
    read();
    select();
    const unsubscribe = port.onChange((change) => {
      if (change === 'selection') select();
      else {
        clearTimeout(timer);
        timer = setTimeout(read, pause);
      }
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [port]);
}

/** What went wrong, for a person. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import { useEffect, useState } from 'preact/hooks';
import type { HostPort } from './host-port';
import type { ShippedFile, ShippedFiles } from './shipped-files';
import { sentenceOf } from './use-book';

/** What came, or why nothing did; neither while it is on its way. */
export interface Shipped<F extends ShippedFile> {
  readonly file: ShippedFiles[F] | undefined;
  readonly problem: string | undefined;
  /** How often it was asked for again. */
  readonly tried: number;
  readonly tryAgain: () => void;
}

/** Files that came already: in Google Sheets each is a request of a second. */
const came: Partial<Record<ShippedFile, unknown>> = {};

/** A file that was built beside the pane, fetched when a view that needs it is shown for the first time. */
export function useShipped<F extends ShippedFile>(port: HostPort, name: F): Shipped<F> {
  const [problem, setProblem] = useState<string | undefined>();
  const [tried, setTried] = useState(0);
  const [, show] = useState(false);
  useEffect(() => {
    if (came[name] !== undefined) return;
    setProblem(undefined);
    port.shippedFile(name).then(
      (file) => {
        came[name] = file;
        show(true);
      },
      (error: unknown) => setProblem(sentenceOf(error)),
    );
  }, [port, name, tried]);
  return { file: came[name] as ShippedFiles[F] | undefined, problem, tried, tryAgain: () => setTried(tried + 1) };
}

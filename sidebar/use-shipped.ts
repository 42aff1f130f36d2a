import { useEffect, useState } from 'preact/hooks';
import type { HostPort } from './host-port';
import type { ShippedFile, ShippedFiles } from './shipped-files';
import { sentenceOf } from './use-book';

/** What came, or why nothing did; neither while it is on its way. */
export interface Shipped<F extends ShippedFile> {
  readonly file?: ShippedFiles[F];
  readonly problem?: string;
}

/** Files that came already: in Google Sheets each is a request of a second. */
const came: Partial<Record<ShippedFile, unknown>> = {};

/** A file that was built beside the pane, fetched when a view that needs it is shown for the first time. */
export function useShipped<F extends ShippedFile>(port: HostPort, name: F): Shipped<F> {
  const [problem, setProblem] = useState<string | undefined>();
  const [, show] = useState(false);
  useEffect(() => {
    if (came[name] !== undefined) return;
    port.shippedFile(name).then(
      (file) => {
        came[name] = file;
        show(true);
      },
      (error: unknown) => setProblem(sentenceOf(error)),
    );
  }, [port, name]);
  const file = came[name] as ShippedFiles[F] | undefined;
  if (file !== undefined) return { file };
  return problem === undefined ? {} : { problem };
}

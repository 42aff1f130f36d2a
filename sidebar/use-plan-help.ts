import { useMemo } from 'preact/hooks';
import type { HostPort } from './host-port';
import { learn } from './learn';
import { type Shipped, useShipped } from './use-shipped';

/** What is said about plans; where it came, the core knows it. */
export function usePlanHelp(port: HostPort): Shipped<'plan-help'> {
  const help = useShipped(port, 'plan-help');
  useMemo(() => help.file && learn(help.file), [help.file]);
  return help;
}

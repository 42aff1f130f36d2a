import { useMemo } from 'preact/hooks';
import { findings } from '../core/problems/findings';
import { messages } from '../core/problems/messages';
import type { HostPort } from './host-port';
import { type Shipped, useShipped } from './use-shipped';

/**
 * What is said about plans. Its sentences go back to the places in the core from which the build took them
 * (`build/strip-pane.cjs`): nothing may be checked or computed before they came.
 */
export function usePlanHelp(port: HostPort): Shipped<'plan-help'> {
  const help = useShipped(port, 'plan-help');
  useMemo(() => {
    Object.assign(messages, help.file?.messages);
    Object.assign(findings, help.file?.findings);
  }, [help.file]);
  return help;
}

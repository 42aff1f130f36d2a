import { version } from '../../core/version';
import type { PaneProps } from '../pane-props';

/** The name, and undo and redo of what was decided in the pane. */
export function Header({ port, state, send }: Pick<PaneProps, 'port' | 'state' | 'send'>) {
  const { past, future } = state.design;
  return (
    <header>
      <h1>CS Payout</h1>
      <span class="badge">{port.name === null ? 'Preview' : version}</span>
      <StepButton label="Undo" sign="↶" enabled={past.length > 0} onClick={() => send({ type: 'undone' })} />
      <StepButton label="Redo" sign="↷" enabled={future.length > 0} onClick={() => send({ type: 'redone' })} />
    </header>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly sign: string;
  readonly enabled: boolean;
  readonly onClick: () => void;
}

function StepButton({ label, sign, enabled, onClick }: StepButtonProps) {
  return (
    <button type="button" class="plain" aria-label={label} title={label} aria-disabled={!enabled} onClick={onClick}>
      {sign}
    </button>
  );
}

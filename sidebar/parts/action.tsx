import type { ComponentChildren } from 'preact';

interface ActionProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** The one thing to do here. */
  readonly primary?: boolean;
  /** Does nothing for now. It stays in the focus order, so that the keyboard's place is not lost. */
  readonly disabled?: boolean;
  /** What it does, where the words on it do not say it all. */
  readonly label?: string;
}

/** A button. */
export function Action({ onClick, children, primary = false, disabled = false, label }: ActionProps) {
  return (
    <button
      type="button"
      class={primary ? 'primary' : undefined}
      aria-disabled={disabled}
      aria-label={label}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      {children}
    </button>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface FoldProps {
  readonly class: string;
  /** There is something in it to be seen. It opens by itself, and stays open until the person closes it. */
  readonly urgent: boolean;
  readonly children: ComponentChildren;
}

/** A part that can be closed, and never closes by itself under the hands of somebody typing in it. */
export function Fold({ urgent, ...rest }: FoldProps) {
  const [open, setOpen] = useState(urgent);
  if (urgent && !open) setOpen(true);
  return <details open={open} {...rest} />;
}

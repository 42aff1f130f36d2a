import { render } from 'preact';
import type { HostPort } from './host-port';
import { Pane } from './pane';

/** Shows the pane inside `element`. The page brings `sidebar/styles` with it, linked or inline. */
export function mount(element: Element, port: HostPort): void {
  render(<Pane port={port} />, element);
}

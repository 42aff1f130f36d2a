import type { Grid } from '../univer/grid';
import { byId } from './by-id';
import type { PaneFrame } from './pane-frame';

/** A part of the page that the keyboard can be in. */
interface Part {
  readonly isThere: () => boolean;
  readonly hasFocus: () => boolean;
  readonly focus: () => void;
}

/** Takes the keyboard on to the next part of the page, as F6 does in a spreadsheet: in a grid, Tab stays in the cells. */
export class Parts {
  private readonly parts: readonly Part[];

  constructor(
    private readonly grid: Grid,
    pane: PaneFrame,
  ) {
    const [bar, notice] = [elementPart('bar'), elementPart('notice')];
    const others = [
      bar,
      { isThere: () => pane.isShown, hasFocus: () => pane.hasFocus, focus: () => pane.focus() },
      notice,
    ];
    const cells: Part = {
      isThere: () => true,
      hasFocus: () => !others.some((part) => part.hasFocus()),
      focus: () => grid.focus(),
    };
    this.parts = [bar, cells, ...others.slice(1)];
  }

  async next(backwards: boolean): Promise<void> {
    await this.grid.endEditing();
    const there = this.parts.filter((part) => part.isThere());
    const at = there.findIndex((part) => part.hasFocus());
    there[(at + (backwards ? -1 : 1) + there.length) % there.length]?.focus();
  }
}

/** An element with buttons; without any, it is not there. */
function elementPart(id: string): Part {
  const element = byId(id);
  const first = (): HTMLElement | null => element.querySelector('button:not(:disabled)');
  return {
    isThere: () => first() !== null,
    hasFocus: () => element.contains(document.activeElement),
    focus: () => first()?.focus(),
  };
}

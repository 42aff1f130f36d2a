import { byId } from './by-id';
import { notice } from './notice';
import { type UnsavedWork, UnsavedPlace } from './unsaved-work';

/** Milliseconds after the last change until it is kept. */
const keepAfter = 400;

/** Keeps what is in no file yet, a moment after each change, so that the page finds it again when it is reloaded. */
export class Keeper {
  /** Undefined in a browser that keeps nothing. */
  private place: UnsavedPlace | undefined;
  private changes = 0;
  private kept = 0;
  private timer = 0;

  /** @param work what is to be kept now; undefined when all is in its file */
  constructor(private readonly work: () => UnsavedWork | undefined) {}

  /** @returns what an earlier page left here */
  async start(): Promise<UnsavedWork | undefined> {
    try {
      this.place = await UnsavedPlace.take();
      return await this.place.find();
    } catch (error) {
      notKept(error);
      return undefined;
    }
  }

  /** Is everything kept that there was to keep? */
  get isKept(): boolean {
    return this.kept === this.changes;
  }

  /** Something changed. */
  soon(): void {
    this.changes += 1;
    showKept(false);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.now(), keepAfter);
  }

  async now(): Promise<void> {
    window.clearTimeout(this.timer);
    const { changes, place } = this;
    if (!place) return;
    try {
      const work = this.work();
      await (work ? place.keep(work) : place.forget());
      this.kept = changes;
      showKept(this.isKept);
    } catch (error) {
      notKept(error);
    }
  }
}

function notKept(error: unknown): void {
  notice(`This browser does not keep unsaved work (${String(error)}). Save the file before you leave.`, {
    isRefusal: true,
  });
}

/** For who wonders whether the page may be closed. */
function showKept(isKept: boolean): void {
  byId('saved').title = isKept ? 'Kept in this browser until it is saved.' : '';
}

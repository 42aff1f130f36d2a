import { useEffect, useRef, useState } from 'preact/hooks';
import type { HostPort } from './host-port';
import type { Design } from './state/design';
import { draftText, findDraft, unwritten } from './state/draft';
import type { PaneEvent, PaneState } from './state/pane-state';
import { sentenceOf } from './use-book';
import { useSettled } from './use-settled';

/** Milliseconds without a further change before the design is kept. */
const pause = 150;

/** Keeps a design that is not on its sheet with the workbook, and brings it back when the pane is opened again. */
export function useDraft(port: HostPort, { design }: PaneState, send: (event: PaneEvent) => void): void {
  const draft = unwritten(design.present);
  const settled = useSettled(draft, pause);
  const [isLookedFor, setLookedFor] = useState(false);
  /** What the host keeps, as far as is known. */
  const kept = useRef<Design | undefined>(undefined);
  /** One request follows the other, lest an older one win. */
  const last = useRef(Promise.resolve());
  const failing = (what: string) => (error: unknown) =>
    send({ type: 'noted', message: { kind: 'failed', text: `${what}: ${sentenceOf(error)}` } });

  useEffect(() => {
    const bringBack = async (): Promise<void> => {
      const found = await findDraft(port);
      kept.current = found?.design;
      if (found) send({ type: 'draft found', draft: found });
    };
    void bringBack()
      .catch(failing('The design that was kept in this workbook cannot be read'))
      .then(() => setLookedFor(true));
  }, []);
  useEffect(() => port.tellUnsaved(draft !== undefined), [draft !== undefined]);
  useEffect(() => {
    if (!isLookedFor || settled !== draft) return;
    const keep = async (): Promise<void> => {
      if (draft === kept.current) return;
      await port.keepDraft(draft ? draftText(draft, Date.now()) : null);
      kept.current = draft;
    };
    last.current = last.current
      .then(keep)
      .catch(failing('Your design is not kept, write it to its sheet before you close the pane'));
  }, [isLookedFor, settled]);
}

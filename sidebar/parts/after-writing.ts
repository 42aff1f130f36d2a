import type { Block } from '../../core/cells/cell';
import type { PaneProps } from '../pane-props';
import type { PlanWriting } from '../publish/write-plan';

/** Takes note of what writing the plan came to. @returns what to say */
export function afterWriting({ send }: Pick<PaneProps, 'send'>, block: Block, writing: PlanWriting): string | null {
  if ('conflict' in writing) {
    send({ type: 'conflict found', conflict: writing.conflict });
    return null;
  }
  send({ type: 'plan written', block, sheet: writing.written });
  return writing.said;
}

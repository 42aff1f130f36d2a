import type { PaneProps } from '../pane-props';
import { writePlan } from '../publish/write-plan';
import type { DesignedPlan } from '../state/design';
import { afterWriting } from './after-writing';

/** What the button does that puts the plan on its sheet. */
export const writeDesign = (props: PaneProps, plan: DesignedPlan): void =>
  props.run('Writing the plan', async () => afterWriting(props, plan.block, await writePlan(props.port, plan)));

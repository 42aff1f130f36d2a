import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';

/** The plans that stand on sheets of the workbook, each to be read into the pane. */
export function SheetPlans({ state, send, heading }: PaneProps & { readonly heading: string }) {
  const { plans } = state.book;
  if (plans.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <div class="buttons">
        {plans.map((sheet, i) => (
          <Action
            key={sheet.id}
            primary={i === 0 && state.design.present.plan === undefined}
            onClick={() =>
              send({
                type: 'plan taken',
                plan: { block: sheet.contents.cells, from: `the sheet ${sheet.name}`, sheet },
              })
            }
          >
            Read the plan on sheet {sheet.name}
          </Action>
        ))}
      </div>
    </section>
  );
}

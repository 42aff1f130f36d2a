import type { Finding } from '../../core/plan/check/finding';
import { cellAddress } from '../../core/tabs/address';
import type { CellPlace } from '../host-port';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { NoPay } from '../parts/no-pay';
import { said } from '../said';
import { GoTo } from './go-to';
import { LackingColumns, isLacking } from './lacking-columns';
import { fieldId } from '../plan/field-id';
import { showField } from '../plan/show-field';
import { isOn } from '../state/design';
import { type PaneState, planAtHand } from '../state/pane-state';

const headings = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const;

/** Everything that is wrong or risky in the plan and the results, live, each with its reason and what to do. */
export function ChecksView(props: PaneProps) {
  const { state, study } = props;
  if (!study) return <NoPay {...props} what="what is wrong or risky" />;
  const { findings } = study;
  return (
    <>
      <p class="quiet" role="status">
        {countOf(findings)}
        {state.book.results ? '' : said['only the plan']}
      </p>
      <LackingColumns {...props} />
      {(['error', 'warning', 'note'] as const).map((severity) => {
        const some = findings.filter((one) => one.severity === severity && !isLacking(one));
        if (some.length === 0) return null;
        return (
          <section key={severity}>
            <h2>{headings[severity]}</h2>
            <ul class="findings">
              {some.map((finding, i) => (
                <li key={i} class={`card finding ${severity}`}>
                  <FindingCard {...props} finding={finding} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FindingCard({ finding, ...props }: PaneProps & { readonly finding: Finding }) {
  const { state, send } = props;
  const { place, message, why, fix } = finding;
  const cell = cellOf(finding, state);
  const address = cell && `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  const goal = cell ?? sheetOf(finding, state);
  const field = cell ? undefined : fieldOf(finding, state);
  const where = [address, place.of, place.field].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <>
      {where !== '' && <p class="quiet small">{where}</p>}
      <p>{asSentence(message)}</p>
      <p class="quiet">
        {asSentence(why)} <b>{asSentence(fix)}</b>
      </p>
      {field && <Action onClick={() => showField(send, field)}>Show the field</Action>}
      {goal && <GoTo {...props} goal={goal} name={address ?? goal.sheet} />}
    </>
  );
}

/** The core's words are parts of a sentence; here each stands alone. */
const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** The cell on its sheet; undefined where there is none, as in a plan that is not on a sheet yet or was changed since. */
function cellOf({ place: { source, row, column } }: Finding, state: PaneState): CellPlace | undefined {
  if (row === undefined) return undefined;
  const { plan } = state.design.present;
  const isOnSheet = !plan || isOn(plan.sheet, plan.block);
  const sheet =
    source === 'results'
      ? state.book.results?.name
      : source === 'plan' && isOnSheet
        ? planAtHand(state)?.sheet
        : undefined;
  return sheet === undefined ? undefined : { sheet, row, column: column ?? 1 };
}

/** The sheet of the results, where they lack something and no cell of them is to blame. */
function sheetOf({ place: { source } }: Finding, { book }: PaneState): CellPlace | undefined {
  return source === 'results' && book.results ? { sheet: book.results.name, row: 1, column: 1 } : undefined;
}

/** The field of the form that a finding is about, where the plan in the pane is not the one on its sheet. */
function fieldOf({ place: { source, row, column } }: Finding, { design }: PaneState): string | undefined {
  if (source !== 'plan' || row === undefined || column === undefined || !design.present.plan) return undefined;
  return fieldId(row - 1, column - 1);
}

function countOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'Nothing to report.';
  const said = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? severity : `${severity}s`}`];
  });
  return `${said.join(', ')}.`;
}

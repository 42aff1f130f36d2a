import type { Finding } from '../../core/plan/check/finding';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { addColumns, areEmpty, takeColumnsOut } from '../publish/add-columns';
import { said } from '../said';
import { say } from '../say';
import { GoTo } from './go-to';

/** Does a finding say no more than that the results lack a column? Then it is said here, of all of them at once. */
export const isLacking = ({ code }: Finding): boolean => code === 'missing column';

/** The columns that the results lack, and the button that adds them, empty; then the one that takes them out again. */
export function LackingColumns(props: PaneProps) {
  const { state, run, study } = props;
  const { added } = state;
  const { results } = state.book;
  // A ratio of a group has more to say, and keeps its own card.
  const lacking = (study?.findings ?? []).filter((one) => isLacking(one) || one.code === 'group ratio');
  const columns = lacking.map(({ place }) => place.field ?? '');
  if (!results) return null;
  const disabled = state.busy !== null;
  if (columns.length > 0) {
    return (
      <section class="card finding error">
        <p class="quiet small">{results.name}</p>
        <p>{say('lacking', { columns })}</p>
        <p class="quiet">{said['mend lacking']}</p>
        <div class="buttons">
          <Action disabled={disabled} onClick={() => run('Adding columns', () => addColumns(props, results, columns))}>
            Add {columns.length === 1 ? 'the column' : 'the columns'} to {results.name}
          </Action>
          <GoTo {...props} goal={{ sheet: results.name, row: 1, column: 1 }} name={results.name} />
        </div>
      </section>
    );
  }
  if (!added || !areEmpty(added, results)) return null;
  return (
    <section class="card finding">
      <p>{say('columns empty', { columns: added.names, sheet: results.name })}</p>
      <Action disabled={disabled} onClick={() => run('Taking columns out', () => takeColumnsOut(props, added))}>
        Take them out again
      </Action>
    </section>
  );
}

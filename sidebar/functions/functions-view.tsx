import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { useShipped } from '../use-shipped';
import { FunctionCard } from './function-card';
import { search } from './search';

/** Find a function, read what it does, put an example into the sheet. */
export function FunctionsView({ port, state, send, run }: PaneProps) {
  const { file: functions, problem } = useShipped(port, 'function-help');
  const { sought } = state;
  const found = functions ? search(functions, sought) : [];
  return (
    <>
      {port.decimalComma && (
        <p class="hint">
          Formulas are shown in the English form, which Insert takes care of. Typed by hand here, put <code>;</code>{' '}
          between arguments and a comma in numbers.
        </p>
      )}
      <div class="field search">
        <label for="search">Find a function</label>
        <input
          id="search"
          type="search"
          placeholder="retention, pay mix, CS_PAYOUT …"
          autocomplete="off"
          spellcheck={false}
          value={sought}
          onInput={({ currentTarget }) => send({ type: 'searched', sought: currentTarget.value })}
        />
      </div>
      <p class="quiet" role="status">
        {functions ? countOf(found.length) : (problem ?? 'Loading …')}
      </p>
      {functions && found.length === 0 && (
        <div class="nothing">
          <p>Nothing here mentions “{sought.trim()}”. Try one word, such as “attainment” or “target”.</p>
          <Action onClick={() => send({ type: 'searched', sought: '' })}>Show all functions</Action>
        </div>
      )}
      {found.map((help) => (
        <FunctionCard
          key={help.name}
          help={help}
          open={found.length === 1}
          verb={port.name === null ? 'Copy' : 'Insert'}
          busy={state.busy !== null}
          onInsert={(formula) => run('Inserting', () => port.insertFormula(formula))}
        />
      ))}
    </>
  );
}

function countOf(found: number): string {
  if (found === 0) return 'No function found';
  return found === 1 ? '1 function' : `${found} functions`;
}

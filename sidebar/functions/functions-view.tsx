import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { OnItsWay } from '../parts/on-its-way';
import { said } from '../said';
import { say } from '../say';
import { useShipped } from '../use-shipped';
import { FunctionCard } from './function-card';
import { search } from './search';

/** Find a function, read what it does, put an example into the sheet. */
export function FunctionsView({ port, state, send, run }: PaneProps) {
  const help = useShipped(port, 'function-help');
  const functions = help.file;
  const { sought } = state;
  const found = functions ? search(functions, sought) : [];
  return (
    <>
      {port.decimalComma && <p class="hint">{said['english formulas']}</p>}
      <div class="field search">
        <label for="search">Find a function</label>
        <input
          id="search"
          type="search"
          placeholder={said['search example']}
          autocomplete="off"
          spellcheck={false}
          value={sought}
          onInput={({ currentTarget }) => send({ type: 'searched', sought: currentTarget.value })}
        />
      </div>
      {functions ? (
        <p class="quiet" role="status">
          {countOf(found.length)}
        </p>
      ) : (
        <OnItsWay {...help} />
      )}
      {functions && found.length === 0 && (
        <div class="nothing">
          <p>{say('nothing found', { sought: sought.trim() })}</p>
          <Action onClick={() => send({ type: 'searched', sought: '' })}>Show all functions</Action>
        </div>
      )}
      {found.map((one) => (
        <FunctionCard
          key={one.name}
          help={one}
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

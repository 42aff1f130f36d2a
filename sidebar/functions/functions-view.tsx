import { useEffect, useState } from 'preact/hooks';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { sentenceOf } from '../use-book';
import { FunctionCard } from './function-card';
import type { FunctionHelp } from './function-help';
import { search } from './search';

/** Find a function, read what it does, put an example into the sheet. */
export function FunctionsView({ port, state, send, run }: PaneProps) {
  const [functions, setFunctions] = useState<readonly FunctionHelp[] | string | undefined>();
  useEffect(() => {
    port.functionHelp().then(setFunctions, (error: unknown) => setFunctions(sentenceOf(error)));
  }, [port]);
  const { sought } = state;
  const found = Array.isArray(functions) ? search(functions as readonly FunctionHelp[], sought) : [];
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
        {functions === undefined ? 'Loading …' : typeof functions === 'string' ? functions : countOf(found.length)}
      </p>
      {Array.isArray(functions) && found.length === 0 && (
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

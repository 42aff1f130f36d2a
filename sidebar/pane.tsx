import { useReducer } from 'preact/hooks';
import { catalogue } from '../core/functions/catalogue';
import { version } from '../core/version';
import { FunctionCard } from './function-card';
import type { HostPort } from './host-port';
import { afterEvent, initialState } from './pane-state';
import { search } from './search';

/** The whole pane: find a function, read what it does, put an example into the sheet. */
export function Pane({ port }: { readonly port: HostPort }) {
  const [state, send] = useReducer(afterEvent, initialState);
  const found = search(catalogue, state.sought);

  async function insert(formula: string) {
    if (state.busy) return;
    send({ type: 'insert started' });
    try {
      send({ type: 'insert ended', message: { kind: 'done', text: await port.insertFormula(formula) } });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      send({ type: 'insert ended', message: { kind: 'failed', text } });
    }
  }

  return (
    <div class="pane">
      <header>
        <h1>CS Payout</h1>
        <span class="badge">{port.name === null ? 'Preview' : version}</span>
      </header>
      {port.name === null && (
        <p class="note">
          This is a preview: no spreadsheet is connected. Buttons copy a formula; in Excel or Google Sheets they insert
          it.
        </p>
      )}
      {port.decimalComma && (
        <p class="note">
          Formulas are shown in the English form, which Insert takes care of. Typed by hand here, put <code>;</code>{' '}
          between arguments and a comma in numbers.
        </p>
      )}
      <SearchBox sought={state.sought} onSearch={(sought) => send({ type: 'searched', sought })} />
      <main>
        <p class="count" role="status">
          {countOf(found.length)}
        </p>
        {found.length === 0 ? (
          <NothingFound sought={state.sought} onClear={() => send({ type: 'searched', sought: '' })} />
        ) : (
          found.map((specification) => (
            <FunctionCard
              key={specification.name}
              specification={specification}
              open={found.length === 1}
              verb={port.name === null ? 'Copy' : 'Insert'}
              busy={state.busy}
              onInsert={(formula) => void insert(formula)}
            />
          ))
        )}
      </main>
      <p class={`message ${state.message?.kind ?? ''}`} role="status">
        {state.message?.text}
      </p>
    </div>
  );
}

function SearchBox({ sought, onSearch }: { readonly sought: string; readonly onSearch: (sought: string) => void }) {
  return (
    <div class="search">
      <label for="search">Find a function</label>
      <input
        id="search"
        type="search"
        placeholder="retention, pay mix, CS_PAYOUT …"
        autocomplete="off"
        spellcheck={false}
        value={sought}
        onInput={(event) => onSearch(event.currentTarget.value)}
      />
    </div>
  );
}

function NothingFound({ sought, onClear }: { readonly sought: string; readonly onClear: () => void }) {
  return (
    <div class="card nothing">
      <p>Nothing here mentions “{sought.trim()}”. Try one word, such as “attainment” or “target”.</p>
      <button type="button" onClick={onClear}>
        Show all functions
      </button>
    </div>
  );
}

function countOf(found: number): string {
  if (found === 0) return 'No function found';
  return found === 1 ? '1 function' : `${found} functions`;
}

import type { FunctionHelp, ShownCells } from './function-help';

interface FunctionCardProps {
  readonly help: FunctionHelp;
  readonly open: boolean;
  /** What the buttons say: Insert, or Copy in a preview. */
  readonly verb: 'Insert' | 'Copy';
  /** The buttons do nothing for now. They stay in the focus order, so that the keyboard's place is not lost. */
  readonly busy: boolean;
  readonly onInsert: (formula: string) => void;
}

/** One function: its name and summary; opened, how it is called, with what, and its examples to insert. */
export function FunctionCard({ help: shown, open, ...buttons }: FunctionCardProps) {
  const { name, summary, usage, parameters, returns, examples } = shown;
  return (
    <details class="card" open={open}>
      <summary>
        <h2>{name}</h2>
        <span>{summary}</span>
      </summary>
      <div class="body">
        <code class="usage">{usage}</code>
        {parameters.length > 0 && (
          <dl>
            {parameters.map(({ name: key, help, optional }) => (
              <div key={key}>
                <dt>
                  {key} {optional && <span class="optional">optional</span>}
                </dt>
                <dd>{help}</dd>
              </div>
            ))}
          </dl>
        )}
        <p>
          <b>Returns</b> {returns}
        </p>
        {examples.map((example) => (
          <ExampleRow key={example.formula} {...example} {...buttons} />
        ))}
      </div>
    </details>
  );
}

interface ExampleRowProps extends Pick<FunctionCardProps, 'verb' | 'busy' | 'onInsert'> {
  readonly formula: string;
  readonly tables: readonly ShownCells[];
}

function ExampleRow({ formula, tables, verb, busy, onInsert }: ExampleRowProps) {
  return (
    <div class="example">
      <code>{formula}</code>
      <button type="button" aria-disabled={busy} aria-label={`${verb} ${formula}`} onClick={() => onInsert(formula)}>
        {verb}
      </button>
      {tables.map((table) => (
        <CellTable key={table.caption} {...table} />
      ))}
    </div>
  );
}

function CellTable({ caption, rows }: ShownCells) {
  return (
    <div class="cells">
      <table>
        <caption>{caption}</caption>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

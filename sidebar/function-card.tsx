import { usageOf } from '../core/functions/call';
import type { FunctionSpecification } from '../core/functions/specification';
import { shownCells, type ShownCells } from './shown-cells';

interface FunctionCardProps {
  readonly specification: FunctionSpecification;
  readonly open: boolean;
  /** What the buttons say: Insert, or Copy in a preview. */
  readonly verb: 'Insert' | 'Copy';
  /** The buttons do nothing for now. They stay in the focus order, so that the keyboard's place is not lost. */
  readonly busy: boolean;
  readonly onInsert: (formula: string) => void;
}

/** One function: its name and summary; opened, how it is called, with what, and its examples to insert. */
export function FunctionCard({ specification, open, ...buttons }: FunctionCardProps) {
  const { name, summary, parameters, returns, examples } = specification;
  const entries = Object.entries(parameters);
  return (
    <details class="card" open={open}>
      <summary>
        <h2>{name}</h2>
        <span>{summary}</span>
      </summary>
      <div class="body">
        <code class="usage">{usageOf(specification)}</code>
        {entries.length > 0 && (
          <dl>
            {entries.map(([key, { help, optional }]) => (
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
          <ExampleRow
            key={example.formula}
            formula={example.formula}
            tables={shownCells(specification, example)}
            {...buttons}
          />
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

import { useEffect, useState } from 'preact/hooks';
import type { Block } from '../../core/cells/cell';
import { minorUnit } from '../../core/number/currency';
import { showFixed } from '../../core/number/show';
import type { StatementLine } from '../../core/payout/statement/statement-line';
import type { PayeeStatement } from '../../core/tabs/statement-tab';
import type { PaneProps } from '../pane-props';
import { NoPay } from '../parts/no-pay';
import { said } from '../said';
import type { ReadSheet } from '../state/design';
import { statementOfRow } from './selected-payee';

/** The statement of the payee whom the selected row names, or of one that is chosen here. */
export function StatementView(props: PaneProps) {
  const { state, send } = props;
  const statements = props.study?.pay?.statements ?? [];
  const cells = useSelectedSheet(props);
  const { selected, statement: last } = state;
  const named = selected && cells && statementOfRow(statements, cells, selected.row);
  const choose = (label: string): void => send({ type: 'statement chosen', label });
  // A row that is selected afterwards counts more than what was chosen before; one that names nobody changes nothing.
  useEffect(() => {
    if (named && last.at !== selected) choose(labelOf(named));
  });
  const shown = statements.find((one) => labelOf(one) === last.label) ?? statements[0];
  if (!shown) return <NoPay {...props} what="how pay comes about" />;
  return (
    <section>
      <div class="field">
        <label for="payee">Payee</label>
        <select id="payee" value={labelOf(shown)} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {statements.map((one) => (
            <option key={labelOf(one)}>{labelOf(one)}</option>
          ))}
        </select>
        <p class="quiet">{said['select a row']}</p>
      </div>
      <Lines {...shown} />
    </section>
  );
}

const labelOf = ({ payee, period }: PayeeStatement): string => (period === '' ? payee : `${payee} · ${period}`);

/** The cells of the sheet on which something is selected; one that the pane does not know is read. */
function useSelectedSheet({ port, state }: PaneProps): Block | undefined {
  const { selected, book } = state;
  const [read, setRead] = useState<Omit<ReadSheet, 'id'> | undefined>();
  const known = [book.results, book.plan, read].find((one) => one?.name === selected?.sheet);
  const sheet = [book.results?.name, book.plan?.name].includes(selected?.sheet) ? undefined : selected?.sheet;
  useEffect(() => {
    if (sheet === undefined) return undefined;
    let stopped = false;
    port.readSheet(sheet).then(
      (contents) => !stopped && setRead({ name: sheet, contents }),
      // The sheet is gone again: no row of it is selected.
      () => !stopped && setRead(undefined),
    );
    return () => {
      stopped = true;
    };
  }, [sheet, book]);
  return known?.contents.cells;
}

function Lines(statement: PayeeStatement) {
  const { plan, planCurrency, payCurrency } = statement;
  const lines = statement.lines();
  const pay = lines[lines.length - 1];
  return (
    <>
      <h2>{labelOf(statement)}</h2>
      <p class="quiet">{plan}</p>
      <ol class="lines">
        {lines.slice(0, -1).map((line, i) => (
          <Line key={i} line={line} currency={line.step === 18 ? payCurrency : planCurrency} />
        ))}
      </ol>
      {pay && (
        <p class="line sum">
          <b>{pay.item}</b>
          <b class="number">{pay.working}</b>
        </p>
      )}
    </>
  );
}

function Line({ line, currency }: { readonly line: StatementLine; readonly currency: string }) {
  const { item, clause, inputs, working, amount } = line;
  return (
    <li>
      <p class="line">
        <b>{item}</b>
        {amount && <b class="number">{showFixed(amount, minorUnit(currency))}</b>}
      </p>
      {working !== '' && <p>{working}</p>}
      <p class="quiet small">{[clause, inputs].filter((part) => part !== '').join(' · ')}</p>
    </li>
  );
}

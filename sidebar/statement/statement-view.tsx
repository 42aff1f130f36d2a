import { useEffect, useState } from 'preact/hooks';
import type { Block, Cell } from '../../core/cells/cell';
import { minorUnit } from '../../core/number/currency';
import { showFixed } from '../../core/number/show';
import type { StatementLine } from '../../core/payout/statement/statement-line';
import type { PayeeStatement } from '../../core/tabs/statement-tab';
import type { PaneProps } from '../pane-props';
import { NoPay } from '../parts/no-pay';
import { statementOfRow } from './selected-payee';

/** The statement of the payee in the selected row, or of one that is chosen here. */
export function StatementView(props: PaneProps) {
  const statements = props.study?.pay?.statements ?? [];
  const row = useSelectedRow(props);
  const [chosen, choose] = useState<string | undefined>();
  // A row that is selected afterwards counts more than what was chosen before.
  useEffect(() => choose(undefined), [row]);
  const shown =
    statements.find((one) => labelOf(one) === chosen) ?? statementOfRow(statements, row ?? []) ?? statements[0];
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
        <p class="quiet">Or select a row of a payee on the Results or Payouts sheet.</p>
      </div>
      <Lines {...shown} />
    </section>
  );
}

const labelOf = ({ payee, period }: PayeeStatement): string => (period === '' ? payee : `${payee} · ${period}`);

/** Sheets on whose rows payees stand. */
const isPayouts = (sheet: string): boolean => sheet.startsWith('Payouts');

/** Cells of the row that is selected on the results or a Payouts sheet, which is read once while this view is shown. */
function useSelectedRow({ port, state }: PaneProps): readonly Cell[] | undefined {
  const { selected, book } = state;
  const { results } = book;
  const [payouts, setPayouts] = useState<{ readonly sheet: string; readonly cells: Block } | undefined>();
  const sheet = selected && isPayouts(selected.sheet) ? selected.sheet : undefined;
  useEffect(() => {
    if (sheet === undefined) return undefined;
    let stopped = false;
    port.readSheet(sheet).then(
      ({ cells }) => !stopped && setPayouts({ sheet, cells }),
      // The sheet is gone again: no row of it is selected.
      () => !stopped && setPayouts(undefined),
    );
    return () => {
      stopped = true;
    };
  }, [sheet, results]);
  if (!selected) return undefined;
  if (selected.sheet === results?.name) return results.contents.cells[selected.row - 1];
  return selected.sheet === payouts?.sheet ? payouts.cells[selected.row - 1] : undefined;
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

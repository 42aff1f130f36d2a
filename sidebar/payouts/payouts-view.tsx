import type { OutputCell } from '../../core/cells/cell';
import { ofDouble } from '../../core/number/exact';
import { showFixed } from '../../core/number/show';
import { type PayoutGroup, placesOf } from '../../core/tabs/payout-groups';
import { totalLabel } from '../../core/tabs/payouts-tab';
import type { PaneProps } from '../pane-props';
import { NoPay } from '../parts/no-pay';
import { useShownRows } from '../parts/shown-rows';
import { said } from '../said';
import { WritePay } from './write-pay';

/** Who gets what, and the button that puts it on sheets. */
export function PayoutsView(props: PaneProps) {
  const { study } = props;
  if (!study?.pay) return <NoPay {...props} what="what everybody is paid" />;
  const { payouts, title } = study.pay;
  const at = (header: string): number => payouts.columns.findIndex((column) => column.header === header);
  return (
    <section>
      <h2>Payouts</h2>
      <p class="quiet">{title}</p>
      {payouts.groups.map((group, i) => (
        <PayTable key={i} group={group} payee={at('payee')} target={at('target variable')} pay={at('pay')} />
      ))}
      <WritePay {...props} study={study} pay={study.pay} />
    </section>
  );
}

interface PayTableProps {
  readonly group: PayoutGroup;
  /** Columns of what is shown. */
  readonly payee: number;
  readonly target: number;
  readonly pay: number;
}

function PayTable({ group, payee, target, pay }: PayTableProps) {
  const money = (cell: OutputCell | undefined, kind: 'amount' | 'pay'): string =>
    typeof cell === 'number' ? showFixed(ofDouble(cell), placesOf(group, kind)) : '';
  const [shown, more] = useShownRows(group.rows, said['all on Payouts']);
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={totalLabel(group)}>
      <table class="amounts">
        <thead>
          <tr>
            <th scope="col">Payee</th>
            <th scope="col">Target {group.planCurrency !== group.payCurrency && group.planCurrency}</th>
            <th scope="col">Pay {group.payCurrency}</th>
          </tr>
        </thead>
        <tbody>
          <tr class="total">
            <th scope="row">{totalLabel(group)}</th>
            <td>{money(group.totals[target], 'amount')}</td>
            <td>{money(group.totals[pay], 'pay')}</td>
          </tr>
          {shown.map((row, i) => (
            <tr key={i}>
              <th scope="row">{row[payee]}</th>
              <td>{money(row[target], 'amount')}</td>
              <td>{money(row[pay], 'pay')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

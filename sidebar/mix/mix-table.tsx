import { showFixed } from '../../core/number/show';
import { useShownRows } from '../parts/shown-rows';
import { said } from '../said';
import { signed } from '../parts/signed';
import type { CashBars } from './cash-bars';

/** Total cash of each payee under both mixes, and what the first gives more or less than the second. */
export function MixTable({ rows, names, money: { currency, places } }: Parameters<typeof CashBars>[0]) {
  const hasTotal = currency !== '';
  const [shown, more] = useShownRows(hasTotal ? rows : rows.slice(1), said['all by CS_COMPARE']);
  const hasPeriods = new Set(rows.slice(1).map(({ period }) => period)).size > 1;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Pay of each payee under both mixes">
      <table class="amounts mixes">
        <thead>
          <tr>
            <th scope="col">Total cash {currency}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ payee, period, mixes, difference }, i) => (
            <tr key={i} class={hasTotal && i === 0 ? 'total' : undefined}>
              <th scope="row">{hasPeriods ? `${payee} ${period}` : payee}</th>
              <td>{showFixed(mixes[0].total, places)}</td>
              <td>{showFixed(mixes[1].total, places)}</td>
              <td>{signed(difference, places)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </div>
  );
}

import { showFixed } from '../../core/number/show';
import { signed } from '../parts/signed';
import type { CashBars } from './cash-bars';

/** Rows that a pane shows; a longer list is a sheet's business. */
const mostRows = 50;

/** Total cash of each payee under both mixes, and what the first gives more or less than the second. */
export function MixTable({ rows, names, places }: Parameters<typeof CashBars>[0]) {
  const shown = rows.slice(0, mostRows + 1);
  const hasPeriods = new Set(rows.slice(1).map(({ period }) => period)).size > 1;
  return (
    <div class="wide" tabIndex={0} role="region" aria-label="Pay of each payee under both mixes">
      <table class="amounts">
        <thead>
          <tr>
            <th scope="col">Total cash</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">Difference</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ payee, period, mixes, difference }, i) => (
            <tr key={i} class={i === 0 ? 'total' : undefined}>
              <th scope="row">{hasPeriods ? `${payee} ${period}` : payee}</th>
              <td>{showFixed(mixes[0].total, places)}</td>
              <td>{showFixed(mixes[1].total, places)}</td>
              <td>{signed(difference, places)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <p class="quiet">And {rows.length - shown.length} more; =CS_COMPARE shows them all on a sheet.</p>
      )}
    </div>
  );
}

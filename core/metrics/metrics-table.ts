import { type Cell, type OutputBlock, type OutputCell, isBlank, isErrorCell } from '../cells/cell';
import { type Day, isoDate } from '../cells/civil-date';
import { type Exact, isZero, toDouble } from '../number/exact';
import { notCredited, uncredited } from '../results/table';
import type { Metrics } from './compute-metrics';
import type { MetricColumn } from './metric-columns';
import type { MetricValue, MetricsRow } from './metric-rows';
import { uncreditedText } from './uncredited';

/** A column of the results: its header, and what a payee's row and the last row show in it. */
interface Column {
  readonly header: string;
  readonly of: (row: MetricsRow) => OutputCell;
  readonly uncredited: OutputCell;
}

/**
 * The results as CS_PAYOUT takes them: a header row, the rows, and `(uncredited)`. A ratio or group's
 * result that is really zero says `zero`, and a ratio that rests on nothing `n/a`, because a blank and a 0 could be either.
 */
export function metricsTable(metrics: Metrics): OutputBlock {
  const columns = columnsOf(metrics);
  return [
    columns.map(({ header }) => header),
    ...metrics.rows.map((row) => columns.map(({ of }) => of(row))),
    columns.map((column) => column.uncredited),
  ];
}

function columnsOf(metrics: Metrics): readonly Column[] {
  const { roster, rows } = metrics;
  const made = new Set(metrics.columns.map(({ header }) => header));
  const passed = roster.passed
    .filter((column) => !made.has(column))
    .map((header): Column => {
      return { header, of: (row) => asGiven(roster.table.cell(row.roster, header)), uncredited: '' };
    });
  const day = (header: 'start' | 'end'): Column[] =>
    rows.some((row) => row[header] !== undefined)
      ? [{ header, of: (row) => dayText(row[header]), uncredited: '' }]
      : [];
  const why = uncreditedText(metrics.uncredited);
  return [
    { header: 'payee', of: ({ roster: { name } }) => name, uncredited },
    { header: 'period', of: ({ period }) => period.label, uncredited: '' },
    ...passed,
    ...day('start'),
    ...day('end'),
    ...metrics.columns.flatMap((column, i) => measureColumns(column, i, metrics)),
    ...(why === '' ? [] : [{ header: notCredited, of: () => '', uncredited: why }]),
  ];
}

/** A measure, and what it rests on where it is a ratio. */
function measureColumns(column: MetricColumn, i: number, { reconciliation }: Metrics): Column[] {
  const { header, metric, scope } = column;
  const left = header === metric.name && reconciliation.find(({ measure }) => measure === header);
  const value: Column = {
    header,
    of: ({ values }) => valueCell(values[i], metric.kind === 'ratio' || scope !== 'individual'),
    uncredited: left ? numberCell(left.uncredited) : '',
  };
  if (metric.kind === 'sum') return [value];
  return [value, { header: `${header} n`, of: ({ values }) => numberCell(values[i]?.n), uncredited: '' }];
}

function valueCell(measured: MetricValue | undefined, isZeroSaid: boolean): OutputCell {
  if (!measured) return '';
  const { value } = measured;
  if (!value) return 'n/a';
  return isZeroSaid && isZero(value) ? 'zero' : numberCell(value);
}

const numberCell = (value: Exact | undefined): OutputCell =>
  value === undefined ? '' : isZero(value) ? 0 : toDouble(value);

const dayText = (day: Day | undefined): string => (day === undefined ? '' : isoDate(day));

function asGiven(cell: Cell): OutputCell {
  return isBlank(cell) || isErrorCell(cell) || cell === null || cell === undefined ? '' : cell;
}

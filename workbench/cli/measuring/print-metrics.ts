import { cellText } from '../../../core/cells/cell';
import { isoDate } from '../../../core/cells/civil-date';
import type { Metrics } from '../../../core/metrics/compute-metrics';
import type { MetricColumn } from '../../../core/metrics/metric-columns';
import type { MetricValue, MetricsRow } from '../../../core/metrics/metric-rows';
import { show, showPercent } from '../../../core/number/show';
import { builtInMeasures } from '../../../core/plan/measures';
import type { Plan } from '../../../core/plan/plan';
import type { Scope } from '../../../core/plan/schema';
import { type Side, alignedTable } from '../report/aligned-table';
import { fittingColumns } from '../report/fitting-columns';
import { moreRows } from '../report/more-rows';

const titles: Readonly<Record<Scope, string>> = {
  individual: 'Payees',
  team: 'Teams',
  region: 'Regions',
  company: 'Company',
  reports: 'Managers, by their reports',
};

interface Column {
  readonly header: string;
  readonly of: (row: MetricsRow) => string;
}

/**
 * The metrics for a terminal: a table of payees and one of each kind of group; what a ratio rests on stands in brackets.
 * Columns that do not fit stand below, beside the same names.
 *
 * @param width columns of the terminal
 * @param most rows of each table
 */
export function printMetrics(metrics: Metrics, plans: readonly Plan[], width: number, most: number): readonly string[] {
  const scopes = [...new Set(metrics.columns.map(({ scope }) => scope))];
  return scopes.flatMap((scope) => {
    const rows = rowsOf(metrics, scope);
    const shown = rows.slice(0, most);
    const cellsOf = (columns: readonly Column[]): string[][] =>
      columns.map(({ header, of }) => [header, ...shown.map(of)]);
    const keys = keysOf(metrics, scope);
    const values = metrics.columns.flatMap((column, i) =>
      column.scope === scope ? valueColumn(column, i, plans) : [],
    );
    const blocks = fittingColumns(cellsOf(keys), cellsOf(values), width);
    const tables = blocks.flatMap(([headers = [], ...lines]) => {
      const sides = headers.map((_, i): Side => (i < keys.length ? 'left' : 'right'));
      return ['', ...alignedTable([headers, 'rule', ...lines], sides)];
    });
    return [titles[scope], ...tables, ...moreRows(rows.length - shown.length), ''];
  });
}

/** Everybody; of a kind of group each group once, however many people are measured on it. */
function rowsOf({ columns, rows }: Metrics, scope: Scope): readonly MetricsRow[] {
  if (scope === 'individual') return rows;
  const first = columns.findIndex((column) => column.scope === scope);
  const once = new Map<string, MetricsRow>();
  for (const row of rows) {
    if (row.values[first] === undefined) continue;
    const group = scope === 'reports' ? row.roster.key : scope === 'company' ? '' : [...row.roster[scope]].sort();
    const key = JSON.stringify([row.period.first, group]);
    if (!once.has(key)) once.set(key, row);
  }
  return [...once.values()];
}

/** Who a row is about, in which period and, where a period is cut, on which days. */
function keysOf({ roster, periods, rows }: Metrics, scope: Scope): readonly Column[] {
  const name = (row: MetricsRow): string => {
    if (scope === 'individual' || scope === 'reports') return row.roster.name;
    return scope === 'company' ? 'all accounts' : cellText(roster.table.cell(row.roster, scope));
  };
  const key = (header: string, of: Column['of']): Column => ({ header, of });
  const day = (header: 'start' | 'end'): Column[] =>
    scope === 'individual' && rows.some((row) => row[header] !== undefined)
      ? [key(header, (row) => (row[header] === undefined ? '' : isoDate(row[header])))]
      : [];
  return [
    key(scope === 'individual' || scope === 'reports' ? 'payee' : scope, name),
    ...(periods.length > 1 ? [key('period', ({ period }) => period.label)] : []),
    ...day('start'),
    ...day('end'),
  ];
}

/** `grr@team@year` is `grr year` in the table of teams, and `grr year (n)` where it rests on something. */
function valueColumn({ header, metric, scope }: MetricColumn, i: number, plans: readonly Plan[]): Column[] {
  const declared = plans.flatMap(({ measures }) => measures.get(metric.name) ?? []);
  const unit = (declared[0] ?? builtInMeasures.get(metric.name))?.unit;
  const digits = unit === 'ratio' ? showPercent : show;
  const shown = (value: MetricValue | undefined): string => {
    if (!value) return '';
    const number = value.value ? digits(value.value, 2) : 'n/a';
    return value.n ? `${number} (${show(value.n)})` : number;
  };
  const words = header.replace(scope === 'individual' ? '' : `@${scope}`, '').replace('@', ' ');
  const name = metric.n === undefined ? words : `${words} (n)`;
  return [{ header: name, of: ({ values }) => shown(values[i]) }];
}

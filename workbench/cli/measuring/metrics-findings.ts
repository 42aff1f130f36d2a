import type { Metrics } from '../../../core/metrics/compute-metrics';
import type { MetricsRow } from '../../../core/metrics/metric-rows';
import { type Exact, less, whole } from '../../../core/number/exact';
import { periodsText } from '../../../core/tabs/payee-statements';

/** What a person should know of metrics, in sentences. */
export interface MetricsFinding {
  readonly severity: 'warning' | 'note';
  readonly message: string;
}

/** A ratio that rests on fewer moves by 20 points or more with one of them. */
const fewest = 5;
/** Names that one sentence lists. */
const mostNamed = 5;

/** Credit that nobody got, ratios that rest on nothing, and those that rest on little. */
export function metricsFindings(metrics: Metrics): readonly MetricsFinding[] {
  return [...uncreditedWarnings(metrics), ...ratioNotes(metrics)];
}

/** One warning for each reason, with the periods and the accounts that it goes for. */
export function uncreditedWarnings({ uncredited, periods }: Metrics): readonly MetricsFinding[] {
  const byReason = new Map<string, { readonly periods: Set<string>; readonly accounts: Set<string> }>();
  for (const { because, accounts } of uncredited) {
    const period = periods.find(({ label }) => because.endsWith(` in ${label}`))?.label;
    const reason = period === undefined ? because : because.slice(0, -` in ${period}`.length);
    const known = byReason.get(reason) ?? { periods: new Set(), accounts: new Set() };
    byReason.set(reason, known);
    if (period !== undefined) known.periods.add(period);
    accounts.forEach((account) => known.accounts.add(account));
  }
  return [...byReason].map(([reason, known]): MetricsFinding => {
    const count = `${known.accounts.size} ${known.accounts.size === 1 ? 'account is' : 'accounts are'}`;
    const when = known.periods.size > 0 ? ` in ${runsText(known.periods, periods)}` : '';
    return {
      severity: 'warning',
      message: `${count} credited to nobody (${reason}${when}): ${listed([...known.accounts].sort())}`,
    };
  });
}

/** Only the periods that it goes for: a gap between them is somebody who was there. */
function runsText(named: ReadonlySet<string>, periods: Metrics['periods']): string {
  const runs: string[][] = [[]];
  for (const { label } of periods) {
    if (named.has(label)) runs[runs.length - 1]?.push(label);
    else runs.push([]);
  }
  return runs
    .filter((run) => run.length > 0)
    .map(periodsText)
    .join(', ');
}

/** Of payees alone, in the period itself: groups and the year are shown with what they rest on. */
function ratioNotes({ columns, rows, periods }: Metrics): MetricsFinding[] {
  const nameOf = ({ roster, period }: MetricsRow): string =>
    periods.length > 1 ? `${roster.name} ${period.label}` : roster.name;
  const ratios = columns.flatMap(({ header, metric, scope }, i) =>
    scope === 'individual' && metric.kind === 'ratio' && header === metric.name ? [{ header, i }] : [],
  );
  const none = new Map<string, string[]>();
  const small = ratios.flatMap(({ header, i }): MetricsFinding[] => {
    const unmeasured = rows.filter(({ values }) => values[i]?.value === undefined).map(nameOf);
    if (unmeasured.length > 0) none.set(listed(unmeasured), [...(none.get(listed(unmeasured)) ?? []), header]);
    const few = rows.filter(({ values }) => values[i]?.value && restsOnFew(values[i].n)).map(nameOf);
    return few.length > 0
      ? [note(`${header} rests on fewer than ${fewest} accounts or answers for ${listed(few)}`)]
      : [];
  });
  const missing = [...none].map(([names, measures]) =>
    note(`nothing to measure ${measures.join(', ')} on, so n/a, for ${names}`),
  );
  return [...missing, ...small];
}

const restsOnFew = (n: Exact | undefined): boolean => n !== undefined && less(n, whole(fewest));

const note = (message: string): MetricsFinding => ({ severity: 'note', message });

function listed(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more.toLocaleString('en')} more` : '');
}

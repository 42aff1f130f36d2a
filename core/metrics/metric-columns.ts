import type { Plan } from '../plan/plan';
import type { Scope } from '../plan/schema';
import { usesOf } from '../plan/uses';
import type { GroupScope } from './groups';
import type { Metric } from './metrics';
import type { Window } from './periods';
import type { Roster } from './roster';

/** A measure in a scope, over the time that its value covers. */
export interface MetricColumn {
  /** Header of the results: `grr@team`, `grr@team@year`. A ratio has a second one, ` n` added. */
  readonly header: string;
  readonly metric: Metric;
  readonly scope: Scope;
  readonly window: Window;
}

type Wanted = Pick<MetricColumn, 'metric' | 'scope'>;

/**
 * The columns of measures. With plans: what they read, and each ratio's year so far. Without: every measure that the
 * accounts allow, of the payee, of the payee's year so far, and of each kind of group that the roster names.
 */
export function metricColumns(
  metrics: readonly Metric[],
  plans: readonly Plan[],
  roster: Roster,
): readonly MetricColumn[] {
  if (plans.length > 0) return columnsForPlans(metrics, plans);
  return [
    ...metrics.map((metric) => column({ metric, scope: 'individual' }, 'period')),
    ...metrics.map((metric) => yearColumn({ metric, scope: 'individual' })),
    ...groupScopesOf(roster).flatMap((scope) => metrics.map((metric) => column({ metric, scope }, 'period'))),
  ];
}

function columnsForPlans(metrics: readonly Metric[], plans: readonly Plan[]): readonly MetricColumn[] {
  const columns = new Map<string, MetricColumn>();
  for (const { measure, scope } of plans.flatMap((plan) => plan.components.flatMap(usesOf))) {
    const metric = metrics.find(({ name }) => name === measure.name);
    if (!metric) continue;
    const used = [column({ metric, scope }, measure.window)];
    if (metric.kind === 'ratio') used.push(yearColumn({ metric, scope }));
    for (const one of used) columns.set(one.header, one);
  }
  return [...columns.values()];
}

/** The kinds of groups that the roster names, and the company, which needs no name. */
function groupScopesOf({ rows }: Roster): readonly GroupScope[] {
  const named: Readonly<Record<GroupScope, boolean>> = {
    team: rows.some(({ team }) => team.length > 0),
    region: rows.some(({ region }) => region.length > 0),
    company: true,
    reports: rows.some(({ manager }) => manager !== undefined),
  };
  return (Object.keys(named) as GroupScope[]).filter((scope) => named[scope]);
}

const headerOf = ({ metric, scope }: Wanted): string =>
  scope === 'individual' ? metric.name : `${metric.name}@${scope}`;

const column = (wanted: Wanted, window: Window): MetricColumn => ({ ...wanted, header: headerOf(wanted), window });

const yearColumn = (wanted: Wanted): MetricColumn => ({
  ...wanted,
  header: `${headerOf(wanted)}@year`,
  window: 'year to date',
});

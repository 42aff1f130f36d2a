import type { Tab } from '../../../core/tabs/tab';
import { resultsTab } from '../../../core/tabs/results-tab';
import type { MetricsJob } from './run-metrics';

/** The Results sheet of results that were computed. */
export function metricsTab({ table, title, plans }: MetricsJob): Tab {
  return resultsTab(table, title, new Map(plans.flatMap(({ measures }) => [...measures])));
}

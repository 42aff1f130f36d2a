import { periodName } from '../describe/words';
import type { Component } from '../plan';
import { isShared, measureOfColumn, usesOf } from '../uses';
import type { CheckedPlan } from './checked-plan';
import { type Finding, finding } from './finding';

/** Of more measures than this none is worth much attention. */
const mostMeasures = 5;

/** What pay depends on: by what components are paid on, and what their rates, gates and modifiers read. */
export function* checkMeasures({ plan, run, keyPlace, fieldPlace }: CheckedPlan): Iterable<Finding> {
  const uses = plan.components.flatMap(usesOf);
  const measures = [...new Map(uses.map(({ measure }) => [measure.name, measure])).values()];
  const place = keyPlace('id');
  if (measures.length > mostMeasures) yield finding('many measures', place, { count: measures.length });
  if (!isShared(plan)) yield finding('no shared measure', place, {});
  if (measures.length > 0 && !measures.some(({ leading }) => leading)) yield finding('only lagging', place, {});

  for (const { name, label, known, controllable, window } of measures) {
    const users = plan.components.filter((component) => usesOf(component).some(({ measure }) => measure.name === name));
    const at = fieldPlace(users[0] as Component, 'measure');
    const said = { measure: label, window, period: periodName(plan.period) };
    if (measures.length === 1) yield finding('single measure', at, said);
    if (controllable === 'no') yield finding('not controllable', at, said);
    if (!known) yield finding('unknown measure', at, { measure: name });
    const isOften = users.some(({ period }) => period !== 'year');
    const columns = [...(run?.table.columns.keys() ?? [])];
    const hasYear = columns.some((column) => column.endsWith('@year') && measureOfColumn(column) === name);
    if (isOften && window !== 'period' && !hasYear) yield finding('long window', at, said);
  }
}

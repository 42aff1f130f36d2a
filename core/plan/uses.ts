import type { Component, Goal, MeasureOf, Plan } from './plan';

/** The goals of a component: the one that it is paid on, and the one that sets its commission rate. */
function goalsOfComponent(component: Component): readonly Goal[] {
  const own = 'goal' in component && component.goal;
  const ofRate = component.type === 'commission' && component.rate.kind === 'measure' && component.rate.goal;
  return [own, ofRate].filter((goal) => goal instanceof Object);
}

/** Every measure in a scope that a component reads: what it is paid on, its rate's, its gates' and modifiers'. */
export function usesOf(component: Component): readonly MeasureOf[] {
  const uses: MeasureOf[] = [...component.gates, ...component.modifiers, ...goalsOfComponent(component)];
  if ('of' in component) uses.push(component.of);
  if (component.type === 'pool' && 'of' in component.source) uses.push(component.source.of);
  return uses;
}

/** Does pay depend on a group's results, or on who is in a group? */
export function isShared({ components }: Pick<Plan, 'components'>): boolean {
  return components.some((one) => one.type === 'pool' || usesOf(one).some(({ scope }) => scope !== 'individual'));
}

/** Every goal of a plan: those that components are paid on, and those that set commission rates. */
export function goalsOf({ components }: Pick<Plan, 'components'>): readonly Goal[] {
  return components.flatMap(goalsOfComponent);
}

/** The columns of the results that these plans can read, besides the known ones. */
export function columnsUsedBy(plans: readonly Plan[]): readonly string[] {
  const columns = new Set<string>();
  for (const component of plans.flatMap(({ components }) => components)) {
    for (const { measure, scope } of usesOf(component)) {
      for (const column of scope === 'individual' ? [measure.name] : [measure.name, `${measure.name}@${scope}`]) {
        columns.add(column).add(`${column}@year`).add(`${column} target`).add(`${column} baseline`);
      }
    }
    if (component.type === 'pool' && !['equal', 'target'].includes(component.shareBy)) columns.add(component.shareBy);
  }
  return [...columns];
}

/** The measure that a column of the results belongs to: `grr@team target`, `grr@team n` → `grr`. */
export function measureOfColumn(column: string): string {
  return column.replace(/@(team|region|company|reports|year)\b/g, '').replace(/ (target|baseline|n)$/, '');
}

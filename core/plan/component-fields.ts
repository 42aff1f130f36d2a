import { isZero, type Exact } from '../number/exact';
import type { Row } from './book';
import type { ComponentType } from './schema';

const goal = 'target, baseline, direction, curve, curve of';
const events = 'amount, limit, from, to';

/** Columns of COMPONENTS that every type takes, and those of one type. */
const common = 'id, label, type, measure, scope, period, cap, floor, in cap';
const fieldsOfType: Record<ComponentType, string> = {
  bonus: `${goal}, weight`,
  commission: `${goal}, weight, rate, rate measure, rate scope`,
  award: `${goal}, amount`,
  spif: events,
  pool: `${goal}, amount, rate, share by`,
  recognition: `${events}, unit`,
};

/** Refuses columns that the row's type does not take, so that nothing is ignored, and names those that it needs. */
export function checkFields({ values, refuse }: Row<'components'>, type: ComponentType): void {
  const taken = `${common}, ${fieldsOfType[type]}`.split(', ');
  for (const field of ['measure', 'amount'] as const) {
    // What a pool needs depends on its other columns.
    if (type !== 'pool' && taken.includes(field) && values[field] === undefined) refuse('needs field', field, { type });
  }
  for (const [field, value] of Object.entries(values)) {
    const blankWeight = field === 'weight' && isZero(value as Exact);
    if (!blankWeight && !taken.includes(field)) refuse('no such field', field, { type });
  }
}

import { nameKey } from '../cells/cell';
import { sectionNames } from './schema';

/** Columns of CS_PAYOUT that stand beside those of the components; a component of such a name could not be told apart. */
const payoutColumns = [
  ...['payee', 'period', 'plan', 'base', 'target variable', 'plan cap', 'plan floor', 'paid before', 'year end'],
  ...['draw and guarantee', 'clawback', 'adjustment', 'total', 'fx', 'pay', 'currency'],
];

const plans = new Set(['total', ...sectionNames]);
const components = new Set([...plans, ...payoutColumns]);

export const isReservedForPlan = (id: string): boolean => plans.has(nameKey(id));
export const isReservedForComponent = (id: string): boolean => components.has(nameKey(id));

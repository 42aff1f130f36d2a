import type { Pool } from '../../plan/plan';
import type { Earned } from '../outcome';
import type { Context } from './context';

/** The member's part of a pool; the parts of all members add up to the pool to the minor unit. */
export function pool(component: Pool, { part, pools }: Context): Earned {
  return pools(part, component);
}

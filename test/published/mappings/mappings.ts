import type { Mappings } from '../mapping';
import { accelerators } from './accelerators';
import { attainments } from './attainment';
import { awards } from './awards';
import { bonuses } from './bonuses';
import { clawbacks } from './clawbacks';
import { commissions } from './commissions';
import { credits } from './credits';
import { curves } from './curves';
import { draws } from './draws';
import { limits } from './limits';
import { metrics } from './metrics';
import { payMixes } from './pay-mix';
import { periods } from './periods';
import { pools } from './pools';
import { proration } from './proration';
import { retention } from './retention';
import { tiers } from './tiers';
import { trueUps } from './true-ups';

const themes = {
  tiers,
  accelerators,
  curves,
  bonuses,
  commissions,
  awards,
  limits,
  draws,
  clawbacks,
  trueUps,
  proration,
  periods,
  credits,
  metrics,
  pools,
  payMixes,
  attainments,
  retention,
};

/** Every mapping, in the order of the themes. @throws where two themes map the same case */
export const mappings: ReadonlyMap<string, Mappings[string]> = joined();

function joined(): ReadonlyMap<string, Mappings[string]> {
  const all = new Map<string, Mappings[string]>();
  for (const [id, mapping] of Object.values<Mappings>(themes).flatMap(Object.entries<Mappings[string]>)) {
    if (all.has(id)) throw new Error(`${id} is mapped twice`);
    all.set(id, mapping);
  }
  return all;
}

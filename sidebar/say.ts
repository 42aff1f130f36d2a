import { fill } from '../core/problems/fill';
import { type SaidParameters, said } from './said';

/** A sentence of the pane with its names filled in. */
export const say = <C extends keyof SaidParameters>(code: C, parameters: SaidParameters[C]): string =>
  fill(said[code], parameters);

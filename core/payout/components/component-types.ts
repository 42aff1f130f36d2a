import type { Component } from '../../plan/plan';
import type { Earned } from '../outcome';
import { award } from './award';
import { bonus } from './bonus';
import { commission } from './commission';
import type { Context } from './context';
import { pool } from './pool';
import { recognition } from './recognition';
import { spif } from './spif';

type Compute<T extends Component['type']> = (component: Extract<Component, { type: T }>, context: Context) => Earned;

/** How each type of component computes what it earns. A new type is one file and one entry; the compiler asks for it. */
const componentTypes: { [T in Component['type']]: Compute<T> } = { bonus, commission, award, spif, pool, recognition };

/** What a component earns for one part, before gates' ratios, modifiers and rounding (SPEC §6 steps 6 to 9). */
export function earn(component: Component, context: Context): Earned {
  return (componentTypes[component.type] as Compute<Component['type']>)(component, context);
}

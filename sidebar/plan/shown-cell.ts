import { type Cell, type DateSystem, cellText, isBlank } from '../../core/cells/cell';
import { dayOfCell, isoDate } from '../../core/cells/civil-date';
import { readPayMix, showPayMix } from '../../core/cells/pay-mix';
import { ofDouble } from '../../core/number/exact';
import { show, showPercent } from '../../core/number/show';
import type { FieldInfo } from '../../core/plan/field';
import { isRefusal } from '../../core/problems/problem';

/** Decimals that a form shows of a number that goes on. */
const most = 8;

/** A cell of a plan as a person would write it in its field: 0.35 is 35%, a serial number is a day. */
export function shownCell(cell: Cell, { unit, blankIsZero }: FieldInfo, system: DateSystem): string {
  if (typeof cell !== 'number') return cellText(cell);
  if (isBlank(cell) && blankIsZero !== true) return '';
  if (unit === 'ratio') return showPercent(ofDouble(cell), most);
  if (unit === 'date') {
    const day = dayOfCell(cell, system);
    return day === undefined ? String(cell) : isoDate(day);
  }
  if (unit === 'pay mix') {
    const mix = readPayMix(cell);
    return mix === undefined || isRefusal(mix) ? String(cell) : showPayMix(mix);
  }
  return show(ofDouble(cell), most).replace(/,/g, '');
}

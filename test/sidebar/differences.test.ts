import type { Block } from '../../core/cells/cell';
import { differences } from '../../sidebar/publish/differences';

const plan = (mix: string | number, weights: readonly (string | number)[]): Block => [
  ['Our plan'],
  ['PLAN'],
  ['id', 'x'],
  ['pay mix', mix],
  ['effective from', 46388],
  ['COMPONENTS'],
  ['id', 'weight'],
  ...weights.map((weight, i) => [`c${i + 1}`, weight]),
];
/** 70:30 typed into a cell is 70 hours and 30 minutes. */
const typed = (70 * 60 + 30) / 1440;

test('are named in the order of the sheet, with values as a form shows them', () => {
  expect(differences(plan(typed, [0.25, 0.75]), plan('60:40', ['40%', '75%']), 1900)).toEqual([
    { address: 'B4', there: '70:30', here: '60:40' },
    { address: 'B8', there: '25%', here: '40%' },
  ]);
});

test('are none where the same stands there in another form', () => {
  expect(differences(plan(typed, [0.4]), plan('70:30', ['40%']), 1900)).toEqual([]);
});

test('are also cells that only one of the two has', () => {
  expect(differences(plan('70:30', [1]), plan('70:30', ['50%', '50%']), 1900)).toEqual([
    { address: 'B8', there: '100%', here: '50%' },
    { address: 'A9', there: '', here: 'c2' },
    { address: 'B9', there: '', here: '50%' },
  ]);
  expect(differences([...plan('70:30', [1]), [null, null, 'beside']], plan('70:30', [1]), 1900)).toEqual([
    { address: 'C9', there: 'beside', here: '' },
  ]);
});

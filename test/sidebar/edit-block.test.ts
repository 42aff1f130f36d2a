import type { Block } from '../../core/cells/cell';
import { loadPlan } from '../../core/plan/load';
import { smbCsm } from '../../core/templates/smb-csm';
import {
  missingFields,
  partsOf,
  withCell,
  withColumn,
  withKey,
  withNewRow,
  withPlanKey,
  withSection,
  withoutRow,
} from '../../sidebar/plan/edit-block';
import { shownCell } from '../../sidebar/plan/shown-cell';

/** A plan with a margin above and at the left, as people have them. */
const block: Block = [
  ['Our plan'],
  [null, 'PLAN'],
  [null, 'id', 'x'],
  [],
  [null, 'COMPONENTS'],
  [null, 'id', 'weight'],
  [null, 'grr', '100%'],
];
const section = (name: string, of: Block = block) => partsOf(of).sections.find((one) => one.name === name)!;

test('a cell is set where it stands, also beyond the end of its row', () => {
  expect(withCell(block, { row: 6, column: 3 }, 'new')[6]).toEqual([null, 'grr', '100%', 'new']);
  expect(withCell(block, { row: 3, column: 1 }, 'new')[3]).toEqual([null, 'new']);
});

test('a key goes below the last one of PLAN', () => {
  expect(withKey(block, section('plan'), 'cap').slice(2, 4)).toEqual([
    [null, 'id', 'x'],
    [null, 'cap', null],
  ]);
});

test('a key is set, or added where it is missing', () => {
  expect(withPlanKey(block, 'id', 'y')[2]).toEqual([null, 'id', 'y']);
  const added = withPlanKey(block, 'pay mix', '60:40');
  expect([added.length, added[3]]).toEqual([8, [null, 'pay mix', '60:40']]);
});

test('rows are added under a name of their own, and removed', () => {
  const once = withNewRow(block, section('components'));
  const twice = withNewRow(once, section('components', once));
  expect(twice.slice(7)).toEqual([
    [null, 'new 1'],
    [null, 'new 2'],
  ]);
  expect(withoutRow(twice, 7).slice(7)).toEqual([[null, 'new 2']]);
});

test('a column goes to the right of the headers', () => {
  expect(withColumn(block, section('components'), 'label')[5]).toEqual([null, 'id', 'weight', 'label']);
});

test('a section goes to the end, with one row to fill in', () => {
  const added = withSection(block, 'gates');
  expect(section('gates', added).rows).toHaveLength(2);
  expect(added[8]).toEqual([null, 'GATES']);
});

test('only fields that are not there yet can be added', () => {
  expect(missingFields(block, section('plan'))).not.toContain('id');
  expect(missingFields(block, section('plan'))).toContain('pay mix');
  expect(missingFields(block, section('components'))).not.toContain('weight');
});

test('a template that is changed by hand is loaded as changed', () => {
  const changed = withPlanKey(smbCsm.block, 'pay mix', '60:40');
  const { base } = loadPlan(changed, 1900).plans[0]!.payMix;
  expect(base).toEqual(
    loadPlan([['PLAN'], ['id', 'x'], ['pay mix', '60:40'], ...smbCsm.block.slice(5)], 1900).plans[0]!.payMix.base,
  );
});

test.each([
  [0.35, 'ratio', '35%'],
  ['35%', 'ratio', '35%'],
  [46388, 'date', '2027-01-01'],
  [(70 * 60 + 30) / 1440, 'pay mix', '70:30'],
  [1250000, 'money', '1250000'],
  [null, 'number', ''],
] as const)('the cell %j of unit %s shows as %s', (cell, unit, shown) => {
  expect(shownCell(cell, { label: '', help: '', unit }, 1900)).toBe(shown);
});

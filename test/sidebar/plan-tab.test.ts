import { normaliseBook } from '../../core/plan/normalise';
import { readPlanBlock } from '../../core/plan/read-block';
import { validateBook } from '../../core/plan/validate';
import type { Block } from '../../core/cells/cell';
import type { Exact } from '../../core/number/exact';
import { show } from '../../core/number/show';
import { planTab } from '../../core/tabs/plan-tab';
import { tabContents } from '../../core/tabs/tab-contents';
import { templates } from '../../core/templates/templates';

/** Plans with every exact number as the text of its value, as 150/100 and 15/10 are one number. */
const plansOf = (block: Block): unknown =>
  JSON.parse(
    JSON.stringify(normaliseBook(validateBook(readPlanBlock(block, 1900))), (_, value: unknown) => {
      if (value instanceof Map) return [...value];
      return isExact(value) ? show(value, 20) : value;
    }),
  );
const isExact = (value: unknown): value is Exact => typeof value === 'object' && value !== null && 'n' in value;
const cellsOf = (block: Block) => [...planTab(block).blocks].flatMap(({ cells }) => cells.flat());
const component = (weight: string): Block => [['COMPONENTS'], ['id', 'weight', 'target'], ['grr', weight, '1250']];

test.each(templates.map((template) => [template.name, template] as const))(
  'the tab of "%s" reads back as the same plan, each cell at its place',
  (_, { block }) => {
    const { cells, formulas } = tabContents(planTab(block));
    expect(plansOf(cells)).toEqual(plansOf(block));
    expect([cells.length, formulas.size]).toEqual([block.length, 0]);
  },
);

test.each([
  ['40%', { value: 0.4, format: 'percent' }],
  ['1.1%', { value: 0.011, format: 'percent' }],
  ['0.55%', { value: 0.0055, format: 'percent' }],
  ['33.33333333%', { value: 0.3333333333, format: 'percent' }],
  ['33.333333333%', { value: '33.333333333%', format: 'text' }],
  ['0.4', { value: 0.4, format: 'percent' }],
  ['=1', { value: '=1', format: 'text' }],
])('a weight written as %s becomes what a person would type', (weight, cell) => {
  expect(cellsOf(component(weight))).toContainEqual(cell);
});

test('a number of another unit is a number, and a pay mix stays a text', () => {
  const cells = cellsOf([['PLAN'], ['pay mix', '70:30'], ['name', '2027'], [], ...component('40%')]);
  expect(cells).toContainEqual({ value: 1250, format: 'general' });
  expect(cells).toContainEqual({ value: '70:30', format: 'text' });
  expect(cells).toContainEqual({ value: '2027', format: 'text' });
});

test('headings, headers and rows look like what they are', () => {
  const styles = [
    ...planTab([['Our plan 2027'], ['For all CSMs'], ['PLAN'], ['id', 'x'], [], ...component('1')]).blocks,
  ];
  expect(styles.map(({ row, style }) => [row, style])).toEqual([
    [1, 'title'],
    [2, 'note'],
    [3, 'section'],
    [4, 'body'],
    [6, 'section'],
    [7, 'header'],
    [8, 'body'],
  ]);
});

import type { Block } from '../../core/cells/cell';
import { readBook } from '../../sidebar/state/read-book';
import { memoryPort } from './memory-port';

const plan: Block = [['PLAN'], ['id', 'a']];
const results: Block = [
  ['payee', 'grr'],
  ['Ana', 0.9],
];

function workbook() {
  const port = memoryPort();
  const [own, , beside] = [
    port.workbook.add('CS_Plan', plan),
    port.workbook.add('Results', results),
    port.workbook.add('Plan 2028', plan),
  ];
  return { port, own, beside };
}

test('the sheet of the plan that is designed is found by its id, under any name', async () => {
  const { port, own } = workbook();
  own.name = 'Enterprise plan';
  const { designed } = await readBook(port, own.id);
  expect(designed?.now).toMatchObject({ id: own.id, name: 'Enterprise plan' });
});

test('another sheet that took its name is not it', async () => {
  const { port, own, beside } = workbook();
  port.workbook.remove('CS_Plan');
  beside.name = 'CS_Plan';
  expect((await readBook(port, own.id)).designed).toEqual({ id: own.id, now: undefined });
});

test('where it is gone, every other sheet with a plan is known, to be offered', async () => {
  const { port, own, beside } = workbook();
  port.workbook.remove('Plan 2028');
  port.workbook.add('Plan 2029', plan);
  const { plans, designed } = await readBook(port, beside.id);
  expect([plans.map(({ name }) => name), designed?.now]).toEqual([['CS_Plan', 'Plan 2029'], undefined]);
  expect(plans[0]?.id).toBe(own.id);
});

import { momentText } from '../../workbench/grid/page/moment-text';

const now = new Date(2027, 3, 2, 0, 10);

test.each([
  ['today', new Date(2027, 3, 2, 0, 5), false],
  ['a quarter of an hour ago, but yesterday', new Date(2027, 3, 1, 23, 55), true],
  ['this day of last year', new Date(2026, 3, 2, 0, 5), true],
])('what was kept %s says its day only where it is another', (_, at, hasDay) => {
  const text = momentText(at, now);
  expect([text.includes(String(at.getFullYear())), text.includes('05') || text.includes('55')]).toEqual([hasDay, true]);
});

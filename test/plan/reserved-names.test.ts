import type { OutputBlock } from '../../core/cells/cell';
import { refusal, value } from '../functions/calls';
import { blockOf } from '../cases/written-rows';

/** A plan with one bonus of this name; settled at the year's end, so that CS_PAYOUT has all its columns. */
const planWith = (id: string) =>
  blockOf([
    'PLAN',
    'id | named',
    'settle | year end',
    'COMPONENTS',
    'id | type | weight | measure | target',
    `${id} | bonus | 100% | csat | 80`,
  ]);

const results = blockOf(['payee | period | ote | csat', 'Ana | 2027-Q4 | 100000 | 80']);

const headers = ['components', 'all'].flatMap((show) => {
  const [row = []] = value('CS_PAYOUT', planWith('service'), results, show) as OutputBlock;
  return row.map(String).filter((header) => !header.startsWith('service'));
});

test('CS_PAYOUT has columns of its own', () => {
  expect(headers).toEqual(expect.arrayContaining(['payee', 'base', 'year end', 'clawback', 'total', 'pay']));
});

test.each([...new Set(headers)])('no component is named %s', (header) => {
  expect(refusal('CS_PAYOUT', planWith(header), results)).toContain(`"${header}" has a meaning of its own`);
  expect(refusal('CS_PAYOUT', planWith(header.toUpperCase()), results)).toContain('choose another name');
});

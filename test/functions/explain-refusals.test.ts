import { callFunction } from '../../core/functions/call';
import { blockOf } from '../cases/written-rows';

const plan = blockOf(['PLAN', 'id|a', 'COMPONENTS', 'id|type|weight|measure|target', 'retention|bonus|1|grr|0.9']);
const results = blockOf([
  'payee|period|ote|grr',
  'Ana Diaz|2027-Q1|120000|0.9',
  'Ana Diaz|2027-Q2|120000|0.9',
  'Bo Lind|2027-Q1|120000|0.9',
]);
const explain = (payee: string, period: string) => callFunction('CS_EXPLAIN', [plan, results, payee, period]);

test('a payee with one period needs none', () => {
  expect(explain('Bo Lind', '')).toMatchObject({ ok: true });
  expect(explain('Ana Diaz', '2027-Q2')).toMatchObject({ ok: true });
});

test('several periods without saying which', () => {
  const outcome = explain('Ana Diaz', '');
  expect(outcome).toMatchObject({ ok: false, error: '#VALUE!' });
  expect(outcome).toHaveProperty('message', expect.stringMatching(/^CS_EXPLAIN: .*Ana Diaz.*2027-Q1.*2027-Q2/));
});

test('a period in which the payee has no row is not there', () => {
  const outcome = explain('Bo Lind', '2027-Q2');
  expect(outcome).toMatchObject({ ok: false, error: '#N/A' });
  expect(outcome).toHaveProperty('message', expect.stringMatching(/^CS_EXPLAIN: .*Bo Lind.*2027-Q1/));
});

test('what is no period at all is wrong, not missing', () => {
  const outcome = explain('Bo Lind', 'spring');
  expect(outcome).toMatchObject({ ok: false, error: '#VALUE!' });
  expect(outcome).toHaveProperty('message', expect.stringMatching(/^CS_EXPLAIN: .*"spring" is not a period/));
});

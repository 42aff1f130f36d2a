import { computeMetrics } from '../../core/metrics/compute-metrics';
import { uncreditedWarnings } from '../../workbench/cli/measuring/metrics-findings';

const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06'];
const accounts = [['account', 'owner', 'period', 'starting arr'], ...months.map((month) => ['Acme', 'Bo', month, 100])];

const warningsOf = (from: string, to: string) =>
  uncreditedWarnings(
    computeMetrics(
      accounts,
      [
        ['payee', 'from', 'to'],
        ['Bo', from, to],
      ],
      { system: 1900 },
    ),
  );

test('an owner who comes and goes is missing only in the periods before and after', () => {
  expect(warningsOf('2027-03-15', '2027-05-02').map(({ message }) => message)).toEqual([
    '1 account is credited to nobody (Bo is not on the roster in 2027-01, 2027-02, 2027-06): Acme',
  ]);
  expect(warningsOf('2027-06-15', '').map(({ message }) => message)).toEqual([
    '1 account is credited to nobody (Bo is not on the roster in 2027-01 to 2027-05): Acme',
  ]);
});

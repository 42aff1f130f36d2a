import { notNegative } from '../cells/read';
import { isMonthEnd, isMonthStart } from '../cells/civil-date';
import { times } from '../number/exact';
import { activeShare } from '../payout/active-days';
import { refuse } from '../problems/problem';
import { overlap } from '../results/assign';
import { rowFunction } from './define';
import { choice, date, number, numberOrZero, optionalDate } from './parameters';

export const csProrate = rowFunction({
  name: 'CS_PRORATE',
  summary: 'The part of an amount that the days worked in a period earn.',
  parameters: {
    amount: number('The amount for the whole period, money.'),
    'period start': date('First day of the period, a date.'),
    'period end': date('Last day of the period, a date not before its start; it counts.'),
    start: optionalDate('First day worked, a date; blank: from the start of the period. It counts.'),
    end: optionalDate('Last day worked, a date not before the first; blank: to the end of the period. It counts.'),
    'leave days': numberOrZero('Days of unpaid leave among the days worked, 0 or more; blank: none.', notNegative),
    basis: choice(
      'days (default): days worked by days of the period; months: calendar months count equally, a partly worked one by ' +
        'its days, each day of leave as one day of the period.',
      ['days', 'months'],
    ),
  },
  returns: 'money, not rounded; 0 when no day was worked in the period',
  columns: ['prorated'],
  examples: [
    // Published case pror-006, on 7,300 so that it comes out even: 90 of 365 days.
    {
      formula: '=CS_PRORATE(7300,"2027-01-01","2027-12-31",,"2027-03-31")',
      args: [7300, '2027-01-01', '2027-12-31', null, '2027-03-31'],
      gives: 1800,
    },
    // Published case pror-004: started on 1 April, 9 of 12 months.
    {
      formula: '=CS_PRORATE(12000,"2027-01-01","2027-12-31","2027-04-01",,,"months")',
      args: [12000, '2027-01-01', '2027-12-31', '2027-04-01', null, null, 'months'],
      gives: 9000,
    },
    // 46 of 92 days, less 23 of leave.
    {
      formula: '=CS_PRORATE(3000,"2027-07-01","2027-09-30","2027-08-16","2027-09-30",23)',
      args: [3000, '2027-07-01', '2027-09-30', '2027-08-16', '2027-09-30', 23],
      gives: 750,
    },
  ],
  each: ({ amount, 'period start': first, 'period end': last, start, end, 'leave days': leave, basis }) => {
    if (last < first) return refuse('range order', { first: 'period start', second: 'period end' });
    if (start !== undefined && end !== undefined && end < start) {
      return refuse('range order', { first: 'start', second: 'end' });
    }
    if (basis === 'months' && !(isMonthStart(first) && isMonthEnd(last))) return refuse('not whole months', {});
    const period = { first, last };
    const worked = overlap({ first: start ?? first, last: end ?? last }, period);
    return times(amount, activeShare(worked, period, leave, basis));
  },
});

import { callFunction } from '../../core/functions/call';
import { calling, down, refusal } from './calls';

const prorate = calling('CS_PRORATE');
const year = ['2027-01-01', '2027-12-31'] as const;
const quarter = ['2027-07-01', '2027-09-30'] as const;

describe('by days', () => {
  // On 365, so that each day is worth 1.
  test.each([
    ['pror-005: joined on 1 July, 184 days', '2027-07-01', '2027-12-31', 184],
    ['pror-006: left on 31 March, 90 days', '2027-01-01', '2027-03-31', 90],
    ['pror-003: hired on 1 November, 61 days', '2027-11-01', '', 61],
    ['the first day alone', '2027-01-01', '2027-01-01', 1],
    ['the last day alone', '2027-12-31', '2027-12-31', 1],
    ['all but the first day', '2027-01-02', '', 364],
    ['the whole way', '', '', 365],
    ['longer than the period', '2020-05-05', '2031-01-01', 365],
    ['over before it begins', '2026-01-01', '2026-12-31', 0],
    ['ends on its first day', '2026-01-01', '2027-01-01', 1],
    ['begins after it', '2028-01-01', '', 0],
  ])('%s', (_, start, end, days) => expect(prorate(365, ...year, start, end)).toBe(days));

  test('pror-003 to the cent that the source prints', () => {
    expect(prorate(1500, ...year, '2027-11-01')).toBeCloseTo(250.68, 2);
  });

  test('the shares of a year cut in two add up to the year', () => {
    const first = prorate(12_345.67, ...year, '', '2027-05-17') as number;
    const second = prorate(12_345.67, ...year, '2027-05-18') as number;
    expect(first + second).toBeCloseTo(12_345.67, 9);
  });

  test('serial numbers are dates, in either date system', () => {
    // 46569 is 2027-07-01 in the 1900 system, 45107 in the 1904 system.
    expect(prorate(92, 46_569, 46_660, 46_570)).toBe(91);
    const mixed = [92, 45_107, 45_198, '2027-07-02'];
    expect(callFunction('CS_PRORATE', mixed, { dateSystem: 1904 })).toEqual({ ok: true, value: 91 });
  });
});

describe('leave', () => {
  test.each([
    ['none', '', 92],
    ['half a day', 0.5, 91.5],
    ['a month', 31, 61],
    ['all of it', 92, 0],
    ['more than there is', 200, 0],
  ])('%s', (_, leave, expected) => expect(prorate(92, ...quarter, '', '', leave)).toBe(expected));

  test('below 0 is refused', () => {
    expect(refusal('CS_PRORATE', 92, ...quarter, '', '', -1)).toBe(
      'CS_PRORATE: leave days: -1 is below 0; write 0 or more',
    );
  });
});

describe('by months', () => {
  test.each([
    ['pror-004: started on 1 April, 9 of 12', '2027-04-01', '', 9],
    ['a whole short month counts as a long one', '2027-02-01', '2027-02-28', 1],
    ['half of February', '2027-02-15', '2027-02-28', 0.5],
    ['half of April and all of May', '2027-04-16', '2027-05-31', 1.5],
    ['the whole way', '', '', 12],
    ['outside', '2028-01-01', '', 0],
  ])('%s', (_, start, end, months) => expect(prorate(12, ...year, start, end, '', 'months')).toBe(months));

  test('each day of leave is a day of the period', () => {
    expect(prorate(365, ...year, '', '', 73, 'months')).toBe(292);
  });

  test.each([
    ['2027-01-02', '2027-12-31'],
    ['2027-01-01', '2027-12-30'],
  ])('a period from %s to %s is not made of months', (first, last) => {
    expect(refusal('CS_PRORATE', 1, first, last, '', '', '', 'months')).toContain('is not whole calendar months');
  });
});

describe('dates', () => {
  test('out of order are refused', () => {
    expect(refusal('CS_PRORATE', 1, '2027-12-31', '2027-01-01')).toContain('period end lies before period start');
    expect(refusal('CS_PRORATE', 1, ...year, '2027-05-02', '2027-05-01')).toContain('end lies before start');
  });

  test('that are none are refused by row, and a missing period is missed', () => {
    expect(refusal('CS_PRORATE', 1, ...year, down('2027-02-01', '2027-02-30'))).toBe(
      'CS_PRORATE: start row 2: "2027-02-30" is not a date; write a date such as 2027-01-31',
    );
    expect(refusal('CS_PRORATE', 100, '', '2027-12-31', '2027-02-01')).toContain('period start is missing');
  });

  test.each([0, null, ''])('a column of starts may have blanks (%p): these worked the whole way', (blank) => {
    expect(prorate(365, ...year, down('start', '2027-07-01', blank))).toEqual(down('prorated', 184, 365));
  });
});

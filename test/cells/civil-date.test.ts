import * as fc from 'fast-check';
import {
  dayOf,
  dayOfCell,
  daysInMonth,
  isMonthEnd,
  isMonthStart,
  isoDate,
  yearMonthDay,
} from '../../core/cells/civil-date';
import { readDate } from '../../core/cells/read';
import { isRefusal } from '../../core/problems/problem';
import '../properties/settings';

/** The day of a cell as ISO text. */
const iso = (cell: string | number, system: 1900 | 1904 = 1900): string | undefined => {
  const day = dayOfCell(cell, system);
  return day === undefined ? undefined : isoDate(day);
};

describe('a cell that holds a date', () => {
  // Serial numbers as Excel and Sheets show them.
  test.each([
    [46_418, '2027-01-31'],
    [46_418.999, '2027-01-31'],
    [36_526, '2000-01-01'],
    [45_351, '2024-02-29'],
    [10_959, '1930-01-01'],
    [109_938, '2200-12-31'],
  ])('%p is %s, if between 1930 and 2199', (serial, expected) => {
    expect(iso(serial)).toBe(expected === '2200-12-31' ? undefined : expected);
  });

  test('in the 1904 system lies 1462 days lower', () => {
    expect(iso(46_418 - 1462, 1904)).toBe('2027-01-31');
    expect(iso(46_418, 1904)).toBe('2031-02-01');
  });

  test.each(['2027-01-31', ' 2027-01-31 ', '2027-01-31T00:00:00.000Z', '2027-01-31 23:59'])(
    '%p is text of one',
    (text) => {
      expect(iso(text)).toBe('2027-01-31');
    },
  );

  test('29 February comes in leap years only', () => {
    expect(iso('2028-02-29')).toBe('2028-02-29');
    expect(iso('2000-02-29')).toBe('2000-02-29');
    expect(iso('2100-02-29')).toBeUndefined();
    expect(iso('2027-02-29')).toBeUndefined();
  });

  test.each([
    '2027-13-01',
    '2027-00-10',
    '2027-04-31',
    '31.01.2027',
    '01/31/2027',
    '2027-1-31',
    '1929-12-31',
    '2200-01-01',
    'today',
    70.5,
    -1,
  ])('%p is none', (cell) => expect(isRefusal(readDate(cell, 1900))).toBe(true));

  test.each([0, null, ''])('%p is not given', (cell) => expect(readDate(cell, 1900)).toBeUndefined());

  test('an error is refused as such', () => {
    expect(readDate({ error: '#VALUE!' }, 1900)).toMatchObject({ refused: 'error cell' });
  });
});

describe('the calendar', () => {
  const day = fc.integer({ min: dayOf(1930, 1, 1), max: dayOf(2199, 12, 31) });

  test('goes from day to date and back', () => {
    fc.assert(
      fc.property(day, (given) => {
        const { year, month, day: date } = yearMonthDay(given);
        expect(dayOf(year, month, date)).toBe(given);
        expect(dayOfCell(isoDate(given), 1900)).toBe(given);
      }),
    );
  });

  test('knows how long months are', () => {
    expect([1, 2, 3, 4, 12].map((month) => daysInMonth(2027, month))).toEqual([31, 28, 31, 30, 31]);
    expect([2024, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([29, 29, 28]);
  });

  test('days of the months of a year add up to the year', () => {
    for (const [year, days] of [
      [2027, 365],
      [2028, 366],
    ] as const) {
      const months = Array.from({ length: 12 }, (_, i) => daysInMonth(year, i + 1));
      expect(months.reduce((a, b) => a + b)).toBe(days);
    }
  });

  test('knows where months begin and end', () => {
    expect([isMonthStart(dayOf(2027, 2, 1)), isMonthStart(dayOf(2027, 2, 2))]).toEqual([true, false]);
    expect([isMonthEnd(dayOf(2027, 2, 28)), isMonthEnd(dayOf(2028, 2, 28)), isMonthEnd(dayOf(2028, 2, 29))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

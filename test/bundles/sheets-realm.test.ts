import { catalogue } from '../../core/functions/catalogue';
import { DateCell, openSheetsRealm } from './sheets-realm';
import { instantOf, wallClockAt } from './time-zone';

const examples = catalogue.flatMap(({ name, examples }) => examples.map((example) => ({ ...example, name })));

describe('a formula in Google Sheets', () => {
  it.each(examples)('gives what the reference says: $formula', async ({ name, args, gives }) => {
    expect(await openSheetsRealm().call(name, args)).toEqual({ value: gives });
  });

  it('asks Google for nothing where there is no date', async () => {
    const realm = openSheetsRealm();
    await realm.call('CS_PAYMIX', [120000, '70:30']);
    expect(realm.used).toEqual([]);
  });

  it('shows a refusal as an error with the message', async () => {
    const outcome = await openSheetsRealm().call('CS_PAYMIX', ['forty', '70:30']);
    expect(outcome).toHaveProperty('error', '#ERROR!');
    expect(outcome).toHaveProperty('message', expect.stringMatching(/^CS_PAYMIX: .*"forty" is not a number/));
  });

  it.each(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#ERROR!'])(
    'refuses the error %s, which Sheets passes as text',
    async (error) => {
      const outcome = await openSheetsRealm().call('CS_PAYMIX', [error, '70:30']);
      expect(outcome).toHaveProperty('message', expect.stringContaining(`holds the error ${error};`));
    },
  );

  it('takes a range, and gives as many rows', async () => {
    const outcome = await openSheetsRealm().call('CS_PAYMIX', [[[100000], [200000]], 0.3]);
    expect(outcome).toEqual({
      value: [
        [70000, 30000],
        [140000, 60000],
      ],
    });
  });
});

// A duration of 70 h 30 min is the wall clock 22:30 of the third day after 1899-12-30. In 1899 many zones kept local
// mean time: New York was exactly 5 h behind, Amsterdam 19 min 32 s ahead of Greenwich, Kolkata 5 h 21 min 10 s.
describe.each(['Etc/UTC', 'America/New_York', 'Europe/Amsterdam', 'Asia/Kolkata', 'Pacific/Auckland'])(
  'a spreadsheet in %s, whatever the time zone of the script',
  (timeZone) => {
    it('reads a typed 70:30, which Sheets made a duration, as the pay mix', async () => {
      const outcome = await openSheetsRealm({ timeZone }).call('CS_PAYMIX', [
        100000,
        new DateCell('1900-01-01T22:30:00'),
      ]);
      expect(outcome).toEqual({ value: [[70000, 30000]] });
    });

    // A number is what CS_PAYMIX echoes best: base + variable of OTE at 50:50 is the serial number itself.
    it.each([
      ['2027-01-31T00:00:00', 46418],
      ['2027-07-01T00:00:00', 46569],
      ['2027-07-01T12:00:00', 46569.5],
      ['2027-03-14T18:00:00', 46460.75],
      ['1899-12-30T06:00:00', 0.25],
    ])('passes %s as the serial number of that wall clock', async (wallClock, serial) => {
      const outcome = await openSheetsRealm({ timeZone }).call('CS_PAYMIX', [[[new DateCell(wallClock)]], '0:100']);
      expect(outcome).toEqual({ value: [[0, serial]] });
    });
  },
);

describe('dates', () => {
  it('are formatted once each, in one call that asks for the time zone once', async () => {
    const realm = openSheetsRealm({ timeZone: 'America/New_York' });
    const [day, next] = [new DateCell('2027-01-31T00:00:00'), new DateCell('2027-02-01T00:00:00')];
    await realm.call('CS_PAYMIX', [[[day], [day], [next], [day]], '0:100']);
    expect(realm.used).toEqual(['SpreadsheetApp.getActiveSpreadsheet', 'Utilities.formatDate', 'Utilities.formatDate']);
  });
});

// The stand-in is no better than its clocks. These are facts of the zones, not of this code.
describe('the clocks of the stand-in', () => {
  it.each([
    ['2027-01-31T00:00:00', 'America/New_York', '2027-01-31T05:00:00.000Z'],
    ['2027-07-01T00:00:00', 'America/New_York', '2027-07-01T04:00:00.000Z'],
    ['2027-07-01T00:00:00', 'Asia/Kolkata', '2027-06-30T18:30:00.000Z'],
    ['2027-01-01T00:00:00', 'Pacific/Auckland', '2026-12-31T11:00:00.000Z'],
  ])('%s in %s', (wallClock, timeZone, instant) => {
    expect(new Date(instantOf(wallClock, timeZone)).toISOString()).toBe(instant);
    expect(wallClockAt(Date.parse(instant), timeZone)).toBe(wallClock);
  });
});

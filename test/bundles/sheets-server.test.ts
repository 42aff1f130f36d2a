import { bundledFiles } from '../../sidebar/build/shipped-files';
import { MemoryWorkbook } from '../sidebar/memory-workbook';
import { openSheetsRealm } from './sheets-realm';

const ask = (formula: string): string => JSON.stringify({ formula });

describe('the menu', () => {
  it.each(['onOpen', 'onInstall'])('is all that %s makes, even before the add-on may do anything else', (trigger) => {
    const realm = openSheetsRealm({ mode: 'NONE' });
    realm.run(trigger);
    expect(realm.used).toEqual([
      'SpreadsheetApp.getUi',
      'createAddonMenu',
      'addItem Open CS Payout showSidebar',
      'addToUi',
    ]);
  });

  it('opens the sidebar', () => {
    const realm = openSheetsRealm({ mode: 'FULL' });
    realm.run('showSidebar');
    expect(realm.used).toContain('showSidebar sidebar CS Payout');
  });

  it('leads nowhere from within a formula', () => {
    const realm = openSheetsRealm({ mode: 'CUSTOM_FUNCTION' });
    expect(() => realm.run('showSidebar')).toThrow('permission');
  });
});

describe('writing', () => {
  it('waits for nobody who has the lock, and says so', () => {
    const realm = openSheetsRealm({ mode: 'FULL', locked: true });
    const answer = realm.run('addSheet', JSON.stringify({ sheet: 'Payouts' }));
    expect(answer).toBe('{"failed":"Somebody else is writing with CS Payout. Try again in a moment."}');
    expect(realm.used).not.toContain('insertSheet');
  });

  it('leaves the person on the sheet where they were', () => {
    const workbook = new MemoryWorkbook();
    workbook.add('Results');
    const realm = openSheetsRealm({ mode: 'FULL', workbook });
    realm.run('addSheet', JSON.stringify({ sheet: 'Payouts' }));
    expect(workbook.active.sheet).toBe('Results');
  });
});

it.each(['function-help', 'plan-help'] as const)('sends the file %s', (file) => {
  const answer = openSheetsRealm({ mode: 'FULL' }).run('shippedFile', JSON.stringify({ file }));
  expect(JSON.parse(String(answer))).toEqual({ done: JSON.parse(JSON.stringify(bundledFiles()[file])) as unknown });
});

describe('a draft', () => {
  const draft = 'x'.repeat(20_000);
  const kept = (workbook: MemoryWorkbook) => [...workbook.settings.keys()];
  const asking = (workbook: MemoryWorkbook, given: string | null) =>
    openSheetsRealm({ mode: 'FULL', workbook }).run('keepDraft', JSON.stringify({ draft: given }));

  it('is kept for this spreadsheet in parts that a property takes', () => {
    const workbook = new MemoryWorkbook();
    asking(workbook, draft);
    // 20,000 signs in parts of 8,000 are three.
    expect(kept(workbook)).toEqual(['draft spreadsheet-1', ...[0, 1, 2].map((part) => `draft spreadsheet-1 ${part}`)]);
    expect(openSheetsRealm({ mode: 'FULL', workbook }).run('keptDraft')).toBe(JSON.stringify({ done: draft }));
  });

  it.each([
    ['short', 2],
    [null, 1],
  ])('leaves nothing of the one before when it is %j', (given, count) => {
    const workbook = new MemoryWorkbook();
    asking(workbook, draft);
    asking(workbook, given);
    expect(kept(workbook)).toHaveLength(count);
    expect(openSheetsRealm({ mode: 'FULL', workbook }).run('keptDraft')).toBe(JSON.stringify({ done: given }));
  });
});

describe('inserting a formula', () => {
  it('fills the current cell and says where', () => {
    const realm = openSheetsRealm({ mode: 'FULL' });
    expect(realm.run('insertFormula', ask('=CS_VERSION()'))).toBe('{"done":"Inserted in Sheet1!B2."}');
    expect(realm.cell()).toBe('=CS_VERSION()');
  });

  it('never overwrites', () => {
    const realm = openSheetsRealm({ mode: 'FULL', cell: 'mine' });
    const answer = realm.run('insertFormula', ask('=CS_VERSION()'));
    expect(answer).toBe('{"failed":"Sheet1!B2 is not empty. Select an empty cell and try again."}');
    expect(realm.cell()).toBe('mine');
  });

  it('says so when no cell is selected', () => {
    const answer = openSheetsRealm({ mode: 'FULL', cell: null }).run('insertFormula', ask('=CS_VERSION()'));
    expect(answer).toBe('{"failed":"No cell is selected. Select an empty cell and try again."}');
  });
});

it('tells the sidebar the locale of the spreadsheet', () => {
  expect(openSheetsRealm({ mode: 'FULL', locale: 'de_DE' }).run('spreadsheetLocale')).toBe('{"done":"de_DE"}');
});

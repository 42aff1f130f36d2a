import { sheetsHost, writesDecimalComma } from '../../gas-addon/host';
import { connectSidebar as connect } from './script-run';
import { openSheetsRealm } from './sheets-realm';

afterEach(() => {
  delete (globalThis as { google?: unknown }).google;
});

describe('the sidebar in Google Sheets', () => {
  it('inserts a formula into the current cell of the shipped add-on', async () => {
    const realm = connect(openSheetsRealm({ mode: 'FULL' }));
    expect(await sheetsHost(false).insertFormula('=CS_VERSION()')).toBe('Inserted in Sheet1!B2.');
    expect(realm.cell()).toBe('=CS_VERSION()');
  });

  it('says what to do when the cell is not empty', async () => {
    connect(openSheetsRealm({ mode: 'FULL', cell: 'mine' }));
    await expect(sheetsHost(false).insertFormula('=CS_VERSION()')).rejects.toThrow('Select an empty cell');
  });

  it('says what to do when Google fails', async () => {
    connect(openSheetsRealm({ mode: 'NONE' }));
    await expect(sheetsHost(false).insertFormula('=CS_VERSION()')).rejects.toThrow('Reload the spreadsheet');
  });

  it.each(['PERMISSION_DENIED', 'Authorization is required to perform that action.'])(
    'names the usual cause of "%s": several accounts',
    async (message) => {
      const realm = openSheetsRealm({ mode: 'FULL' });
      const failing = {
        ...realm,
        run: () => {
          throw new Error(message);
        },
      };
      connect(failing);
      await expect(sheetsHost(false).insertFormula('=CS_VERSION()')).rejects.toThrow('several Google accounts');
    },
  );

  it.each([
    ['de_DE', true],
    ['pt_BR', true],
    ['en_US', false],
    ['de_CH', false],
    ['ja_JP', false],
  ])('knows how a spreadsheet of locale %s writes a half', async (locale, comma) => {
    connect(openSheetsRealm({ mode: 'FULL', locale }));
    expect(await writesDecimalComma()).toBe(comma);
  });
});

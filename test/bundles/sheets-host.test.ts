import { sheetsHost, writesDecimalComma } from '../../gas-addon/host';
import { openSheetsRealm, type SheetsRealm } from './sheets-realm';

/** google.script.run as documented: answers later, to the handler that fits; only text goes through here. */
function scriptRun(realm: SheetsRealm, ok?: (answer: unknown) => void, bad?: (error: Error) => void): unknown {
  const ask = (name: string, ...args: string[]) => {
    setImmediate(() => {
      try {
        ok?.(realm.run(name, ...args));
      } catch (error) {
        bad?.(new Error((error as Error).message));
      }
    });
  };
  return {
    withSuccessHandler: (handler: (answer: unknown) => void) => scriptRun(realm, handler, bad),
    withFailureHandler: (handler: (error: Error) => void) => scriptRun(realm, ok, handler),
    insertFormula: (request: string) => ask('insertFormula', request),
    spreadsheetLocale: () => ask('spreadsheetLocale'),
  };
}

function connect(realm: SheetsRealm): SheetsRealm {
  Object.assign(globalThis, { google: { script: { run: scriptRun(realm) } } });
  return realm;
}

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

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sheetsFile, sheetsFolder } from './sheets-realm';

const root = path.join(__dirname, '..', '..');
const shipped = ['Code.js', 'appsscript.json', 'function-help.html', 'plan-help.html', 'sidebar.html'];

describe('appsscript.json', () => {
  const manifest = JSON.parse(sheetsFile('appsscript.json')) as {
    readonly oauthScopes: readonly string[];
    readonly timeZone: string;
  };

  it('asks for this spreadsheet and a sidebar, and for nothing else', () => {
    expect(manifest.oauthScopes).toEqual([
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ]);
  });

  it('runs on V8, has a time zone that exists, and logs exceptions', () => {
    expect(manifest).toMatchObject({ runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' });
    expect(() => new Intl.DateTimeFormat('en', { timeZone: manifest.timeZone })).not.toThrow();
  });

  it('has no key but these', () => {
    expect(Object.keys(manifest).sort()).toEqual(['exceptionLogging', 'oauthScopes', 'runtimeVersion', 'timeZone']);
  });
});

describe('clasp push', () => {
  it('finds these files, and nothing beside them', () => {
    expect(readdirSync(sheetsFolder).sort()).toEqual(shipped);
  });

  it('would send exactly those with the settings of the example', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-clasp-'));
    try {
      const example = readFileSync(path.join(root, 'gas-addon', '.clasp.json.example'), 'utf8');
      const settings = { ...(JSON.parse(example) as object), scriptId: 'not-a-real-script' };
      writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify(settings));
      cpSync(sheetsFolder, path.join(folder, 'dist', 'gas-addon'), { recursive: true });
      const clasp = path.join(root, 'node_modules', '.bin', 'clasp');
      const answer = execFileSync(clasp, ['status', '--json'], { cwd: folder, encoding: 'utf8' });
      const { filesToPush, untrackedFiles } = JSON.parse(answer) as Record<string, string[]>;
      expect(filesToPush?.sort()).toEqual(shipped.map((name) => `dist/gas-addon/${name}`));
      expect(untrackedFiles).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 30_000);
});

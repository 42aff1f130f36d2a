import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file to be opened, by the name it gets. */
export interface OfficeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Formulas are computed when a file is opened, whatever results lie in it: LibreOffice does not do so by itself. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice without a window, in a profile and a folder of its own. */
export class Office {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-office-'));
  private readonly profile = path.join(this.folder, 'profile');

  constructor(private readonly soffice: string) {
    mkdirSync(path.join(this.profile, 'user'), { recursive: true });
    writeFileSync(path.join(this.profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
  }

  /**
   * Opens files and saves each in another format, all in one start of the program.
   *
   * @param filter `xlsx`, `pdf`, or an ending with the name of a filter and its settings
   * @returns what was saved, by the names of the files; a file that could not be opened is not among them
   */
  convert(files: readonly OfficeFile[], filter: string): Map<string, Uint8Array> {
    const ending = filter.split(':')[0] ?? filter;
    const [given, made] = [path.join(this.folder, 'given'), path.join(this.folder, ending)];
    mkdirSync(given, { recursive: true });
    const paths = files.map(({ name, bytes }) => {
      const file = path.join(given, name);
      writeFileSync(file, bytes);
      return file;
    });
    this.run(['--convert-to', filter, '--outdir', made, ...paths]);
    return new Map(
      files.flatMap(({ name }) => {
        const saved = readIfThere(path.join(made, `${path.parse(name).name}.${ending}`));
        return saved ? [[name, saved] as const] : [];
      }),
    );
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(args: readonly string[]): void {
    const { status, error, stderr } = spawnSync(
      this.soffice,
      [`-env:UserInstallation=${pathToFileURL(this.profile).href}`, '--headless', '--norestore', ...args],
      { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], timeout: 60_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice ended badly: ${error?.message ?? stderr.trim()}`);
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

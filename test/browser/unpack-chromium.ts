import { spawn } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const modules = path.join(__dirname, '..', '..', 'node_modules');
const packed = path.join(modules, '@sparticuz', 'chromium', 'bin');

/** The browser that comes as a package, unpacked: its program, and the libraries and fonts that a bare system lacks. */
export interface UnpackedChromium {
  readonly program: string;
  readonly libraries: string;
  readonly fonts: string;
}

/**
 * Unpacks the browser beside the packages, once for each version. Test files may ask at the same time: each unpacks
 * into a folder of its own, and whoever is done first gives it its name.
 */
export async function unpackChromium(): Promise<UnpackedChromium> {
  const manifest = readFileSync(path.join(packed, '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const folder = path.join(modules, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpackTo(folder);
  return {
    program: path.join(folder, 'chromium'),
    libraries: path.join(folder, 'lib'),
    fonts: path.join(folder, 'fonts'),
  };
}

async function unpackTo(folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const aside = mkdtempSync(`${folder}-`);
  try {
    await Promise.all([
      pipeline(
        createReadStream(path.join(packed, 'chromium.br')),
        createBrotliDecompress(),
        createWriteStream(path.join(aside, 'chromium'), { mode: 0o755 }),
      ),
      ...['al2023', 'fonts', 'swiftshader'].map((name) => untar(path.join(packed, `${name}.tar.br`), aside)),
    ]);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

async function untar(file: string, folder: string): Promise<void> {
  // To the very end (-i): a tar that stops at the archive's own end would break the pipe.
  const tar = spawn('tar', ['-xif', '-', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', reject);
    tar.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${String(code)}`))));
  });
  await pipeline(createReadStream(file), createBrotliDecompress(), tar.stdin);
  await ended;
}

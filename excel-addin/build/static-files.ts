import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../core/functions/catalogue';
import { functionsJson } from '../../core/functions/emit/functions-json';
import { version } from '../../core/version';
import { bundledFiles } from '../../sidebar/build/shipped-files';
import { helpPage } from './help-page';
import { icon, iconSizes } from './icon';
import { developmentManifest, hostedAt, productionManifest } from './manifest';

const root = path.join(__dirname, '..', '..');

/**
 * Everything of `dist/excel-addin/` that is not a script, by file name.
 *
 * @param addinUrl the ADDIN_URL of the environment: where the add-in will be served from
 */
export function staticFiles(addinUrl: string | undefined): Readonly<Record<string, string | Buffer>> {
  const address = hostedAt(addinUrl);
  const manifest = read('manifest.xml');
  return {
    'manifest.xml': productionManifest(manifest, address),
    'manifest.dev.xml': developmentManifest(manifest),
    'functions.json': `${JSON.stringify(functionsJson(catalogue, `${address}/help.html`), null, 2)}\n`,
    'taskpane.html': read('excel-addin/taskpane.html'),
    ...shippedJson(),
    'help.html': helpPage(catalogue, version),
    'pane.css': readStyles(),
    'help.css': read('excel-addin/help.css'),
    ...Object.fromEntries(iconSizes.map((size) => [`icon-${size}.png`, icon(size)])),
  };
}

/** What the pane fetches when it needs it. */
const shippedJson = (): Record<string, string> =>
  Object.fromEntries(Object.entries(bundledFiles()).map(([name, file]) => [`${name}.json`, JSON.stringify(file)]));

/** The style sheets of the pane as one, in the order of their names. */
function readStyles(): string {
  const folder = 'sidebar/styles';
  return readdirSync(path.join(root, folder))
    .sort()
    .map((file) => read(`${folder}/${file}`))
    .join('\n');
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

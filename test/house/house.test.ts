import { isBuiltin } from 'node:module';
import { catalogue } from '../../core/functions/catalogue';
import { messages } from '../../core/problems/messages';
import { version } from '../../core/version';
import { listFiles, readText, sourcesIn } from './files';
import { importsOf, packageOf } from './imports';

interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readText('package.json')) as Manifest;
const script = ['.ts', '.tsx', '.cjs', '.mjs'];
const binary = /\.(png|ico|xlsx|zip|gz)$/;
const textFiles = listFiles().filter((file) => !binary.test(file));

test('the core says the version of package.json', () => {
  expect(version).toBe(manifest.version);
});

test('no source is longer than 250 lines', () => {
  const long = sourcesIn([''], [...script, '.css'])
    .map((file) => ({ file, lines: readText(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250);
  expect(long).toEqual([]);
});

test('every sentence of a refusal is used', () => {
  const sources = sourcesIn(['core', 'sidebar', 'workbench'], ['.ts', '.tsx'])
    .filter((file) => file !== 'core/problems/messages.ts')
    .map(readText);
  const unused = (codes: readonly string[]) =>
    codes.filter((code) => !sources.some((one) => one.includes(`'${code}'`)));
  expect(unused([...Object.keys(messages), 'not supported yet'])).toEqual(['not supported yet']);
});

test('every property draws the same cases on every machine, unless it is asked for others', () => {
  const drawing = sourcesIn(['test'], ['.test.ts']).filter((file) =>
    importsOf(readText(file), file).includes('fast-check'),
  );
  expect(drawing).toContain('test/number/exact.test.ts');
  expect(drawing.filter((file) => !/properties\/settings'|'\.\/settings'/.test(readText(file)))).toEqual([]);
});

describe('nothing in the repository', () => {
  const naming = (pattern: RegExp) => textFiles.filter((file) => pattern.test(readText(file)));

  test('names a path of the machine it was written on', () => {
    expect(naming(/(?<![\w.~:/])\/(?:work|root|tmp|home\/\w+)\//)).toEqual([]);
  });

  test('names the host of a package registry', () => {
    expect(naming(/\b(?:registry|deb|pypi|proxy)\.[a-z0-9-]+\.(?:org|com|net)\b/i)).toEqual([]);
  });
});

describe('packages', () => {
  test('are pinned exactly', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, wanted]) => !/^\d+\.\d+\.\d+$/.test(wanted),
    );
    expect(loose).toEqual([]);
  });

  test('are declared, each that a source imports', () => {
    const declared = { ...manifest.dependencies, ...manifest.devDependencies };
    const imported = sourcesIn([''], script).flatMap((file) =>
      importsOf(readText(file), file)
        .filter((module) => !module.startsWith('.') && !isBuiltin(module))
        .map((module) => ({ file, package: packageOf(module) })),
    );
    expect(imported).toContainEqual({ file: 'eslint.config.mjs', package: 'typescript-eslint' });
    expect(imported.filter((found) => !(found.package in declared))).toEqual([]);
  });

  test('are locked without addresses, so that they come from whichever registry a machine uses', () => {
    expect(readText('package-lock.json')).not.toContain('"resolved"');
  });
});

describe('the catalogue', () => {
  const fileOf = (name: string) => `core/functions/${name.toLowerCase().replace(/_/g, '-')}.ts`;

  test('has each name once', () => {
    const names = catalogue.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('lists every function that has a file', () => {
    const files = listFiles('core/functions').filter((file) => /\/cs-[^/]*\.ts$/.test(file));
    expect(files.sort()).toEqual(catalogue.map(({ name }) => fileOf(name)).sort());
  });

  test.each(catalogue.map((specification) => [specification.name, specification] as const))(
    '%s is fit for both spreadsheets and for the reference',
    (name, { summary, returns, parameters, examples }) => {
      // Letters only: CS1 would be a cell, a name that ends in _ is hidden by Apps Script, Excel takes 64 characters.
      expect(name).toMatch(/^CS(?:_[A-Z]+)+$/);
      expect(name.length).toBeLessThanOrEqual(64);
      expect(examples.length).toBeGreaterThan(0);
      for (const text of [summary, returns, ...Object.values(parameters).map(({ help }) => help)]) {
        expect(text.trim()).toBe(text);
        expect(text).toMatch(/^.+$/);
      }
      for (const { formula } of examples) expect(formula.toUpperCase()).toContain(`=${name}(`);
    },
  );
});

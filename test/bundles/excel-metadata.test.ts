import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata';
import { catalogue } from '../../core/functions/catalogue';
import type { FunctionSpecification } from '../../core/functions/specification';
import type { FunctionsJson } from '../../core/functions/emit/functions-json';
import { shipped } from './excel-dist';

const metadata = JSON.parse(shipped('functions.json').toString()) as FunctionsJson;
const helpPage = /<SupportUrl DefaultValue="(.*?)"/.exec(shipped('manifest.xml').toString())?.[1];

test("equals what Microsoft's generator makes of equivalent stubs, but for the flag that it cannot emit", async () => {
  const { allowErrorForDataTypeAny, ...others } = metadata;
  expect(allowErrorForDataTypeAny).toBe(true);
  expect(others).toEqual(await generatedFrom(catalogue.map(stub).join('\n')));
});

test('has the functions of the catalogue, with their parameters in order', () => {
  expect(metadata.functions.map(({ id, name }) => [id, name])).toEqual(catalogue.map(({ name }) => [name, name]));
  for (const [i, { parameters }] of catalogue.entries()) {
    const named = metadata.functions[i]?.parameters.map(({ name }) => name.toLowerCase());
    expect(named).toEqual(Object.keys(parameters).map((key) => key.replace(/[^a-z0-9]/gi, '').toLowerCase()));
  }
});

test.each(metadata.functions)('$name keeps to the limits of Excel and of the unified manifest', (described) => {
  const { id, name, parameters } = described;
  for (const given of [id, name]) expect(given).toMatch(/^[A-Za-z][A-Za-z0-9._]{2,63}$/);
  expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
  expect(parameters.length).toBeLessThanOrEqual(128);
  for (const parameter of parameters) expect(parameter.name).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
  expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
});

test.each(metadata.functions)('$name has a section of the help page behind its help link', ({ name, helpUrl }) => {
  const page = new URL(helpUrl);
  expect(shipped(path.posix.basename(page.pathname)).toString()).toContain(`id="${page.hash.slice(1)}"`);
  expect(page.hash).toBe(`#${name.toLowerCase()}`);
});

/** The function as one would write it in TypeScript for Microsoft's generator. To Excel every parameter is optional. */
function stub({ name, summary, parameters }: FunctionSpecification): string {
  const described = Object.entries(parameters).map(([key, { help, optional }]) => ({
    name: key.replace(/ ./g, (spaced) => spaced.trim().toUpperCase()),
    help: optional ? `Optional. ${help}` : help,
  }));
  return [
    '/**',
    ` * ${summary}`,
    ` * @customfunction ${name} ${name}`,
    ` * @helpurl ${helpPage}#${name.toLowerCase()}`,
    ...described.map((parameter) => ` * @param [${parameter.name}] ${parameter.help}`),
    ' */',
    `function ${name}(${described.map((parameter) => `${parameter.name}?: any[][]`).join(', ')}): any[][] { return []; }`,
  ].join('\n');
}

async function generatedFrom(stubs: string): Promise<unknown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-'));
  try {
    const file = path.join(folder, 'stubs.ts');
    writeFileSync(file, stubs);
    const { errors, metadataJson } = await generateCustomFunctionsMetadata(file);
    expect(errors).toEqual([]);
    return JSON.parse(metadataJson);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

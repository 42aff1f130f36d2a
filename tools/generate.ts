/**
 * `npm run generate` writes the generated files; `npm run generate:check` (`--check`) writes nothing and fails,
 * naming each file that is not what would be written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { type GeneratedFile, generatedFiles } from './generated';

const root = path.dirname(__dirname);
void run(process.argv.includes('--check'));

async function run(check: boolean): Promise<void> {
  for (const file of generatedFiles) {
    const target = path.join(root, file.path);
    const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const made = await formatted(file, target, current);
    if (made === current) continue;
    if (check) {
      console.error(`${file.path} is not what its generator makes; run \`npm run generate\``);
      process.exitCode = 1;
    } else {
      writeFileSync(target, made);
      console.error(`wrote ${file.path}`);
    }
  }
}

async function formatted(file: GeneratedFile, target: string, current: string): Promise<string> {
  const made = file.make(current);
  return format(made, { ...(await resolveConfig(target)), filepath: target });
}

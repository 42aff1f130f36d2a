import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import type { OutputBlock } from '../core/cells/cell';

const dist = path.join(path.dirname(__dirname), 'dist');

type ShippedFunction = (...args: unknown[]) => OutputBlock;

/** A function of the shipped Excel script, as a host would call it. */
export function shippedFunction(name: string): ShippedFunction {
  const functions = new Map<string, ShippedFunction>();
  const associate = (id: string, run: ShippedFunction): unknown => functions.set(id, run);
  vm.runInNewContext(read('excel-addin', 'functions.js'), { CustomFunctions: { associate } });
  const found = functions.get(name);
  if (!found) throw new Error(`${name} is not in the bundle`);
  return found;
}

/** Milliseconds from the text of Code.js to the first answer of a custom function, in a fresh realm each time. */
export function coldStarts(runs: number): number[] {
  const code = read('gas-addon', 'Code.js');
  return Array.from({ length: runs }, () => {
    const realm = vm.createContext({});
    const began = performance.now();
    vm.runInContext(code, realm, { filename: 'Code.js' });
    vm.runInContext('CS_PAYMIX(120000, "70:30")', realm);
    return performance.now() - began;
  });
}

function read(...parts: string[]): string {
  const file = path.join(dist, ...parts);
  if (!existsSync(file)) throw new Error(`${path.relative(process.cwd(), file)} is missing: run "npm run build" first`);
  return readFileSync(file, 'utf8');
}

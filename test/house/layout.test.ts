import { readText, sourcesIn } from './files';
import { layout, wrongArrows } from './layout';

const sources = sourcesIn(Object.keys(layout), ['.ts', '.tsx', '.cjs', '.mjs', '.js']);

test('every import follows the layout', () => {
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.flatMap((file) => wrongArrows(file, readText(file)))).toEqual([]);
});

describe('the check itself', () => {
  test.each([
    ['a host in the core', 'core/a.ts', `import { x } from '../excel-addin/x';`],
    ['the sidebar in the core', 'core/plan/a.ts', `export * from '../../sidebar/state';`],
    ['a Node module in the core', 'core/a.ts', `import fs from 'node:fs';`],
    ['an unlisted package in the core', 'core/a.ts', `import type { h } from 'preact/hooks';`],
    ['a package that only the workbench needs in the core', 'core/a.ts', `import D from 'decimal.js';`],
    ['a build package in a part of the core that ships', 'core/plan/a.cjs', `require('typescript');`],
    ['a package in a host, outside its build', 'excel-addin/a.ts', `import { render } from 'preact';`],
    ['a package with a scope', 'core/a.ts', `import '@google/clasp/x';`],
    ['one host in the other', 'gas-addon/src/a.ts', `import { port } from '../../excel-addin/port';`],
    ['a host in the sidebar', 'sidebar/a.tsx', `const port = await import('../gas-addon/port');`],
    ['a type of a host in the sidebar', 'sidebar/a.tsx', `type P = import('../excel-addin/port').Port;`],
    ['a test in the core', 'core/a.ts', `import x = require('../test/x');`],
    ['a host by require', 'sidebar/a.ts', `const x = require('../excel-addin/x');`],
    ['a host in the workbench', 'workbench/cli/a.ts', `import '../../excel-addin/functions';`],
    ['the tools in a build step', 'excel-addin/webpack.cjs', `require('../tools/x');`],
  ])('catches %s', (_, file, source) => {
    expect(wrongArrows(file, source)).toHaveLength(1);
  });

  test.each([
    ['core/plan/a.ts', `import { x } from '../number/exact'; import * as z from 'zod/mini';`],
    ['core/functions/emit/a.cjs', `const ts = require('typescript');`],
    ['sidebar/a.tsx', `import { catalogue } from '../core/functions/catalogue'; import { h } from 'preact';`],
    ['gas-addon/a.ts', `import { pane } from '../sidebar/pane'; import { version } from '../core/version';`],
    ['excel-addin/webpack.cjs', `const path = require('node:path'); const webpack = require('webpack');`],
    ['workbench/cli/a.ts', `import { readFileSync } from 'node:fs'; import { version } from '../../core/version';`],
    ['test/a.test.ts', `import '../excel-addin/x'; import '../gas-addon/x';`],
    ['core/a.ts', `// import '../sidebar/a';\nconst text = "import '../sidebar/a'";`],
  ])('accepts %s: %s', (file, source) => {
    expect(wrongArrows(file, source)).toEqual([]);
  });
});

'use strict';
const path = require('node:path');
const { CodePlugin } = require('./build/code-plugin.cjs');
const { stripHelp } = require('../core/functions/emit/strip-help.cjs');
const { PagePlugin } = require('./build/page-plugin.cjs');

const root = path.dirname(__dirname);
const library = 'csLibrary';

/** All that ships is ES2019, packages included: Apps Script refuses newer syntax only after the push, in its own words. */
const toES2019 = (instance, transformers = []) => ({
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance,
    configFile: path.join(root, 'tsconfig.json'),
    compilerOptions: { allowJs: true, noEmit: false },
    getCustomTransformers: () => ({ before: transformers }),
  },
});

const rules = (use) => ({ rules: [{ test: /\.(ts|tsx|js|mjs|cjs)$/, use }] });

const common = {
  mode: 'production',
  context: root,
  target: ['web', 'es2019'],
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: { hints: false },
};

const output = { path: path.join(root, 'dist', 'gas-addon'), filename: '[name].js' };

module.exports = [
  {
    ...common,
    name: 'sheets functions',
    module: rules(toES2019('functions', [stripHelp])),
    entry: { Code: './gas-addon/functions.ts' },
    output: { ...output, library: { name: library, type: 'var' }, clean: { keep: 'sidebar.html' } },
    plugins: [new CodePlugin({ asset: 'Code.js', library })],
  },
  {
    ...common,
    name: 'sheets sidebar',
    module: rules(toES2019('sidebar')),
    entry: { sidebar: './gas-addon/sidebar.ts' },
    output,
    plugins: [
      new PagePlugin({ script: 'sidebar.js', style: path.join(root, 'sidebar', 'pane.css'), page: 'sidebar.html' }),
    ],
  },
];

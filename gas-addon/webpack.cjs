'use strict';
const path = require('node:path');
const { CodePlugin } = require('./build/code-plugin.cjs');
const { stripHelp } = require('../core/functions/emit/strip-help.cjs');
const { paneLoader } = require('../sidebar/build/pane-loader.cjs');
const { PagePlugin } = require('./build/page-plugin.cjs');

const root = path.dirname(__dirname);
const library = 'csLibrary';

/**
 * The script is ES2019, packages included: Apps Script refuses newer syntax only after the push, in its own words. The
 * page is ES2020, which every browser that Google supports has, and a twentieth smaller for it.
 */
const functionsLoader = {
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance: 'functions',
    configFile: path.join(root, 'tsconfig.json'),
    compilerOptions: { allowJs: true, noEmit: false, target: 'ES2019' },
    getCustomTransformers: () => ({ before: [stripHelp] }),
  },
};

const rules = (use) => ({ rules: [{ test: /\.(ts|tsx|js|mjs|cjs)$/, use }] });

const common = {
  mode: 'production',
  context: root,
  devtool: false,
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  performance: { hints: false },
};

const output = { path: path.join(root, 'dist', 'gas-addon'), filename: '[name].js' };

module.exports = [
  {
    ...common,
    name: 'sheets functions',
    target: ['web', 'es2019'],
    module: rules(functionsLoader),
    entry: { Code: './gas-addon/functions.ts' },
    output: { ...output, library: { name: library, type: 'var' }, clean: { keep: /\.html$/ } },
    plugins: [new CodePlugin({ asset: 'Code.js', library })],
  },
  {
    ...common,
    name: 'sheets sidebar',
    target: ['web', 'es2020'],
    module: rules(paneLoader('sidebar')),
    entry: { sidebar: './gas-addon/sidebar.ts' },
    output,
    plugins: [
      new PagePlugin({
        script: 'sidebar.js',
        styles: path.join(root, 'sidebar', 'styles'),
        page: 'sidebar.html',
      }),
    ],
  },
];

'use strict';
const path = require('node:path');
const { stripHelp } = require('../core/functions/emit/strip-help.cjs');
const { paneLoader } = require('../sidebar/build/pane-loader.cjs');
const { StaticFilesPlugin } = require('./build/static-files-plugin.cjs');

const root = path.dirname(__dirname);

/** Both scripts target ES2020, which every Excel with our runtime has (docs/decisions.md). */
const functionsLoader = {
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance: 'excel functions',
    configFile: path.join(root, 'tsconfig.json'),
    compilerOptions: { allowJs: true, noEmit: false, target: 'ES2020' },
    getCustomTransformers: () => ({ before: [stripHelp] }),
  },
};

const bundle = (name, entry, loader, plugins) => ({
  mode: 'production',
  name,
  context: root,
  target: ['web', 'es2020'],
  devtool: false,
  entry,
  output: { path: path.join(root, 'dist', 'excel-addin'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [{ test: /\.(ts|tsx|js|mjs|cjs)$/, use: loader }] },
  plugins,
  performance: { hints: false },
});

module.exports = [
  bundle('excel functions', { functions: './excel-addin/functions.ts' }, functionsLoader, []),
  bundle('excel pane', { taskpane: './excel-addin/taskpane.ts' }, paneLoader('excel pane'), [new StaticFilesPlugin()]),
];

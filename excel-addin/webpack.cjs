'use strict';
const path = require('node:path');
const { stripHelp } = require('../core/functions/emit/strip-help.cjs');
const { StaticFilesPlugin } = require('./build/static-files-plugin.cjs');

const root = path.dirname(__dirname);

/**
 * The script of the functions targets ES2020, which every Excel with our runtime has (docs/decisions.md). The
 * pane, like all that ships for Sheets, is ES2019.
 */
const typescript = (target, transformers) => ({
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance: target,
    configFile: path.join(root, 'tsconfig.json'),
    compilerOptions: { allowJs: true, noEmit: false, target },
    ...(transformers && { getCustomTransformers: () => ({ before: transformers }) }),
  },
});

const bundle = (name, entry, target, transformers, plugins) => ({
  mode: 'production',
  name,
  context: root,
  target: ['web', target.toLowerCase()],
  devtool: false,
  entry,
  output: { path: path.join(root, 'dist', 'excel-addin'), filename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [{ test: /\.(ts|tsx|js|mjs|cjs)$/, use: typescript(target, transformers) }] },
  plugins,
  performance: { hints: false },
});

module.exports = [
  bundle('excel functions', { functions: './excel-addin/functions.ts' }, 'ES2020', [stripHelp], []),
  bundle('excel pane', { taskpane: './excel-addin/taskpane.ts' }, 'ES2019', undefined, [new StaticFilesPlugin()]),
];

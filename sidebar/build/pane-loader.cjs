'use strict';
const path = require('node:path');
const { require: requireTypeScript } = require('tsx/cjs/api');
const ts = require('typescript');
const { stripPane } = require('./strip-pane.cjs');
const { shortCodes } = requireTypeScript('./short-codes.ts', __filename);

/**
 * How webpack reads the pane's sources, for both hosts: ES2020, which every browser that they support has, without what
 * the pane fetches, and with elements made by `h`, whose calls are shorter than those of the `jsx` that tsconfig names.
 *
 * @param {string} instance name of ts-loader's own cache
 */
const paneLoader = (instance) => ({
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance,
    configFile: path.join(__dirname, '..', '..', 'tsconfig.json'),
    compilerOptions: {
      allowJs: true,
      noEmit: false,
      target: 'ES2020',
      jsx: 'react',
      jsxFactory: 'h',
      jsxFragmentFactory: 'Fragment',
      jsxImportSource: undefined,
    },
    getCustomTransformers: () => ({ before: [stripPane, shortenCodes, importH] }),
  },
});

/** A TypeScript transformer: the codes of sentences, wherever they stand, as the file with the sentences has them. */
function shortenCodes(context) {
  const visit = (node) => {
    const short = ts.isStringLiteral(node) && shortCodes.get(node.text);
    return short ? context.factory.createStringLiteral(short) : ts.visitEachChild(node, visit, context);
  };
  return (file) => ts.visitNode(file, visit);
}

/** A TypeScript transformer: `h` and `Fragment` are there where a file has elements. */
function importH({ factory }) {
  const names = ['h', 'Fragment'].map((name) =>
    factory.createImportSpecifier(false, undefined, factory.createIdentifier(name)),
  );
  const clause = factory.createImportClause(undefined, undefined, factory.createNamedImports(names));
  const preact = factory.createImportDeclaration(undefined, clause, factory.createStringLiteral('preact'));
  return (file) =>
    file.fileName.endsWith('.tsx') ? factory.updateSourceFile(file, [preact, ...file.statements]) : file;
}

module.exports = { paneLoader };

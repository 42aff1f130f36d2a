'use strict';
const { require: requireTypeScript } = require('tsx/cjs/api');
const ts = require('typescript');
const { choices } = requireTypeScript('./choices.ts', __filename);

/**
 * A TypeScript transformer for the pane's bundles: takes out what the pane fetches (`sidebar/build/shipped-files.ts`),
 * which are the templates, the labels and the help of the plan's fields, all sentences that are not needed before it
 * came, and the lists of currencies and measures. And what the pane never asks of the core (`choices`).
 */
function stripPane(context) {
  const { factory } = context;

  const visitSchema = (node) => {
    if (isLabelAndHelp(node)) return factory.createArrayLiteralExpression();
    if (isScope(node)) return factory.updateCallExpression(node, node.expression, undefined, []);
    return ts.visitEachChild(node, visitSchema, context);
  };
  const visitLists = (node) => {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text.startsWith('./')) return undefined;
    if (ts.isArrayLiteralExpression(node)) return factory.createArrayLiteralExpression();
    return ts.visitEachChild(node, visitLists, context);
  };
  const visitSentences = (node) => {
    if (ts.isPropertyAssignment(node)) return undefined;
    return ts.visitEachChild(node, visitSentences, context);
  };
  const visitChoices = (known) => (node) => {
    const chosen = ts.isBinaryExpression(node) ? known[node.getText()] : undefined;
    if (chosen === undefined) return ts.visitEachChild(node, visitChoices(known), context);
    return chosen ? factory.createTrue() : factory.createFalse();
  };
  const visitors = {
    ...Object.fromEntries(Object.entries(choices).map(([name, known]) => [name, visitChoices(known)])),
    'core/plan/schema.ts': visitSchema,
    'core/templates/templates.ts': visitLists,
    'core/number/currency.ts': visitLists,
    'core/plan/measures.ts': visitLists,
    'core/problems/findings.ts': visitSentences,
    'core/problems/messages.ts': visitSentences,
    'sidebar/said.ts': visitSentences,
  };

  return (file) => {
    const path = file.fileName.replace(/\\/g, '/').split('/').slice(-3).join('/');
    const visit = Object.entries(visitors).find(([name]) => path.endsWith(name))?.[1];
    return visit ? ts.visitNode(file, visit) : file;
  };
}

/** `['Id', 'Short unique name …']` as the first argument of a call. */
function isLabelAndHelp(node) {
  return (
    ts.isArrayLiteralExpression(node) &&
    ts.isCallExpression(node.parent ?? node) &&
    node.parent.arguments[0] === node &&
    node.elements.length === 2 &&
    node.elements.every(ts.isStringLiteralLike)
  );
}

/** `scope('Whose result …')` */
function isScope(node) {
  return isCallOf(node, 'scope') && ts.isStringLiteralLike(node.arguments[0]);
}

const isCallOf = (node, name) =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;

module.exports = { stripPane };

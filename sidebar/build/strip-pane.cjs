'use strict';
const ts = require('typescript');

/**
 * A TypeScript transformer for the pane's bundles: takes out what the pane fetches (`sidebar/build/shipped-files.ts`),
 * which are the templates, the labels and the help of the plan's fields, and the sentences about mistakes.
 */
function stripPane(context) {
  const { factory } = context;

  const visitSchema = (node) => {
    if (isLabelAndHelp(node)) return factory.createArrayLiteralExpression([nothing(), nothing()]);
    if (isScope(node)) return factory.updateCallExpression(node, node.expression, undefined, [nothing()]);
    return ts.visitEachChild(node, visitSchema, context);
  };
  const visitTemplates = (node) => {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.text.startsWith('./')) return undefined;
    if (ts.isArrayLiteralExpression(node)) return factory.createArrayLiteralExpression();
    return ts.visitEachChild(node, visitTemplates, context);
  };
  /** Codes stay: whether a finding is a warning or a note is known by them. */
  const visitSentences = (node) => {
    if (ts.isPropertyAssignment(node)) return factory.updatePropertyAssignment(node, node.name, nothing());
    return ts.visitEachChild(node, visitSentences, context);
  };
  const visitMessages = (node) => {
    if (ts.isPropertyAssignment(node)) return undefined;
    return ts.visitEachChild(node, visitMessages, context);
  };
  const nothing = () => factory.createStringLiteral('');

  return (file) => {
    const path = file.fileName.replace(/\\/g, '/');
    if (path.endsWith('/core/plan/schema.ts')) return ts.visitNode(file, visitSchema);
    if (path.endsWith('/core/templates/templates.ts')) return ts.visitNode(file, visitTemplates);
    if (path.endsWith('/core/problems/findings.ts')) return ts.visitNode(file, visitSentences);
    if (path.endsWith('/core/problems/messages.ts')) return ts.visitNode(file, visitMessages);
    return file;
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
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'scope' &&
    ts.isStringLiteralLike(node.arguments[0])
  );
}

module.exports = { stripPane };

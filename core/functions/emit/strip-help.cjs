'use strict';
const ts = require('typescript');

/**
 * A TypeScript transformer for the function bundles: takes out the texts that only people reading help see (summaries,
 * examples, help of parameters and plan fields). They are in functions.json, in the Apps Script comments, in the pane
 * and in the reference; a formula needs none of them, and they are a sixth of the script that every sheet loads.
 */
function stripHelp(context) {
  const { factory } = context;
  const nothing = () => factory.createStringLiteral('');
  const texts = ['summary', 'returns', 'examples'];

  const visitFunction = (node) => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && texts.includes(node.name.text)) {
      return undefined;
    }
    if (isParameter(node)) {
      const [, ...rest] = node.arguments;
      return factory.updateCallExpression(node, node.expression, undefined, [nothing(), ...rest]);
    }
    return ts.visitEachChild(node, visitFunction, context);
  };
  const visitSchema = (node) => {
    if (ts.isCallExpression(node) && node.arguments.length > 0 && isLabelAndHelp(node.arguments[0])) {
      const [, ...rest] = node.arguments;
      const empty = factory.createArrayLiteralExpression();
      return factory.updateCallExpression(node, node.expression, undefined, [empty, ...rest]);
    }
    return ts.visitEachChild(node, visitSchema, context);
  };

  return (file) => {
    const path = file.fileName.replace(/\\/g, '/');
    if (/\/core\/functions\/cs-[\w-]+\.ts$/.test(path)) return ts.visitNode(file, visitFunction);
    if (path.endsWith('/core/plan/schema.ts')) return ts.visitNode(file, visitSchema);
    return file;
  };
}

/** `ote: number('On-target earnings …')`, or in `once(…)`: a factory whose first argument is the help. */
function isParameter(node) {
  const parameter = isOnce(node.parent) ? node.parent : node;
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.arguments.length > 0 &&
    isText(node.arguments[0]) &&
    ts.isPropertyAssignment(parameter.parent ?? node) &&
    parameter.parent.initializer === parameter
  );
}

function isOnce(node) {
  return node && ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'once';
}

/** A text, in one piece or added up of several. */
function isText(node) {
  return ts.isBinaryExpression(node) ? isText(node.left) && isText(node.right) : ts.isStringLiteralLike(node);
}

/** `['Id', 'Short unique name …']`. */
function isLabelAndHelp(node) {
  return ts.isArrayLiteralExpression(node) && node.elements.length === 2 && node.elements.every(ts.isStringLiteralLike);
}

module.exports = { stripHelp };

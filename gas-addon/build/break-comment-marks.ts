import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';

/**
 * HtmlService takes two slashes, or a slash and a star, inside a template literal for a comment and cuts the script
 * short (enuchi/React-Google-Apps-Script#157). A backslash between them changes the source, not the text it stands for.
 */
export function breakCommentMarks(script: string): string {
  const elements: Node[] = [];
  full(parse(script, { ecmaVersion: 2020, sourceType: 'script' }), (node) => {
    if (node.type === 'TemplateElement') elements.push(node);
  });
  const lastFirst = elements.sort((a, b) => b.start - a.start);
  return lastFirst.reduce(
    (safe, { start, end }) =>
      safe.slice(0, start) + safe.slice(start, end).replace(/\/(?=[/*])/g, '/\\') + safe.slice(end),
    script,
  );
}

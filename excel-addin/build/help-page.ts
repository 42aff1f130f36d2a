import { usageOf } from '../../core/functions/call';
import type { FunctionSpecification } from '../../core/functions/specification';
import type { ShownCells } from '../../sidebar/functions/function-help';
import { shownCells } from '../../sidebar/functions/help-of';

/** The page behind Excel's "Help on this function": a section for each, at `#cs_payout`. */
export function helpPage(functions: readonly FunctionSpecification[], version: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>CS Payout functions</title>
<link rel="icon" href="icon-32.png">
<link rel="stylesheet" href="pane.css">
<link rel="stylesheet" href="help.css">
</head>
<body>
<div class="pane help">
<header><h1>CS Payout functions</h1><span class="badge">${version}</span></header>
<p>The functions are the same in Excel and in Google Sheets. Ratios are 1 = 100 %. An argument in brackets may be left
out. Where your spreadsheet writes a decimal comma, put <code>;</code> between arguments.</p>
<nav aria-label="Functions">${functions.map(link).join('\n')}</nav>
<main>
${functions.map(section).join('\n')}
</main>
</div>
</body>
</html>
`;
}

function link({ name }: FunctionSpecification): string {
  return `<a href="#${name.toLowerCase()}">${name}</a>`;
}

function section(specification: FunctionSpecification): string {
  const { name, summary, parameters, returns, examples } = specification;
  const helps = Object.entries(parameters).map(
    ([key, { help, optional }]) =>
      `<div><dt>${escaped(key)}${optional ? ' <span class="optional">optional</span>' : ''}</dt><dd>${escaped(help)}</dd></div>`,
  );
  return `<section class="card body" id="${name.toLowerCase()}">
<h2>${name}</h2>
<p>${escaped(summary)}</p>
<code class="usage">${escaped(usageOf(specification))}</code>
${helps.length > 0 ? `<dl>${helps.join('\n')}</dl>` : ''}
<p><b>Returns</b> ${escaped(returns)}</p>
${examples.map((example) => exampleOf(example.formula, shownCells(specification, example))).join('\n')}
</section>`;
}

function exampleOf(formula: string, tables: readonly ShownCells[]): string {
  return `<div class="example"><code>${escaped(formula)}</code>${tables.map(tableOf).join('\n')}</div>`;
}

function tableOf({ caption, rows }: ShownCells): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`);
  return `<div class="cells"><table><caption>${escaped(caption)}</caption><tbody>${lines.join('')}</tbody></table></div>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

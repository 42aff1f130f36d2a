'use strict';
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const core = path.join(__dirname, '..', '..', 'core');
const messages = path.join(core, 'problems', 'messages.ts');

/** Codes of the refusals that only the spreadsheet's functions make, such as of a missing argument: the pane has none. */
function functionMessages() {
  const files = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(core, name))
    .filter((file) => file !== messages);
  const isOfFunctions = (file) => file.startsWith(path.join(core, 'functions') + path.sep);
  const said = (some) => some.map((file) => readFileSync(file, 'utf8')).join('\n');
  const [ofFunctions, elsewhere] = [
    said(files.filter(isOfFunctions)),
    said(files.filter((file) => !isOfFunctions(file))),
  ];
  const codes = [...readFileSync(messages, 'utf8').matchAll(/^ {2}'([^']+)':/gm)].map(([, code]) => code);
  return new Set(codes.filter((code) => ofFunctions.includes(`'${code}'`) && !elsewhere.includes(`'${code}'`)));
}

module.exports = { functionMessages };

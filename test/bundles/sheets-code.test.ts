import { parse, type Comment, type FunctionDeclaration } from 'acorn';
import { catalogue } from '../../core/functions/catalogue';
import { sheetsFile } from './sheets-realm';
import { unknownNames } from './unknown-names';

const code = sheetsFile('Code.js');

const comments: Comment[] = [];
const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
const declared = new Map(
  program.body
    .filter((statement): statement is FunctionDeclaration => statement.type === 'FunctionDeclaration')
    .map((statement) => [statement.id.name, statement]),
);

/** The JSDoc that ends on the line above a top-level function. */
function commentAbove(name: string): string {
  const start = declared.get(name)?.start ?? -1;
  const comment = comments.find(({ end }) => code.slice(end, start) === '\n');
  return comment?.type === 'Block' && comment.value.startsWith('*') ? comment.value : '';
}

describe('Code.js', () => {
  it('is a script of ES2019 that only declares functions, so that opening a spreadsheet runs nothing', () => {
    expect(program.body.map(({ type }) => type).filter((type) => type !== 'FunctionDeclaration')).toEqual([]);
  });

  it('says that it is generated, before anything else', () => {
    expect(code).toMatch(/^\/\/ Generated/);
  });

  it('declares no functions but the server, the catalogue and private ones', () => {
    const server = [
      ...['onOpen', 'onInstall', 'showSidebar', 'insertFormula', 'spreadsheetLocale', 'shippedFile'],
      ...['listSheets', 'readSheet', 'addSheet', 'emptySheet', 'writeRows', 'layOutSheet', 'renameSheet'],
      ...['removeSheet', 'replaceTexts', 'selectedCell', 'goToCell', 'keepDraft', 'keptDraft'],
    ];
    const visible = [...declared.keys()].filter((name) => !name.endsWith('_'));
    expect(visible.sort()).toEqual([...server, ...catalogue.map(({ name }) => name)].sort());
  });

  it.each(catalogue.map((specification) => [specification.name, specification] as const))(
    'declares %s with its formula help directly above',
    (name, { summary, parameters }) => {
      const comment = commentAbove(name);
      expect(comment).toContain('@customfunction');
      expect(comment).toContain(summary);
      expect(declared.get(name)?.params).toHaveLength(Object.keys(parameters).length);
      const documented = [...comment.matchAll(/@param \{.+?\} (\S+) (.+)/g)];
      expect(documented.map(([, , help]) => help?.replace(/^Optional\. /, ''))).toEqual(
        Object.values(parameters).map(({ help }) => help),
      );
      expect(documented.map(([, parameter]) => parameter)).toEqual(
        declared.get(name)?.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : '')),
      );
    },
  );

  it('uses nothing that Apps Script lacks', () => {
    const here = [
      'BigInt',
      'globalThis',
      'SpreadsheetApp',
      'HtmlService',
      'LockService',
      'PropertiesService',
      'Utilities',
    ];
    expect(unknownNames(code, 2019, here)).toEqual([]);
  });

  it('is at most 200 KB', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(208 * 1024);
  });
});

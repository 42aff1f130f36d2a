import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { findings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { templates } from '../../core/templates/templates';
import { shipped } from './excel-dist';

const script = shipped('taskpane.js');

test('the pane is at most 56 KB when compressed with brotli, 62 with gzip', () => {
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(56 * 1024);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(62 * 1024);
});

test('the pane is a script of ES2020, which every Excel with our runtime reads', () => {
  expect(() => parse(script.toString(), { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

test('the pane has the help of no function in it, and fetches it from beside the page', () => {
  expect(script.toString()).not.toContain('Splits on-target earnings');
  expect(shipped('function-help.json').toString()).toContain('Splits on-target earnings');
});

test('the pane has no template and no help of a field in it, and fetches them from beside the page', () => {
  const help = shipped('plan-help.json').toString();
  for (const text of [
    ...templates.map(({ summary }) => summary),
    'Short unique name by which results name this plan.',
  ]) {
    expect([text, help.includes(text), script.includes(text)]).toEqual([text, true, false]);
  }
});

test('the pane has no sentence about a mistake or a risk in it, and fetches them all from beside the page', () => {
  const help = JSON.parse(shipped('plan-help.json').toString()) as Record<string, unknown>;
  expect(help).toMatchObject({ messages, findings });
  /** By its longest part without quotes, which a minifier may write in another way. */
  const said = (text: string): boolean =>
    script.includes(text.split(/\{[^}]*\}|["'`|]/).sort((a, b) => b.length - a.length)[0] ?? '');
  expect(Object.values({ ...messages, ...findings }).filter(said)).toEqual([]);
});

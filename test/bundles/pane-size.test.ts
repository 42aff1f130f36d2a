import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { notes, warnings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { templates } from '../../core/templates/templates';
import { said } from '../../sidebar/said';
import { shipped } from './excel-dist';

const script = shipped('taskpane.js');

test('the pane is at most 55 KiB when compressed with brotli, 60 with gzip', () => {
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(55 * 1024);
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(60 * 1024);
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

test('the pane has no list of currencies or measures in it, and fetches them from beside the page', () => {
  const help = JSON.parse(shipped('plan-help.json').toString()) as Record<string, unknown>;
  expect(help['currencies']).toContainEqual(['JPY', 0]);
  expect(help['measures']).toContainEqual(['csat', expect.objectContaining({ kind: 'ratio', unit: 'points' })]);
  for (const name of ['JPY', 'resolution time']) expect([name, script.includes(name)]).toEqual([name, false]);
});

test('the pane has no sentence in it that can come later, and fetches them all from beside the page', () => {
  const help = JSON.parse(shipped('plan-help.json').toString()) as Record<string, Record<string, string>>;
  for (const [name, sentences] of Object.entries({ messages, warnings, notes, said })) {
    expect([name, Object.values(help[name] ?? {})]).toEqual([name, Object.values(sentences)]);
  }
  /** By its longest part without quotes, which a minifier may write in another way. */
  const holds = (text: string): boolean =>
    script.includes(text.split(/\{[^}]*\}|["'`|]/).sort((a, b) => b.length - a.length)[0] ?? '');
  const sentences = Object.values({ ...messages, ...warnings, ...notes, ...said });
  expect(sentences.filter((text) => text.length > 20 && holds(text))).toEqual([]);
});

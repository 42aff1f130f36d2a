import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';
import { shipped } from './excel-dist';

const script = shipped('taskpane.js');

test('the pane is at most 66 KB when compressed', () => {
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(66 * 1024);
});

test('the pane is a script of ES2020, which every Excel with our runtime reads', () => {
  expect(() => parse(script.toString(), { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
});

test('the pane has the help of no function in it, and fetches it from beside the page', () => {
  expect(script.toString()).not.toContain('Splits on-target earnings');
  expect(shipped('function-help.json').toString()).toContain('Splits on-target earnings');
});

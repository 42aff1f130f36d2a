import { readFileSync } from 'node:fs';
import path from 'node:path';
import { choices } from '../../sidebar/build/choices';

test.each(Object.entries(choices))('what is settled in the pane still stands in %s, once each', (file, known) => {
  const source = readFileSync(path.join(__dirname, '..', '..', file), 'utf8');
  const counts = Object.keys(known).map((condition) => [condition, source.split(condition).length - 1]);
  expect(counts).toEqual(Object.keys(known).map((condition) => [condition, 1]));
});

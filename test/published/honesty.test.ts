import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { arithmeticIn } from './arithmetic';
import { type PublishedCase, publishedCases } from './cases';
import { near } from './near';

const mappingFolder = path.join(__dirname, 'mappings');

describe('a mapping moves figures and computes none', () => {
  it.each(readdirSync(mappingFolder))('%s', (file) => {
    expect(arithmeticIn(readFileSync(path.join(mappingFolder, file), 'utf8'))).toEqual([]);
  });

  it.each(['rate * amount', 'const minus = -rate', 'total += pay', 'Math.min(a, b)', 'pays.reduce(add)'])(
    '%s would be found',
    (source) => expect(arithmeticIn(source)).toHaveLength(1),
  );
});

describe('a figure is near', () => {
  it.each([
    [10.004, 10, 10],
    [10.006, 10, 10.006],
    [
      [1, [2.004]],
      [1, [2]],
      [1, [2]],
    ],
    [{ a: 1, b: 2 }, { a: 1.001 }, { a: 1.001, b: 2 }],
    [NaN, 0, NaN],
  ])('%j to %j is taken for %j', (read, expected, taken) => expect(near(read, expected, 0.005)).toEqual(taken));
});

/** The file that the cases came from lies beside the repository where the project is worked on. */
const published = path.join(__dirname, '..', '..', '..', 'shared', 'cases', 'published.json');
const whereItLies = existsSync(published) ? describe : describe.skip;

whereItLies('the cases of this repository', () => {
  const figures = ({ id, source, kind, inputs, expected, tolerance }: PublishedCase) => ({
    id,
    source,
    kind,
    inputs,
    expected,
    tolerance,
  });

  it('are those of the published file, none dropped and none changed', () => {
    const original = JSON.parse(readFileSync(published, 'utf8')) as PublishedCase[];
    expect(publishedCases.map(figures)).toEqual(original.map(figures));
  });
});

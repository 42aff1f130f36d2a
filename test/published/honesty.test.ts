import { createHash } from 'node:crypto';
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

describe('the cases of this repository', () => {
  /** What makes a case; notes and explanations may be worded anew. */
  const figures = ({ id, source, kind, inputs, expected, tolerance }: PublishedCase) => ({
    id,
    source,
    kind,
    inputs,
    expected,
    tolerance,
  });

  /** As text that does not depend on the order of names. */
  const canonical = (cases: readonly PublishedCase[]): string =>
    JSON.stringify(cases.map(figures), (_, value: unknown) => (isRecord(value) ? sorted(value) : value));

  /** SHA-256 of the canonical figures of the published file. */
  const digest = '0e658e8b1e51fb6a73a86468c465a66b9c9b2bd6eaaa0bfad9130965ea68d32a';

  it('are those that were published, none dropped and none changed', () => {
    expect(createHash('sha256').update(canonical(publishedCases)).digest('hex')).toBe(digest);
  });

  it('are those of the published file, where it lies beside the repository, case by case', () => {
    const file = path.join(__dirname, '..', '..', '..', 'shared', 'cases', 'published.json');
    const original = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PublishedCase[]) : publishedCases;
    expect(publishedCases.map(figures)).toEqual(original.map(figures));
  });
});

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

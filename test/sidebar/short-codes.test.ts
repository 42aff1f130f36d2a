import { builtInMeasures } from '../../core/plan/measures';
import { fieldsOf, sectionNames } from '../../core/plan/schema';
import { columnNames } from '../../core/results/columns';
import { byShortCode, shortCodes } from '../../sidebar/build/short-codes';

test('every code has a short one of its own', () => {
  expect(shortCodes.size).toBeGreaterThan(100);
  expect(new Set(shortCodes.values()).size).toBe(shortCodes.size);
});

test('no code is a word that a plan, its results or a form knows: it would be renamed in the pane with it', () => {
  const fields = sectionNames.flatMap((section) => Object.entries(fieldsOf(section)));
  const words = fields.flatMap(([name, { info }]) => [name, info.unit, ...(info.words ?? [])]);
  const known = [...words, ...columnNames, ...builtInMeasures.keys()];
  expect(known.filter((word) => shortCodes.has(word))).toEqual([]);
});

test('sentences stay what they are', () => {
  expect(byShortCode({ 'missing column': 'one', negative: 'two' })).toEqual({
    [shortCodes.get('missing column')!]: 'one',
    negative: 'two',
  });
});

import fc from 'fast-check';
import { assertJson } from '../../workbench/cli/report/assert-json';
import { runs } from '../properties/settings';

test.each([
  ['{"plan": {\n  "id": p1}}', 'line 2, column 9: it is not valid JSON: there is "p" where a value is expected'],
  ['{"a": 1,}', 'line 1, column 9: it is not valid JSON: there is "}" where a name in double quotes is expected'],
  ['{"a": 1\r\n "b": 2}', 'line 2, column 2: it is not valid JSON: there is "\\"" where "," or "}" is expected'],
  ['[1, 2', 'line 1, column 6: it is not valid JSON: the file ends where "," or "]" is expected'],
  ['{"a" 1}', 'line 1, column 6: it is not valid JSON: there is "1" where ":" is expected'],
  ['{"a": [1, {"b": 2]}}', 'line 1, column 18: it is not valid JSON: there is "]" where "," or "}" is expected'],
  [
    '{"李明": "a\nb"}',
    'line 1, column 8: it is not valid JSON: there is "\\"" where a text that is closed in its line',
  ],
  ['{} {}', 'line 1, column 4: it is not valid JSON: there is "{" where the end is expected'],
  ['', 'line 1, column 1: it is not valid JSON: the file ends where a value is expected'],
  ["{'a': 1}", 'line 1, column 2: it is not valid JSON: there is "\'" where a name in double quotes is expected'],
])('%j is refused with its place', (text, sentence) => {
  expect(() => assertJson(text)).toThrow(sentence);
});

test.each([
  [
    '{"a": 1,\n "rate": 0.05, "rate": 0.5}',
    'line 2, column 16: the name "rate" is given twice, first at line 2, column 2',
  ],
  ['[{"a": {"b": 1, "c": [], "\\u0062": 2}}]', 'line 1, column 26: the name "b" is given twice'],
  ['{"__proto__": 1, "__proto__": 2}', 'line 1, column 18: the name "__proto__" is given twice'],
])('a name that one object says twice is refused with both places: %j', (text, sentence) => {
  expect(() => assertJson(text)).toThrow(sentence);
});

test('several objects say the same names', () => {
  const list = '[{"a": 1, "A": {"a": 1}}, {"a": 2}]';
  expect(assertJson(list)).toBe(list);
});

const token = fc.constantFrom(
  ...'{}[]:,'.split(''),
  '"a"',
  '"\\u00e9"',
  '"\\x"',
  '-1.5e3',
  '01',
  'null',
  ' ',
  '\n',
  '\t',
  '\ufeff',
);
const nearlyJson = fc.oneof(
  fc.json(),
  fc.array(token, { maxLength: 7 }).map((tokens) => tokens.join('')),
);

test('what is taken is what JSON.parse takes, but for names given twice', () => {
  let [taken, refused] = [0, 0];
  fc.assert(
    fc.property(nearlyJson, (text) => {
      const [ours, theirs] = [refusalOf(() => assertJson(text)), refusalOf(() => JSON.parse(text))];
      if (ours?.includes('is given twice')) return;
      expect(ours === undefined).toBe(theirs === undefined);
      if (theirs === undefined) taken++;
      else refused++;
    }),
    { numRuns: runs(3000) },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(100);
});

function refusalOf(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

test('the longest text a plan file holds is read in one go', () => {
  const text = JSON.stringify({ a: '"'.repeat(2_000_000) });
  expect(assertJson(text)).toBe(text);
});

test('what is JSON is taken as it is, however deep', () => {
  const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`;
  expect(assertJson(deep)).toBe(deep);
});

/** A mistake put into a document at a known place: a letter that can stand nowhere outside a text. */
test('the place is that of the first letter that cannot stand there', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (json, at) => {
      const index = at % (json.length + 1);
      const broken = `${json.slice(0, index)}§${json.slice(index)}`;
      let place: string | undefined;
      try {
        assertJson(broken);
      } catch (error) {
        place = /^line 1, column (\d+): it is not valid JSON/.exec((error as Error).message)?.[1];
        expect(place).toBeDefined();
      }
      // Within a text the letter is as good as any; within a number or a word the whole of it is not understood.
      if (place === undefined) expect(JSON.parse(broken)).toBeDefined();
      else expect(Number(place)).toBeLessThanOrEqual(Array.from(broken.slice(0, index)).length + 1);
    }),
    { numRuns: runs(500) },
  );
});

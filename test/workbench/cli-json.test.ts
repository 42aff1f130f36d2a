import fc from 'fast-check';
import { assertJson } from '../../workbench/cli/assert-json';
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

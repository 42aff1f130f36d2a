import { placeInText } from '../../csv/place-in-text';
import { RefusedFile } from '../../xlsx/refused-file';

/** Every letter from the space on, but for `"` and `\`. */
const letters = '[ !#-[\\]-\\uffff]*';
const text = new RegExp(`"${letters}(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})${letters})*"`, 'y');
/** A value that is not a list or an object, in full. */
const scalar = new RegExp(`${text.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y');
const space = /[ \t\r\n]*/y;

/** What stands where it may not. */
interface Mistake {
  readonly index: number;
  readonly sentence: string;
}

/**
 * The text, when it is JSON in which no object says a name twice: JSON.parse would take the last without a word, and a
 * plan with two rates is paid by the one that nobody looks at.
 *
 * @throws RefusedFile with the line and column of the first mistake
 */
export function assertJson(source: string): string {
  const mistake = firstMistake(source);
  if (mistake) throw new RefusedFile(`${placeInText(source, mistake.index)}: ${mistake.sentence}`);
  return source;
}

/** A list, or an object with the names that it has had so far and where they stand. */
type Open = { readonly end: ']' } | { readonly end: '}'; readonly names: Map<string, number> };

/** Where reading stops. JSON.parse tells that for some mistakes only. */
function firstMistake(source: string): Mistake | undefined {
  const open: Open[] = [];
  let at = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    at += found?.[0].length ?? 0;
    return found !== null;
  };
  const skipLetter = (letter: string): boolean => {
    skip(space);
    if (source[at] !== letter) return false;
    at++;
    return true;
  };
  const notJson = (wanted: string): Mistake => {
    const found = at >= source.length ? 'the file ends' : `there is ${JSON.stringify(source[at])}`;
    return { index: at, sentence: `it is not valid JSON: ${found} where ${wanted} is expected` };
  };
  /** Goes past a name and its colon; gives what is wrong with them. */
  const wrongName = (names: Map<string, number>): Mistake | undefined => {
    skip(space);
    const index = at;
    if (!skip(text)) return notJson('a name in double quotes');
    const name = JSON.parse(source.slice(index, at)) as string;
    const first = names.get(name);
    if (first !== undefined) {
      const before = placeInText(source, first);
      return {
        index,
        sentence: `the name ${JSON.stringify(name)} is given twice, first at ${before}; keep one of them`,
      };
    }
    names.set(name, index);
    return skipLetter(':') ? undefined : notJson('":"');
  };

  for (;;) {
    skip(space);
    if (skipLetter('{')) {
      const names = new Map<string, number>();
      open.push({ end: '}', names });
      if (!skipLetter('}')) {
        const wrong = wrongName(names);
        if (wrong) return wrong;
        continue;
      }
      open.pop();
    } else if (skipLetter('[')) {
      open.push({ end: ']' });
      if (!skipLetter(']')) continue;
      open.pop();
    } else if (!skip(scalar)) {
      return notJson(source[at] === '"' ? 'a text that is closed in its line' : 'a value');
    }

    let last = open[open.length - 1];
    while (last && skipLetter(last.end)) {
      open.pop();
      last = open[open.length - 1];
    }
    skip(space);
    if (!last) return at === source.length ? undefined : notJson('the end');
    if (!skipLetter(',')) return notJson(`"," or "${last.end}"`);
    if (last.end === '}') {
      const wrong = wrongName(last.names);
      if (wrong) return wrong;
    }
  }
}

import { placeInText } from '../csv/place-in-text';
import { RefusedFile } from '../xlsx/refused-file';

/** Every letter from the space on, but for `"` and `\`. */
const letters = '[ !#-[\\]-\\uffff]*';
const text = new RegExp(`"${letters}(?:\\\\(?:["\\\\/bfnrt]|u[0-9a-fA-F]{4})${letters})*"`, 'y');
/** A value that is not a list or an object, in full. */
const scalar = new RegExp(`${text.source}|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null`, 'y');
const space = /[ \t\r\n]*/y;

/** The text, when it is JSON. @throws RefusedFile with the line and column of the first letter that is not */
export function assertJson(source: string): string {
  try {
    JSON.parse(source);
    return source;
  } catch {
    const { index, wanted } = firstMistake(source);
    const found = index >= source.length ? 'the file ends' : `there is ${JSON.stringify(source[index])}`;
    throw new RefusedFile(`${placeInText(source, index)}: it is not valid JSON: ${found} where ${wanted} is expected`);
  }
}

/** Where JSON.parse would stop, which it tells for some mistakes only. */
function firstMistake(source: string): { readonly index: number; readonly wanted: string } {
  const open: ('}' | ']')[] = [];
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
  /** A key with its colon; undefined when that is there. */
  const missingKey = (): string | undefined => {
    skip(space);
    if (!skip(text)) return 'a name in double quotes';
    return skipLetter(':') ? undefined : '":"';
  };

  for (;;) {
    skip(space);
    if (skipLetter('{')) {
      open.push('}');
      if (!skipLetter('}')) {
        const wanted = missingKey();
        if (wanted !== undefined) return { index: at, wanted };
        continue;
      }
      open.pop();
    } else if (skipLetter('[')) {
      open.push(']');
      if (!skipLetter(']')) continue;
      open.pop();
    } else if (!skip(scalar)) {
      const isText = source[at] === '"';
      return { index: at, wanted: isText ? 'a text that is closed in its line' : 'a value' };
    }

    for (let end = open[open.length - 1]; end !== undefined && skipLetter(end); end = open[open.length - 1]) open.pop();
    const end = open[open.length - 1];
    skip(space);
    if (end === undefined) return { index: at, wanted: 'the end' };
    if (!skipLetter(',')) return { index: at, wanted: `"," or "${end}"` };
    if (end === '}') {
      const wanted = missingKey();
      if (wanted !== undefined) return { index: at, wanted };
    }
  }
}

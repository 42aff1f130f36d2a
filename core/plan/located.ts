import type { Place } from '../problems/problem';

/** A document with the place of its values, by path. */
export interface Located<T> {
  readonly value: T;
  /** By `pathKey`. Paths that a JSON document has of itself need no entry. */
  readonly places: ReadonlyMap<string, Place>;
}

export type Path = readonly (string | number)[];

export const pathKey = (path: Path): string => path.join('/');

/** The place of a value: its cell in a block, else that of its row or section, else its path in the JSON document. */
export function placeOf(located: Located<unknown>, path: Path): Place {
  for (let length = path.length; length > 0; length--) {
    const place = located.places.get(pathKey(path.slice(0, length)));
    const field = path[path.length - 1];
    if (place) return length < path.length && typeof field === 'string' ? { ...place, field } : place;
  }
  const text = path.map((part) => (typeof part === 'number' ? `[${part + 1}]` : `.${part}`)).join('');
  return text === ''
    ? { source: 'plan' }
    : { source: 'plan', field: text.replace(/^\./, '').replace(/^plans\[1\]\./, '') };
}

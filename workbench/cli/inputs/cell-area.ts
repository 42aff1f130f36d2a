/** A rectangle of a sheet by its first and last row and column, counted from 1; `A:D` has no last row. */
export interface CellArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** `A1:D9` and `A1`; `A:D`; `1:9`. */
const shapes = [/^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i, /^([A-Z]{1,3})():([A-Z]{1,3})()$/i, /^()(\d+):()(\d+)$/];

/** The cells that a reference names, with or without `$` and from whichever corner; undefined when it is none. */
export function cellArea(ref: string): CellArea | undefined {
  const corners = shapes.map((shape) => shape.exec(ref.replace(/\$/g, ''))).find((matched) => matched !== null);
  if (!corners) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = corners;
  const rows = [Number(top) || 1, Number(bottom) || Infinity];
  const columns = [columnNumber(left) || 1, columnNumber(right) || Infinity];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** Does the cell in this row and column, both 0-based, lie in it? */
export const holdsCell = ({ top, bottom, left, right }: CellArea, row: number, column: number): boolean =>
  row + 1 >= top && row + 1 <= bottom && column + 1 >= left && column + 1 <= right;

/** 1 for `A`, 27 for `AA`, 0 for no letters. */
const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

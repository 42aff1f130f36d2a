/** A rectangle of cells; rows and columns count from 0, and the last ones belong to it. */
export interface Area {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** Row and column of `C9`, from 0. */
export function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return [Number(digits) - 1, columnOf(letters)];
}

/** Number of a column from its letters, from 0. */
export function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The rectangle of `A1:C9`, or of `A1`. */
export function areaOf(ref: string): Area {
  const [first = '', last = first] = ref.split(':');
  const [startRow, startColumn] = placeOf(first);
  const [endRow, endColumn] = placeOf(last);
  return { startRow, startColumn, endRow, endColumn };
}

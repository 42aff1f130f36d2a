/** `A`, `Z`, `AA`: the letters of a column. @param column 1-based */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}

/** `C9`. @param row 1-based @param column 1-based */
export const cellAddress = (row: number, column: number): string => columnLetters(column) + String(row);

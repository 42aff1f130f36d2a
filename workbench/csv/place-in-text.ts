/** `line 3, column 7`: where a character stands, as an editor counts. @param index 0-based, in UTF-16 units */
export function placeInText(text: string, index: number): string {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${Array.from(lines[lines.length - 1] ?? '').length + 1}`;
}

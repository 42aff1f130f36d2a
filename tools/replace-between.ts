/**
 * Replaces what stands between the two comments that mark the generated part NAME; the rest stays as it is.
 *
 * @throws when the text does not hold both markers in this order
 */
export function replaceBetween(text: string, name: string, made: string): string {
  const begin = `<!-- begin ${name}: generated, edit the source instead -->`;
  const end = `<!-- end ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from + begin.length);
  if (from < 0 || to < 0) throw new Error(`the markers "${begin}" and "${end}" are missing`);
  return `${text.slice(0, from + begin.length)}\n\n${made}\n\n${text.slice(to)}`;
}

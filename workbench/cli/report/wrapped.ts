import { textWidth } from './aligned-table';

/** Below this a text is not wrapped: it would be a column of words. */
const narrowest = 40;

/** A text in lines that fit the terminal, cut between words; those after the first are indented. */
export function wrapped(text: string, width: number, indent: number): readonly string[] {
  if (width < narrowest || textWidth(text) <= width) return [text];
  const [, start = '', body = ''] = /^(\s*)(.*)$/s.exec(text) ?? [];
  const lines: string[] = [];
  let line = start;
  for (const word of body.split(' ')) {
    const isFirst = line.trim() === '';
    if (isFirst || textWidth(line) + 1 + textWidth(word) <= width) {
      line += isFirst ? word : ` ${word}`;
    } else {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    }
  }
  return [...lines, line];
}

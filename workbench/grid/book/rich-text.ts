import type { ICellData, IDocumentData } from '@univerjs/core';
import { textType } from './cell-errors';

/** What a cell with lines or pieces of different looks holds: the grid keeps it as a document, without a value. */
export function textOf({ body }: IDocumentData): Pick<ICellData, 'v' | 't'> {
  const text = (body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');
  return { v: text, t: textType(text) };
}

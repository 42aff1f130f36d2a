import type { XmlDocument, XmlElement } from '../package/xml-document';
import { cellOf, movedReference } from './move-reference';
import { type StructuralEdit, movedPlace } from './structural-edit';

/** A filter counts its columns from its first one. @param was its range before the edits */
export function moveFilter(
  document: XmlDocument,
  filter: XmlElement,
  was: string,
  edits: readonly StructuralEdit[],
): void {
  const first = cellOf(was.split(':')[0] ?? '')?.column;
  const now = cellOf(movedReference(was, edits)?.split(':')[0] ?? '')?.column;
  if (first === undefined || now === undefined) return;
  for (const column of filter.children.filter(({ local }) => local === 'filterColumn')) {
    const number = Number(column.attributes['colId']?.value);
    const place = movedPlace(first + number, 'column', edits);
    if (place === undefined) document.remove(column);
    else if (place - now !== number) document.setAttribute(column, 'colId', String(place - now));
  }
}

import type { XmlDocument, XmlElement } from '../package/xml-document';
import { type Axis, type StructuralEdit, movedPlace, movedSpan } from './structural-edit';

/** A chart, picture or control over the cells, which says between which of them it is; they count from 0. */
export const isAnchor = ({ local, children }: XmlElement): boolean =>
  (local === 'twoCellAnchor' || local === 'oneCellAnchor' || local === 'anchor') &&
  children.some((child) => child.local === 'from');

const names = { row: ['row', 'rowOff'], column: ['col', 'colOff'] } as const;

/** An edge: in which row or column it is, and how far into it. */
interface Edge {
  readonly place: number;
  readonly isInside: boolean;
}

/** Moves a chart or picture with its cells, unless it says that it stays where it is; it grows with them, if it says so. */
export function moveAnchor(document: XmlDocument, anchor: XmlElement, edits: readonly StructuralEdit[]): void {
  const { local, attributes } = anchor;
  const isControl = local === 'anchor';
  const stays =
    attributes['editAs']?.value === 'absolute' || (isControl && !isTrue(attributes['moveWithCells']?.value));
  const isFixedSize = isControl
    ? !isTrue(attributes['sizeWithCells']?.value)
    : attributes['editAs']?.value === 'oneCell';
  const [from, to] = ['from', 'to'].map((name) => anchor.children.find((child) => child.local === name));
  if (stays || !from) return;
  for (const axis of ['row', 'column'] as const) {
    const before = { from: edgeOf(document, from, axis), to: to && edgeOf(document, to, axis) };
    if (Number.isNaN(before.from.place) || Number.isNaN(before.to?.place)) continue;
    const after = movedEdges(before.from, before.to, axis, edits, isFixedSize);
    write(document, from, axis, before.from, after.from);
    if (to && before.to && after.to) write(document, to, axis, before.to, after.to);
  }
}

/** @param from both edges count from 0 */
export function movedEdges(
  from: Edge,
  to: Edge | undefined,
  axis: Axis,
  edits: readonly StructuralEdit[],
  isFixedSize: boolean,
): { readonly from: Edge; readonly to: Edge | undefined } {
  const first = movedPlace(from.place + 1, axis, edits);
  // An edge at the very top of a row is the end of what lies before it.
  const last = Math.max(from.place + 1, to === undefined ? 0 : to.isInside ? to.place + 1 : to.place);
  const span = movedSpan([from.place + 1, last], axis, edits);
  const start = span ? span[0] - 1 : collapsed(from.place, axis, edits);
  const isStartKept = first !== undefined && first - 1 === start;
  const moved = { place: start, isInside: isStartKept && from.isInside };
  if (to === undefined) return { from: moved, to };
  // What lies on deleted rows alone keeps its size, so that it can still be seen.
  if (isFixedSize || !span) return { from: moved, to: { ...to, place: to.place - from.place + start } };
  const isEndKept = movedPlace(last, axis, edits) === span[1];
  const place = to.isInside && isEndKept ? span[1] - 1 : span[1];
  return { from: moved, to: { place, isInside: to.isInside && isEndKept } };
}

/** Where the rows begin that came up in place of those that are gone. */
function collapsed(place: number, axis: Axis, edits: readonly StructuralEdit[]): number {
  for (let before = place; before > 0; before--) {
    const moved = movedPlace(before, axis, edits);
    if (moved !== undefined) return moved;
  }
  return 0;
}

function edgeOf(document: XmlDocument, edge: XmlElement, axis: Axis): Edge {
  const [place, offset] = names[axis].map((name) => edge.children.find(({ local }) => local === name));
  const isInside = offset !== undefined && Number(document.content(offset)) > 0;
  return { place: place ? Number(document.content(place)) : NaN, isInside };
}

function write(document: XmlDocument, edge: XmlElement, axis: Axis, before: Edge, after: Edge): void {
  const [place, offset] = names[axis].map((name) => edge.children.find(({ local }) => local === name));
  if (place && after.place !== before.place) document.replaceContent(place, String(after.place));
  if (offset && before.isInside && !after.isInside) document.replaceContent(offset, '0');
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

import { limits } from '../package/limits';
import { withAttributes } from '../package/start-tag';
import type { XmlDocument } from '../package/xml-document';
import { type StructuralEdit, movedSpan } from './structural-edit';

/** Columns that look alike, as the file describes them. */
interface Columns {
  readonly first: number;
  readonly last: number;
  readonly xml: string;
}

/** Moves what a sheet says of its columns: how wide they are, how their blank cells look. */
export function moveColumns(document: XmlDocument, edits: readonly StructuralEdit[]): void {
  const list = document.child('cols');
  if (!list) return;
  const before = list.children.map((element): Columns => {
    const { min, max } = element.attributes;
    return { first: Number(min?.value), last: Number(max?.value), xml: document.source(element) };
  });
  let after: readonly Columns[] = before;
  for (const edit of edits) if (edit.axis === 'column') after = after.flatMap((columns) => moved(columns, edit));
  const isSame = after.length === before.length && after.every(({ first, last }, i) => isAt(before[i], first, last));
  if (isSame) return;
  const sorted = [...after].sort((a, b) => a.first - b.first);
  const xml = sorted.map((one) => withAttributes(one.xml, { min: String(one.first), max: String(one.last) }));
  if (xml.length > 0) document.replaceContent(list, xml.join(''));
  else document.remove(list);
}

const isAt = (columns: Columns | undefined, first: number, last: number): boolean =>
  columns?.first === first && columns.last === last;

/** Columns that are moved take their description along, so it is cut where they were and where they go. */
function moved(columns: Columns, edit: StructuralEdit): readonly Columns[] {
  const cuts = edit.kind === 'move' ? [edit.at, edit.at + edit.count, edit.to] : [];
  const starts = [columns.first, ...cuts.filter((at) => at > columns.first && at <= columns.last)].sort(
    (a, b) => a - b,
  );
  return starts.flatMap((first, i) => {
    const last = (starts[i + 1] ?? columns.last + 1) - 1;
    const span = first > last ? undefined : movedSpan([first, Math.min(last, limits.columns)], 'column', [edit]);
    return span ? [{ ...columns, first: span[0], last: span[1] }] : [];
  });
}

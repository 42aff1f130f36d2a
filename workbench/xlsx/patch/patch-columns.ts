import { withAttributes } from '../package/start-tag';
import type { XmlDocument } from '../package/xml-document';
import type { ColumnLayout } from './sheet-layout';

/** What the schema lets stand before the columns of a sheet. */
const beforeColumns = ['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr'];

/** Of a column that nobody gave a width, in characters, as Excel has it. */
const usualWidth = '9.140625';
/** A spreadsheet takes no wider column. */
const widest = 255;

/** Columns that look alike, as the file describes them. */
interface Columns {
  readonly first: number;
  readonly last: number;
  readonly xml: string;
}

/** Changes single columns of a sheet. One entry may describe many; the others of it stay as they are. */
export function patchColumns(document: XmlDocument, changes: ReadonlyMap<number, ColumnLayout>): void {
  const list = document.child('cols');
  const described = (list?.children ?? []).map((element): Columns => {
    const { min, max } = element.attributes;
    return { first: Number(min?.value), last: Number(max?.value), xml: document.source(element) };
  });
  const defaultWidth = document.child('sheetFormatPr')?.attributes['defaultColWidth']?.value ?? usualWidth;
  const changed = [...changes].sort(([a], [b]) => a - b);
  const without = changed.filter(([at]) => !described.some(({ first, last }) => first <= at && at <= last));
  const entries = [
    ...described.flatMap((columns) => split(columns, changed, defaultWidth)),
    ...without.flatMap(([at, change]) => {
      if (change.width === undefined && change.hidden !== true) return [];
      return [changedColumn({ first: at, last: at, xml: `<${document.prefix}col/>` }, at, change, defaultWidth)];
    }),
  ].sort((a, b) => a.first - b.first);
  const xml = entries.map((columns) => columns.xml).join('');
  if (list) document.replaceContent(list, xml);
  else if (xml !== '') document.insertInOrder(beforeColumns, `<${document.prefix}cols>${xml}</${document.prefix}cols>`);
}

function split(
  columns: Columns,
  changes: readonly (readonly [number, ColumnLayout])[],
  defaultWidth: string,
): Columns[] {
  const own = changes.filter(([at]) => columns.first <= at && at <= columns.last);
  if (own.length === 0) return [columns];
  const parts: Columns[] = [];
  let next = columns.first;
  for (const [at, change] of own) {
    if (at > next) parts.push(part(columns, next, at - 1));
    parts.push(changedColumn(columns, at, change, defaultWidth));
    next = at + 1;
  }
  if (next <= columns.last) parts.push(part(columns, next, columns.last));
  return parts;
}

const part = ({ xml }: Columns, first: number, last: number): Columns => ({
  ...{ first, last },
  xml: withAttributes(xml, { min: String(first), max: String(last) }),
});

function changedColumn(columns: Columns, at: number, { width, hidden }: ColumnLayout, defaultWidth: string): Columns {
  const { first, last, xml } = part(columns, at, at);
  const before = /\swidth\s*=\s*["']([^"']*)["']/.exec(xml)?.[1];
  // A column without a width is not shown, and one of width 0 was hidden.
  const kept = before === undefined || (hidden === false && Number(before) === 0) ? defaultWidth : before;
  const given = { width: String(Math.min(width ?? 0, widest)), customWidth: '1', bestFit: undefined };
  return {
    ...{ first, last },
    xml: withAttributes(xml, {
      ...(width === undefined ? { width: kept } : given),
      ...(hidden !== undefined && { hidden: hidden ? '1' : undefined }),
    }),
  };
}

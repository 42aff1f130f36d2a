import { cellAddress } from '../../../core/tabs/address';
import { withAttributes, withContent } from '../package/start-tag';
import type { XmlDocument, XmlElement } from '../package/xml-document';
import type { SheetLayout } from './sheet-layout';

type Frozen = NonNullable<SheetLayout['frozen']>;

/** Changes what stands still in a sheet when it is scrolled, and whether its gridlines show, in each of its windows. */
export function patchViews(document: XmlDocument, { frozen, showsGridlines }: SheetLayout): void {
  if (frozen === undefined && showsGridlines === undefined) return;
  const p = document.prefix;
  const changed = (view: XmlElement | undefined): string => {
    const tag = view ? document.startTag(view) : `<${p}sheetView workbookViewId="0"/>`;
    const attributes = {
      ...(showsGridlines !== undefined && { showGridLines: showsGridlines ? undefined : '0' }),
      // A view that is scrolled would freeze the rows that it shows first, and lock away those above them.
      ...(frozen && { topLeftCell: undefined }),
    };
    const before = view ? document.content(view) : '';
    return withContent(withAttributes(tag, attributes), frozen ? paneAndRest(document, view, frozen) : before);
  };
  const list = document.child('sheetViews');
  const xml = (list?.children ?? [undefined]).map(changed).join('');
  if (list) document.replaceContent(list, xml);
  else document.insertInOrder(['sheetPr', 'dimension'], `<${p}sheetViews>${xml}</${p}sheetViews>`);
}

/** What a view holds: its pane, the cell that is chosen in it, and whatever else it had. */
function paneAndRest(document: XmlDocument, view: XmlElement | undefined, { rows, columns }: Frozen): string {
  const p = document.prefix;
  const children = view?.children ?? [];
  const selections = children.filter(({ local }) => local === 'selection');
  const activeBefore = children.find(({ local }) => local === 'pane')?.attributes['activePane']?.value ?? 'topLeft';
  const chosen =
    selections.find(({ attributes }) => (attributes['pane']?.value ?? 'topLeft') === activeBefore) ?? selections[0];
  const rest = children.filter(({ local }) => local !== 'pane' && local !== 'selection');
  const more = rest.map((element) => document.source(element)).join('');
  if (rows === 0 && columns === 0) {
    return (chosen ? withAttributes(document.source(chosen), { pane: undefined }) : '') + more;
  }
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = cellAddress(rows + 1, columns + 1);
  const pane = `<${p}pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
  return pane + withAttributes(chosen ? document.source(chosen) : `<${p}selection/>`, { pane: active }) + more;
}

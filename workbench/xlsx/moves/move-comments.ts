import { unescapeXml } from '../package/unescape-xml';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { movedFormula } from './move-formula';
import { movedReference } from './move-reference';
import { type SheetEdits, type StructuralEdit, movedPlace } from './structural-edit';

/** Elements that belong to one cell, by the attribute that names it. */
const ofCells: Readonly<Record<string, string>> = {
  ...{ comment: 'ref', threadedComment: 'ref', singleXmlCell: 'r', nsvFilter: 'ref' },
};

/** Moves comments, and whatever else is tied to cells, with these; what was tied to a deleted cell goes with it. */
export function moveTied(document: XmlDocument, edits: readonly StructuralEdit[]): void {
  const visit = (element: XmlElement): void => {
    const name = ofCells[element.local] ?? '';
    const before = element.attributes[name]?.value;
    const after = before === undefined ? before : movedReference(before, edits);
    if (before !== undefined && after === undefined) {
      document.remove(element);
      return;
    }
    if (after !== undefined && after !== before) document.setAttribute(element, name, after);
    element.children.forEach(visit);
  };
  visit(document.root);
}

const shape = /<v:shape\b(?:[^>"']|"[^"]*"|'[^']*')*>[^]*?<\/v:shape>/g;
const tag = (name: string): RegExp => new RegExp(`(<x:${name}>)([^<]*)(</x:${name}>)`, 'g');

/**
 * Moves the boxes in which comments are shown, and form controls, which are drawn in a language of their own that need
 * not be well-formed.
 *
 * @param sheet the sheet that they are on, in small letters
 */
export function movedShapes(vml: string, sheet: string, edits: SheetEdits): string {
  const own = edits.get(sheet) ?? [];
  return vml.replace(shape, (whole) => {
    const [row, column] = ['Row', 'Column'].map((name) => tag(name).exec(whole)?.[2]);
    const isNote = /ObjectType\s*=\s*["']Note["']/.test(whole) && row !== undefined && column !== undefined;
    const places = isNote ? { row: Number(row), column: Number(column) } : anchored(whole);
    const now = places && {
      row: movedPlace(places.row + 1, 'row', own),
      column: movedPlace(places.column + 1, 'column', own),
    };
    if (isNote && now && (now.row === undefined || now.column === undefined)) return '';
    const down = places && now?.row !== undefined ? now.row - 1 - places.row : 0;
    const right = places && now?.column !== undefined ? now.column - 1 - places.column : 0;
    const moved = down === 0 && right === 0 ? whole : shifted(whole, down, right);
    return moved.replace(
      tag('Fmla(?:Link|Range|Txbx|Group)'),
      (link: string, open: string, text: string, close: string) => {
        const before = unescapeXml(text);
        const after = movedFormula(before, edits, sheet);
        return after === before ? link : open + escapeXml(after) + close;
      },
    );
  });
}

/** Left column, how far into it, top row, how far, right column, how far, bottom row, how far. */
const anchorOf = (text: string): readonly number[] => text.split(',').map(Number);

/** The cell under the upper left corner of a control that moves with its cells. */
function anchored(whole: string): { readonly row: number; readonly column: number } | undefined {
  const [, , anchor = ''] = tag('Anchor').exec(whole) ?? [];
  const [column, , row] = anchorOf(anchor);
  if (row === undefined || column === undefined || !/<x:MoveWithCells\s*(?:\/>|>\s*(?!False))/i.test(whole))
    return undefined;
  return { row, column };
}

function shifted(whole: string, down: number, right: number): string {
  const by = [right, 0, down, 0, right, 0, down, 0];
  return whole
    .replace(tag('Anchor'), (_, open: string, text: string, close: string) => {
      const numbers = anchorOf(text).map((number, i) => Math.max(0, number + (by[i] ?? 0)));
      return open + numbers.join(', ') + close;
    })
    .replace(tag('Row'), (_, open: string, text: string, close: string) => open + String(Number(text) + down) + close)
    .replace(
      tag('Column'),
      (_, open: string, text: string, close: string) => open + String(Number(text) + right) + close,
    );
}

import { sheetParts, mainPart } from '../round-trip/package-graph';
import { type XmlElement, elementsNamed, localName, textOf, xmlTree } from '../round-trip/xml-tree';

/** A cell as the file holds it. */
export interface RawCell {
  /** `n` unless the file says otherwise; the two forms of text are both `text`. */
  readonly type: 'n' | 'b' | 'e' | 'str' | 'd' | 'text';
  /** Its number, text or error as it is written; '' for a blank. */
  readonly value: string;
  readonly formula: string | undefined;
}

export type RawSheet = ReadonlyMap<string, RawCell>;

/** Reads every cell of a sheet by its address, by nothing that the workbench is made of. */
export function rawCells(parts: ReadonlyMap<string, Uint8Array>, sheet: string): RawSheet {
  const part = sheetParts(parts).get(sheet);
  if (part === undefined)
    throw new Error(`there is no sheet ${sheet}; there are ${[...sheetParts(parts).keys()].join(', ')}`);
  const shared = sharedTexts(parts);
  return new Map(
    elementsNamed(xmlTree(parts.get(part)!), 'c').map((cell) => [cell.attributes['r']!, rawCell(cell, shared)]),
  );
}

function rawCell(cell: XmlElement, shared: readonly string[]): RawCell {
  const [formula] = elementsNamed(cell, 'f');
  const [value] = elementsNamed(cell, 'v');
  const type = cell.attributes['t'] ?? 'n';
  const written = value ? textOf(value) : '';
  const of = (kind: RawCell['type'], text: string): RawCell => ({
    type: kind,
    value: text,
    formula: formula && textOf(formula),
  });
  if (type === 's') return of('text', shared[Number(written)]!);
  if (type === 'inlineStr') return of('text', plainText(elementsNamed(cell, 'is')[0]!));
  return of(type as RawCell['type'], type === 'str' ? unescaped(written) : written);
}

function sharedTexts(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const folder = mainPart(parts).replace(/[^/]*$/, '');
  const part = parts.get(`${folder}sharedStrings.xml`);
  return part ? elementsNamed(xmlTree(part), 'si').map(plainText) : [];
}

/** The text of all runs; how it is read aloud is no part of it. */
function plainText(item: XmlElement): string {
  return item.children
    .flatMap((child) => (typeof child === 'string' ? [] : [child]))
    .map((child) =>
      localName(child.name) === 't' ? unescaped(textOf(child)) : localName(child.name) === 'r' ? plainText(child) : '',
    )
    .join('');
}

/** `_x000D_` is how a cell's text holds what XML cannot. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

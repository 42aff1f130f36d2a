import { relationshipsNamespace } from '../package/relationships';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';

/** Ids of sheets lie between 1 and this. */
const mostSheets = 65_534;

/** An id that no sheet has, which is taken then. @param number that is tried first */
export function takeSheetId(taken: Set<number>, number: number): number {
  let id = number;
  while (taken.has(id)) id = (id % mostSheets) + 1;
  taken.add(id);
  return id;
}

export const sheetIds = (list: XmlElement): Set<number> =>
  new Set(list.children.map(({ attributes }) => Number(attributes['sheetId']?.value)));

/** The id of the relationship that leads from an entry of the list of sheets to the sheet's part. */
export const sheetLink = ({ attributes }: XmlElement): string => Object.values(attributes).find(isLink)?.value ?? '';

const isLink = ({ local, uri }: XmlElement['attributes'][string]): boolean =>
  local === 'id' && uri.endsWith('/relationships');

/** `r:id="rId7"`; with its namespace where the root does not say it, as some programs write it on each sheet. */
export function linkAttribute({ root }: XmlDocument, id: string): string {
  const uri = relationshipsNamespace(root.uri);
  const declared = Object.values(root.attributes).find(({ prefix, value }) => prefix === 'xmlns' && value === uri);
  return `${declared ? `${declared.local}:id` : `xmlns:r="${uri}" r:id`}="${escapeXml(id)}"`;
}

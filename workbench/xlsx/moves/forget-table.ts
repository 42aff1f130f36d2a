import type { EditedPackage } from '../package/edited-package';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import type { PartLists } from '../write/part-lists';

/** Takes a table out of the package; its cells stay. @param onPart the part of the sheet that it is on */
export async function forgetTable(
  parts: EditedPackage,
  lists: PartLists,
  onPart: string,
  table: string,
): Promise<void> {
  const links = await parts.document(relationshipsPart(onPart));
  const found = relationshipsOf(onPart, links).findIndex(({ part }) => part?.toLowerCase() === table.toLowerCase());
  const link = links.root.children[found];
  const id = link?.attributes['Id']?.value;
  if (!link || id === undefined) return;
  links.remove(link);
  parts.set(relationshipsPart(onPart), links.toString());

  const sheet = await parts.document(onPart);
  const list = sheet.child('tableParts');
  const entry = list?.children.find(({ attributes }) => Object.values(attributes).some(({ value }) => value === id));
  if (list && entry) {
    if (list.children.length === 1) sheet.remove(list);
    else {
      sheet.remove(entry);
      sheet.setAttribute(list, 'count', String(list.children.length - 1));
    }
    parts.set(onPart, sheet.toString());
  }
  lists.removePart(table);
}

import { RefusedFile } from '../refused-file';
import type { EditedPackage } from './edited-package';
import { type XmlDocument, escapeXml } from './xml-document';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`; Office has two sets of types that end alike. */
  readonly kind: string;
  readonly type: string;
  /** Name of the part it leads to; undefined when that lies outside the package. */
  readonly part: string | undefined;
}

/**
 * The namespace of relationships that goes with that of a workbook's own elements: workbooks saved as "Strict Open XML"
 * have others than the usual ones.
 */
export const relationshipsNamespace = (workbook: string): string =>
  workbook === 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Name of the part that holds a part's relationships. @param part '' for the package itself */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** What a part leads to. @param document its relationships part */
export function relationshipsOf(part: string, document: XmlDocument): readonly Relationship[] {
  return document.root.children.map(({ attributes }) => {
    const type = attributes['Type']?.value ?? '';
    const target = attributes['Target']?.value ?? '';
    const external = attributes['TargetMode']?.value === 'External';
    return {
      id: attributes['Id']?.value ?? '',
      kind: type.slice(type.lastIndexOf('/') + 1),
      type,
      part: external ? undefined : resolve(part, target),
    };
  });
}

/** The part that a package is about. @param links of the package itself */
export const mainPart = (links: readonly Relationship[]): string | undefined =>
  links.find(({ kind }) => kind === 'officeDocument')?.part;

/** The workbook's own part. @throws RefusedFile */
export async function workbookPart(parts: EditedPackage): Promise<string> {
  const part = mainPart(relationshipsOf('', await parts.document(relationshipsPart(''))));
  if (part === undefined || !parts.has(part)) {
    throw new RefusedFile('it holds no workbook; open it in a spreadsheet and save it as .xlsx');
  }
  return part;
}

/** Adds a relationship to a part beside it or below it. @returns its id */
export function addRelationship(document: XmlDocument, taken: Set<string>, type: string, target: string): string {
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  taken.add(id);
  const tag = `${document.prefix}Relationship`;
  document.append(document.root, `<${tag} Id="${id}" Type="${escapeXml(type)}" Target="${escapeXml(target)}"/>`);
  return id;
}

/** A target is a path from the part's folder, or from the package's root when it begins with a slash. */
function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + target;
  const folders: string[] = [];
  for (const name of decoded(path).split('/')) {
    if (name === '..') folders.pop();
    else if (name !== '.' && name !== '') folders.push(name);
  }
  return folders.join('/');
}

/** A path that is no proper address (`%zz`) stands for itself; no part has that name, so it is refused as missing. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}

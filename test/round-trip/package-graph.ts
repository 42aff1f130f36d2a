import path from 'node:path';
import {
  type XmlElement,
  allElements,
  elementsNamed,
  localName,
  textOf,
  undeclaredPrefixes,
  xmlTree,
} from './xml-tree';

type Parts = ReadonlyMap<string, Uint8Array>;

const typesPart = '[Content_Types].xml';
const isRels = (part: string): boolean => /(^|\/)_rels\/[^/]*\.rels$/.test(part);
const isXml = (part: string): boolean => /\.(xml|rels)$/.test(part);

/** A part's relationship, its target as the name of a part. */
interface Relationship {
  readonly source: string;
  readonly id: string;
  readonly type: string;
  /** undefined for what lies outside the package. */
  readonly target: string | undefined;
}

/** Everything that is wrong with a package, each as a sentence; a spreadsheet would offer to repair such a file. */
export function packageProblems(parts: Parts): string[] {
  const broken = malformed(parts);
  if (broken.length > 0) return broken;
  const relationships = [...parts.keys()].filter(isRels).flatMap((part) => relationshipsOf(parts, part));
  return [
    ...untyped(parts),
    ...dangling(parts, relationships),
    ...repeatedIds(parts),
    ...unknownIds(parts, relationships),
    ...orphans(parts, relationships),
    ...workbookProblems(parts, relationships),
  ];
}

function malformed(parts: Parts): string[] {
  return [...parts]
    .filter(([part]) => isXml(part))
    .flatMap(([part, bytes]) => {
      try {
        return undeclaredPrefixes(xmlTree(bytes)).map(
          (prefix) => `${part} uses the prefix ${prefix}, declared nowhere`,
        );
      } catch (error) {
        return [`${part} is not well-formed: ${String(error)}`];
      }
    });
}

function untyped(parts: Parts): string[] {
  const types = xmlTree(parts.get(typesPart)!);
  const extensions = elementsNamed(types, 'Default').map(({ attributes }) => attributes['Extension']!.toLowerCase());
  const overrides = elementsNamed(types, 'Override').map(({ attributes }) => attributes['PartName']!);
  const named = new Set(overrides.map((name) => name.toLowerCase()));
  const names = new Set([...parts.keys()].map((part) => `/${part}`.toLowerCase()));
  return [
    ...[...parts.keys()]
      .filter((part) => part !== typesPart && !named.has(`/${part}`.toLowerCase()))
      .filter((part) => !extensions.includes(part.slice(part.lastIndexOf('.') + 1).toLowerCase()))
      .map((part) => `${part} has no content type`),
    ...overrides.filter((name) => !names.has(name.toLowerCase())).map((name) => `${name} has a type and is missing`),
    ...repeated([...extensions, ...overrides.map((name) => name.toLowerCase())]).map(
      (name) => `${name} has two content types`,
    ),
  ];
}

/** What the package says a part is. */
function contentType(parts: Parts, part: string): string | undefined {
  const types = xmlTree(parts.get(typesPart)!).children.filter((child) => typeof child !== 'string');
  const own = types.find(({ attributes }) => attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase());
  const usual = types.find(({ attributes }) =>
    part.toLowerCase().endsWith(`.${attributes['Extension']?.toLowerCase()}`),
  );
  return (own ?? usual)?.attributes['ContentType'];
}

function dangling(parts: Parts, relationships: readonly Relationship[]): string[] {
  const names = new Set([...parts.keys()].map((part) => part.toLowerCase()));
  return relationships
    .filter(({ target }) => target !== undefined && !names.has(target.toLowerCase()))
    .map(({ source, id, target }) => `${source} ${id} leads to ${target}, which is missing`);
}

function repeatedIds(parts: Parts): string[] {
  return [...parts.keys()]
    .filter(isRels)
    .flatMap((part) =>
      repeated(relationshipsOf(parts, part).map(({ id }) => id)).map((id) => `${part} has ${id} twice`),
    );
}

/** `r:id="rId9"` that no relationship of the part explains. */
function unknownIds(parts: Parts, relationships: readonly Relationship[]): string[] {
  return [...parts]
    .filter(([part]) => isXml(part) && !isRels(part))
    .flatMap(([part, bytes]) => {
      const known = relationships.filter(({ source }) => source === part).map(({ id }) => id);
      const used = allElements(xmlTree(bytes)).flatMap(relationshipIds);
      return used
        .filter((id) => !known.includes(id))
        .map((id) => `${part} names ${id}, which is no relationship of it`);
    });
}

const relationshipIds = ({ attributes }: XmlElement): string[] =>
  Object.entries(attributes).flatMap(([name, value]) => (/^(r|rel):(id|embed|link)$/.test(name) ? [value] : []));

function orphans(parts: Parts, relationships: readonly Relationship[]): string[] {
  const targets = new Set(relationships.map(({ target }) => target?.toLowerCase()));
  return [...parts.keys()]
    .filter((part) => part !== typesPart && !isRels(part) && !targets.has(part.toLowerCase()))
    .map((part) => `nothing leads to ${part}`);
}

function workbookProblems(parts: Parts, relationships: readonly Relationship[]): string[] {
  const main = mainPart(parts);
  const workbook = xmlTree(parts.get(main)!);
  const sheets = elementsNamed(workbook, 'sheet').map(({ attributes }) => attributes);
  const names = elementsNamed(workbook, 'definedName').map(({ attributes }) => attributes);
  const targets = sheets.map((sheet) => {
    const id = Object.entries(sheet).find(([name]) => localName(name) === 'id')?.[1];
    return relationships.find((one) => one.source === main && one.id === id)?.target ?? `nothing (${id})`;
  });
  return [
    ...repeated(sheets.map(({ name }) => name!.toLowerCase())).map((name) => `two sheets are called ${name}`),
    ...repeated(sheets.map(({ sheetId }) => sheetId!)).map((id) => `two sheets have the id ${id}`),
    ...repeated(targets).map((target) => `two sheets lie in ${target}`),
    ...sheets.filter(({ name }) => name!.length > 31).map(({ name }) => `${name} is too long for a sheet`),
    ...repeated(names.map(({ name, localSheetId }) => `${name!.toLowerCase()} ${localSheetId}`)).map(
      (name) => `the name ${name} is defined twice`,
    ),
    ...names
      .filter(({ localSheetId }) => Number(localSheetId ?? 0) >= sheets.length)
      .map(({ name }) => `the name ${name} belongs to a sheet that is not there`),
    ...targets
      .filter((target) => !/\.(worksheet|chartsheet)\+xml$/.test(contentType(parts, target) ?? ''))
      .map((target) => `${target} is a sheet, and its type is ${contentType(parts, target)}`),
    ...targets.flatMap((target) => unstyledCells(parts, main, target, relationships)),
  ];
}

/** Cells, rows and columns whose style the style part does not have. */
function unstyledCells(parts: Parts, main: string, sheet: string, relationships: readonly Relationship[]): string[] {
  const styles = relationships.find(({ source, type }) => source === main && type === 'styles')?.target;
  const formats = styles ? elementsNamed(xmlTree(parts.get(styles)!), 'cellXfs')[0]!.children.length : 1;
  const xml = parts.get(sheet);
  const elements = xml ? allElements(xmlTree(xml)) : [];
  const used = elements.flatMap(({ name, attributes }) => attributes[localName(name) === 'col' ? 'style' : 's'] ?? []);
  return used.some((style) => Number(style) >= formats) ? [`${sheet} uses a style that is not there`] : [];
}

/** The part that the package is about. */
export function mainPart(parts: Parts): string {
  return relationshipsOf(parts, '_rels/.rels').find(({ type }) => type === 'officeDocument')!.target!;
}

/** Names of the sheets and the parts they lie in, in the workbook's order. */
export function sheetParts(parts: Parts): Map<string, string> {
  const main = mainPart(parts);
  const relationships = relationshipsOf(parts, relsOf(main));
  return new Map(
    elementsNamed(xmlTree(parts.get(main)!), 'sheet').map(({ attributes }) => {
      const id = Object.entries(attributes).find(([name]) => localName(name) === 'id')?.[1];
      return [attributes['name']!, relationships.find((one) => one.id === id)!.target!];
    }),
  );
}

/** Defined names with the name, not the number, of the sheet they belong to. */
export function definedNames(parts: Parts): string[] {
  const workbook = xmlTree(parts.get(mainPart(parts))!);
  const sheets = elementsNamed(workbook, 'sheet').map(({ attributes }) => attributes['name']);
  return elementsNamed(workbook, 'definedName').map((defined) => {
    const { name, localSheetId } = defined.attributes;
    return `${localSheetId === undefined ? 'workbook' : sheets[Number(localSheetId)]}: ${name} = ${textOf(defined)}`;
  });
}

const relsOf = (part: string): string =>
  path.posix.join(path.posix.dirname(part), '_rels', `${path.posix.basename(part)}.rels`);

function relationshipsOf(parts: Parts, rels: string): Relationship[] {
  const owner = path.posix.dirname(path.posix.dirname(rels));
  const source = path.posix.join(owner, path.posix.basename(rels, '.rels'));
  return elementsNamed(xmlTree(parts.get(rels)!), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(owner, Target);
    return { source, id: Id, type: path.posix.basename(Type), target: TargetMode === 'External' ? undefined : target };
  });
}

const repeated = (values: readonly string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);

import type { EditedPackage } from '../package/edited-package';
import {
  type Relationship,
  addRelationship,
  relationshipsNamespace,
  relationshipsOf,
  relationshipsPart,
  workbookPart,
} from '../package/relationships';
import type { XmlDocument, XmlElement } from '../package/xml-document';

const contentTypes = '[Content_Types].xml';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The lists that name a workbook's parts, its relationships and the package's types of parts, open for changes. */
export class PartLists {
  private readonly ids: Set<string>;

  private constructor(
    private readonly parts: EditedPackage,
    /** Name of the workbook's own part. */
    readonly main: string,
    /** The workbook's own part. */
    readonly book: XmlDocument,
    private readonly links: XmlDocument,
    private readonly types: XmlDocument,
    private readonly relationships: readonly Relationship[],
  ) {
    this.ids = new Set(relationships.map(({ id }) => id));
  }

  /** @throws RefusedFile when one of the lists is missing or damaged */
  static async open(parts: EditedPackage): Promise<PartLists> {
    const main = await workbookPart(parts);
    const links = await parts.document(relationshipsPart(main));
    const [book, types] = [await parts.document(main), await parts.document(contentTypes)];
    return new PartLists(parts, main, book, links, types, relationshipsOf(main, links));
  }

  /** The part that one of the workbook's relationships leads to. */
  partOf(id: string | undefined): string | undefined {
    return this.relationships.find((link) => link.id === id)?.part;
  }

  /** The workbook's part of a kind that it has once. */
  partOfKind(kind: string): string | undefined {
    return this.relationships.find((link) => link.kind === kind)?.part;
  }

  /** A name for a part in the folder of the workbook's own. */
  beside(name: string): string {
    return this.main.slice(0, this.main.lastIndexOf('/') + 1) + name;
  }

  /** A name that no sheet has. @param number that is tried first */
  freeSheet(number: number): string {
    const part = this.beside(`worksheets/sheet${number}.xml`);
    return this.isNamed(part) ? this.freeSheet(number + 1) : part;
  }

  /** Is there such a part, or does a list name one that is missing? */
  isNamed(part: string): boolean {
    const name = part.toLowerCase();
    const isLinked = this.relationships.some((link) => link.part?.toLowerCase() === name);
    return this.parts.has(part) || isLinked || this.typeOf(part) !== undefined;
  }

  /**
   * Lists a new part in the package.
   *
   * @param kind the last word of its type and of the relationship to it
   * @returns the id of the workbook's relationship to it
   */
  add(part: string, kind: 'worksheet' | 'styles' | 'sheetMetadata'): string {
    const { types, links, ids, book } = this;
    const tag = `${types.prefix}Override`;
    if (!this.typeOf(part))
      types.append(types.root, `<${tag} PartName="/${part}" ContentType="${spreadsheetType}.${kind}+xml"/>`);
    const type = `${relationshipsNamespace(book.root.uri)}/${kind}`;
    return addRelationship(links, ids, type, part.slice(this.main.lastIndexOf('/') + 1));
  }

  /** Takes a part out of the package and of its lists. @param id of the workbook's relationship to it */
  remove(part: string, id: string): void {
    const link = this.links.root.children.find(({ attributes }) => attributes['Id']?.value === id);
    if (link) this.links.remove(link);
    this.removePart(part);
  }

  /** Takes a part that is not the workbook's own, but a sheet's, out of the package and of its list of types. */
  removePart(part: string): void {
    this.parts.remove(part);
    const type = this.typeOf(part);
    if (type) this.types.remove(type);
  }

  /**
   * The order in which formulas were last computed names cells that may hold none now, and a spreadsheet takes a cell
   * without a formula in it for damage. Without it, it makes a new one.
   */
  removeCalculationOrder(): void {
    const chain = this.relationships.find(({ kind }) => kind === 'calcChain');
    if (chain?.part !== undefined && this.parts.has(chain.part)) this.remove(chain.part, chain.id);
  }

  /** Puts the changed lists into the package; the workbook's own part is for those who change it. */
  finish(): void {
    this.parts.set(relationshipsPart(this.main), this.links.toString());
    this.parts.set(contentTypes, this.types.toString());
  }

  private typeOf(part: string): XmlElement | undefined {
    const name = `/${part}`.toLowerCase();
    return this.types.root.children.find(({ attributes }) => attributes['PartName']?.value.toLowerCase() === name);
  }
}

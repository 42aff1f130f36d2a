import { type ZipOptions, strToU8, zipSync } from 'fflate';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** One sheet of a workbook written letter by letter. */
export interface RawSheet {
  readonly name: string;
  /** What stands in its `sheetData`; or the whole part, where it begins with `<?xml`. */
  readonly rows: string | Uint8Array;
  readonly state?: 'hidden' | 'veryHidden';
  /** Parts it leads to, by the kind of relationship. */
  readonly links?: readonly { readonly kind: string; readonly target: string }[];
  /** `worksheet` unless said. */
  readonly kind?: string;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** What stands in the table of shared texts; without it there is none. */
  readonly texts?: string | undefined;
  /** What stands in the workbook part before and after its list of sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Further parts, or others in place of these; undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

/** The parts of a workbook, as literal XML: what is tested owes nothing to any library that writes workbooks. */
export function rawParts({ sheets, texts, before = '', after = '', parts = {} }: RawBook): Record<string, Uint8Array> {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`,
  );
  const links = sheets.map(({ kind = 'worksheet' }, i) => ({ kind, target: `${kind}s/sheet${i + 1}.xml` }));
  if (texts !== undefined) links.push({ kind: 'sharedStrings', target: 'sharedStrings.xml' });
  const all: Record<string, string | Uint8Array | undefined> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([{ kind: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${namespace}" xmlns:r="${office}">${before}<sheets>${list.join('')}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(links),
  };
  if (texts !== undefined) all['xl/sharedStrings.xml'] = `${declaration}<sst xmlns="${namespace}">${texts}</sst>`;
  sheets.forEach(({ rows, links: own, kind = 'worksheet' }, i) => {
    all[`xl/${kind}s/sheet${i + 1}.xml`] = partOf(rows);
    if (own) all[`xl/${kind}s/_rels/sheet${i + 1}.xml.rels`] = relationships(own);
  });
  return Object.fromEntries(
    Object.entries({ ...all, ...parts }).flatMap(([name, content]) =>
      content === undefined ? [] : [[name, typeof content === 'string' ? strToU8(content) : content]],
    ),
  );
}

export const rawBook = (book: RawBook, options: ZipOptions = {}): Uint8Array =>
  zipSync(rawParts(book), { mtime: '2027-01-31T00:00:00', ...options });

export const relationships = (links: readonly { readonly kind: string; readonly target: string }[]): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${links
    .map(({ kind, target }, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const worksheet = (rows: string, before = '', after = ''): string =>
  `${declaration}<worksheet xmlns="${namespace}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

const partOf = (rows: string | Uint8Array): string | Uint8Array =>
  typeof rows === 'string' && !rows.startsWith('<?xml') ? worksheet(rows) : rows;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

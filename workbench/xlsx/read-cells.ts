import type { readXlsx as reads } from 'hucre/xlsx';
import { unpackCells } from './package/unpack-cells';
import { limits } from './package/limits';
import type { Part } from './package/open-package';
import { refusals, shown } from './package/refusals';
import { storedPackage } from './package/stored-package';
import type { Book } from './read-book';

/** The cells of one sheet as hucre reads them, and what it does not tell of them. */
export type ReadSheet = Awaited<ReturnType<typeof reads>>['sheets'][number] & {
  /** Row and column, 0-based, of each cell whose formula has no result: `4,1` for B5. */
  readonly neverComputed: ReadonlySet<string>;
};

/**
 * Reads the cells of each sheet that is no chart, in the workbook's order.
 *
 * hucre is given a package made here, in which nothing but the sheets and the shared texts is the customer's. So it
 * meets no part that was not guarded; and it finds no styles, by which it would turn each number whose format looks
 * like a date into a `Date` cut to milliseconds: a pay mix stored as a duration, but also money in a format such as
 * `[$S/.-280A]`, which then is rounded or, beyond 100 million, lost.
 *
 * @throws RefusedFile
 */
export async function readCells({ sheets, texts }: Book): Promise<readonly ReadSheet[]> {
  const filled = sheets.flatMap(({ name, part }) => (part ? [{ part, where: `the sheet ${shown(name)}` }] : []));
  refuseTooMuch([...filled.map(({ part }) => part), ...(texts ? [texts] : [])]);

  const wiring = wiringOf(filled.length, texts !== undefined);
  const { bytes, rooms } = storedPackage([
    ...wiring.map(({ name, xml }) => ({ name, size: xml.length })),
    ...filled.map(({ part }, i) => ({ name: sheetPart(i), size: part.size })),
    ...(texts ? [{ name: textsPart, size: texts.size }] : []),
  ]);
  const room = (index: number): Uint8Array => rooms[index] as Uint8Array;
  wiring.forEach(({ xml }, i) => room(i).set(new TextEncoder().encode(xml)));
  const neverComputed = await unpackCells(
    filled.map((sheet, i) => ({ ...sheet, room: room(wiring.length + i) })),
    texts && { part: texts, where: `its part ${shown(texts.name)}`, room: room(rooms.length - 1) },
  );
  // Loaded here, as its 74 modules take a fifth of a second that a file refused above must not cost.
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets: read } = await readXlsx(bytes);
    return read.map((sheet, i) => ({ ...sheet, neverComputed: neverComputed[i] ?? new Set() }));
  } catch {
    throw refusals.damaged();
  }
}

function refuseTooMuch(parts: readonly Part[]): void {
  let size = 0;
  for (const part of parts) {
    size += part.size;
    if (size > limits.cellParts) throw refusals.unpacksTooLarge(part.name);
  }
}

const sheetPart = (index: number): string => `sheet${index}.xml`;
const textsPart = 'texts.xml';
const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const linksTo = (links: readonly (readonly [type: string, part: string])[]): string =>
  `<Relationships>${links.map(([type, part]) => `<Relationship Id="${part}" Type="${types}/${type}" Target="${part}"/>`).join('')}</Relationships>`;

/** The parts that make a package of the sheets; all in ASCII. */
function wiringOf(sheets: number, hasTexts: boolean): readonly { readonly name: string; readonly xml: string }[] {
  const parts = Array.from({ length: sheets }, (_, i) => sheetPart(i));
  const listed = parts.map((part, i) => `<sheet name="${i}" sheetId="${i + 1}" r:id="${part}"/>`);
  const links = parts.map((part) => ['worksheet', part] as const);
  return [
    { name: '[Content_Types].xml', xml: '<Types/>' },
    { name: '_rels/.rels', xml: linksTo([['officeDocument', 'workbook.xml']]) },
    { name: 'workbook.xml', xml: `<workbook><sheets>${listed.join('')}</sheets></workbook>` },
    {
      name: '_rels/workbook.xml.rels',
      xml: linksTo(hasTexts ? [...links, ['sharedStrings', textsPart]] : links),
    },
  ];
}

import { type Block, type Cell, type DateSystem, cellText, isBlank, isErrorCell, nameKey } from '../cells/cell';
import { dayOfCell, isoDate } from '../cells/civil-date';
import { readPayMix, showPayMix } from '../cells/pay-mix';
import type { MessageCode, MessageParameters } from '../problems/messages';
import { nearest } from '../problems/nearest';
import { type Place, type Problem, Refused, isRefusal, problem } from '../problems/problem';
import { type BlockSection, filledColumns, keyAt, sectionsOf } from './block-sections';
import { type Located, pathKey } from './located';
import { type PlanBook, type SectionName, fieldsOf, sectionNames } from './schema';

type Given = string | number | boolean;
type WrittenRow = Record<string, Given>;
type WrittenTables = Record<string, WrittenRow | WrittenRow[]>;

/** Reads a plan block (SPEC §2) into a plan book as written, with the cell of every value. */
export function readPlanBlock(block: Block, system: DateSystem): Located<PlanBook> {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  const shared: WrittenTables = {};
  const plans: WrittenTables[] = [];

  const placeAt = (row: number, column?: number, of?: SectionName, field?: string): Place => ({
    source: 'plan',
    row: row + 1,
    column: column === undefined ? column : column + 1,
    of: of?.toUpperCase(),
    field,
  });
  const report = <C extends MessageCode>(
    code: C,
    parameters: MessageParameters[C],
    ...at: Parameters<typeof placeAt>
  ): void => {
    problems.push(problem(code, placeAt(...at), parameters));
  };

  const { sections, first } = sectionsOf(block, (name, row, column) => {
    report('section elsewhere', { found: name.toUpperCase() }, row, column);
  });

  /** Reads a cell into the document as JSON: dates as ISO text, a duration as the pay mix it was; blanks left out. */
  const put = (values: WrittenRow, path: string, of: SectionName, field: string, row: number, column: number): void => {
    const cell = block[row]?.[column];
    const { unit, blankIsZero } = fieldsOf(of)[field]?.info ?? {};
    places.set(`${path}/${field}`, placeAt(row, column, of, field));
    if (isErrorCell(cell)) report('error cell', { found: cell.error }, row, column, of, field);
    if (!isBlank(cell)) values[field] = asWritten(cell, unit, system);
    else if (blankIsZero) values[field] = 0;
  };

  const unknownSection = (row: number, known: readonly string[]): void => {
    const found = cellText(block[row]?.[first]);
    report('unknown section', { found, nearest: nearest(found, known), known: sectionNames }, row, first);
  };

  const readKeys = ({ heading, rows }: BlockSection): void => {
    const known = Object.keys(fieldsOf('plan'));
    const values: WrittenRow = {};
    const seen = new Set<string>();
    const path = pathKey(['plans', plans.length, 'plan']);
    plans.push({ plan: values });
    places.set(path, placeAt(heading, first, 'plan'));
    for (const row of rows) {
      const [written, value] = [block[row]?.[first], block[row]?.[first + 1]];
      const found = cellText(written);
      const key = keyAt(block, row, first);
      const name = known.find((one) => nameKey(one) === key);
      if (isBlank(written) && isBlank(value)) continue;
      if (isErrorCell(written)) report('error cell', { found }, row, first, 'plan');
      else if (isBlank(written)) report('no name', { field: 'key' }, row, first, 'plan');
      else if (name === undefined && isBlank(value)) unknownSection(row, [...known, ...sectionNames]);
      else if (name === undefined)
        report('unknown key', { found, nearest: nearest(found, known), known }, row, first, 'plan');
      else if (seen.has(name)) report('key twice', { found: name }, row, first, 'plan');
      else put(values, path, 'plan', name, row, first + 1);
      seen.add(name ?? '');
    }
  };

  const readHeaders = (section: SectionName, row: number): Map<number, string> => {
    const known = Object.keys(fieldsOf(section));
    const headers = new Map<number, string>();
    for (const column of filledColumns(block, row)) {
      const found = cellText(block[row]?.[column]);
      const field = known.find((name) => nameKey(name) === keyAt(block, row, column));
      if (field === undefined)
        report('unknown header', { found, nearest: nearest(found, known), known }, row, column, section);
      else if ([...headers.values()].includes(field)) report('header twice', { found }, row, column, section);
      else headers.set(column, field);
    }
    return headers;
  };

  const readTable = ({ name, heading, rows }: BlockSection): void => {
    const owner = plans[plans.length - 1];
    const path = owner ? ['plans', plans.length - 1, name] : ['shared', name];
    const tables = owner ?? shared;
    if (tables[name]) report('section twice', { found: name.toUpperCase() }, heading, first);
    const table = (tables[name] ??= []) as WrittenRow[];
    const [header, ...body] = rows;
    if (header === undefined) return;
    const headers = readHeaders(name, header);
    const [nameField = ''] = Object.keys(fieldsOf(name));

    for (const row of body) {
      const filled = filledColumns(block, row);
      if (!filled.some((column) => headers.has(column))) continue;
      if (filled.length === 1 && filled[0] === first) {
        unknownSection(row, sectionNames);
        continue;
      }
      const values: WrittenRow = {};
      const key = pathKey([...path, table.length]);
      places.set(key, placeAt(row, undefined, name));
      for (const [column, field] of headers) put(values, key, name, field, row, column);
      if (values[nameField] === undefined) report('no name', { field: nameField }, row, undefined, name);
      table.push(values);
    }
  };

  for (const section of sections) (section.name === 'plan' ? readKeys : readTable)(section);
  if (plans.length === 0) problems.push(problem('no plan', sections.length > 0 ? placeAt(0) : { source: 'plan' }, {}));
  if (problems.length > 0) throw new Refused(problems);
  const book = Object.keys(shared).length > 0 ? { shared, plans } : { plans };
  return { value: book as unknown as PlanBook, places };
}

function asWritten(cell: Cell, unit: string | undefined, system: DateSystem): Given {
  if (typeof cell === 'number' && unit === 'date') {
    const day = dayOfCell(cell, system);
    return day === undefined ? cell : isoDate(day);
  }
  if (typeof cell === 'number' && cell > 1 && unit === 'pay mix') {
    const mix = readPayMix(cell);
    return mix === undefined || isRefusal(mix) ? cell : showPayMix(mix);
  }
  return typeof cell === 'number' || typeof cell === 'boolean' ? cell : cellText(cell);
}

import { type Block, type Cell, nameKey } from '../../core/cells/cell';
import { type BlockSection, keyAt, sectionsOf } from '../../core/plan/block-sections';
import { type TableSection, fieldsOf } from '../../core/plan/schema';

/** Rows and columns of a block are counted from 0 here. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** The sections of a block and the column in which their names stand. */
export const partsOf = (block: Block): { sections: readonly BlockSection[]; first: number } =>
  sectionsOf(block, () => undefined);

export function withCell(block: Block, { row, column }: CellAt, cell: Cell): Block {
  return block.map((line, r) => {
    if (r !== row) return line;
    const cells = [...line];
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    return cells;
  });
}

/** What a person typed, as it is: it is read as it would be on a sheet, and becomes a number when it is written there. */
export const typedCell = (text: string): Cell => (text === '' ? null : text);

export const withoutRow = (block: Block, row: number): Block => block.filter((_, r) => r !== row);

const withRow = (block: Block, below: number, line: readonly Cell[]): Block => [
  ...block.slice(0, below + 1),
  line,
  ...block.slice(below + 1),
];

const lastRowOf = ({ heading, rows }: BlockSection): number => Math.max(heading, ...rows);

/** Blank cells, so that a row starts where the block does. */
const margin = (first: number): Cell[] => Array<Cell>(first).fill(null);

/** A key of PLAN with its value to be filled in. */
export function withKey(block: Block, section: BlockSection, key: string): Block {
  return withRow(block, lastRowOf(section), [...margin(partsOf(block).first), key, null]);
}

/** A row with nothing but a name, which the person changes. */
export function withNewRow(block: Block, section: BlockSection): Block {
  const { first } = partsOf(block);
  const taken = new Set(section.rows.map((row) => keyAt(block, row, first)));
  let number = 1;
  while (taken.has(nameKey(`new ${number}`))) number += 1;
  return withRow(block, lastRowOf(section), [...margin(first), `new ${number}`]);
}

/** A column at the right of a table's headers. */
export function withColumn(block: Block, { rows }: BlockSection, field: string): Block {
  const [header = 0] = rows;
  const last = (block[header] ?? []).reduce<number>((found, _, c) => (keyAt(block, header, c) === '' ? found : c), -1);
  return withCell(block, { row: header, column: last + 1 }, field);
}

/** How many columns a new section starts with: those that say the most come first. */
const openingColumns = 4;

/** A section at the end of the block, with one row. */
export function withSection(block: Block, name: TableSection): Block {
  const { first } = partsOf(block);
  const columns = Object.keys(fieldsOf(name)).slice(0, openingColumns);
  const lines = [[name.toUpperCase()], columns, ['new 1']].map((line): Cell[] => [...margin(first), ...line]);
  return [...block, [], ...lines];
}

/** Fields of a section that the block does not have yet. */
export function missingFields(block: Block, section: BlockSection): readonly string[] {
  const { first } = partsOf(block);
  const [header = 0] = section.rows;
  const present = new Set(
    section.name === 'plan'
      ? section.rows.map((row) => keyAt(block, row, first))
      : (block[header] ?? []).map((_, column) => keyAt(block, header, column)),
  );
  return Object.keys(fieldsOf(section.name)).filter((name) => !present.has(nameKey(name)));
}

/** The cell of a key of PLAN; undefined when the block does not have the key. */
export function keyCell(block: Block, key: string): CellAt | undefined {
  const { sections, first } = partsOf(block);
  const plan = sections.find(({ name }) => name === 'plan');
  const row = plan?.rows.find((one) => keyAt(block, one, first) === nameKey(key));
  return row === undefined ? undefined : { row, column: first + 1 };
}

/** A block with a key of PLAN set, whether it has it already or not. */
export function withPlanKey(block: Block, key: string, cell: Cell): Block {
  const plan = partsOf(block).sections.find(({ name }) => name === 'plan');
  const there = keyCell(block, key);
  if (there) return withCell(block, there, cell);
  if (!plan) return block;
  const added = withKey(block, plan, key);
  return withCell(added, keyCell(added, key) ?? { row: 0, column: 0 }, cell);
}

import { type Block, type Cell, cellText, isEmpty, nameKey } from '../cells/cell';
import { type BlockSection, sectionsOf } from '../plan/block-sections';
import type { FieldInfo } from '../plan/field';
import { fieldsOf } from '../plan/schema';
import { usualPlanSheet } from './find-tables';
import { type Tab, type TabBlock, type TabCell, type TabFormat, type TabStyle, textCell } from './tab';

/**
 * The plan tab: a plan block, cell for cell at its place, so that what reads back is the same plan. Percentages become
 * numbers, as a person would type them; a pay mix stays a text, which no spreadsheet takes for a time of day.
 *
 * @param block as on a sheet, from A1 on
 */
export function planTab(block: Block): Tab {
  const { sections, first } = sectionsOf(block, () => undefined);
  const styles = rowStyles(sections);
  const title = titleRow(block, sections);
  const blocks = block.flatMap((line, row): TabBlock[] => {
    const cells = line.map((cell, column) => planCell(cell, fieldOf(block, sections, first, row, column)));
    const style = styles.get(row) ?? (row === title ? 'title' : 'note');
    return line.every(isEmpty) ? [] : [{ row: row + 1, column: 1, style, cells: [cells] }];
  });
  return {
    name: usualPlanSheet,
    blocks,
    widths: widthsOf(block),
    frozenRows: 0,
    frozenColumns: 0,
    print: { orientation: 'landscape', repeatedRows: undefined },
    seal: 'none',
  };
}

/** What stands first above the plan is its title; undefined where nothing does. */
function titleRow(block: Block, sections: readonly BlockSection[]): number | undefined {
  const heading = Math.min(...sections.map((section) => section.heading));
  const first = block.findIndex((line) => !line.every(isEmpty));
  return first < heading ? first : undefined;
}

function rowStyles(sections: readonly BlockSection[]): ReadonlyMap<number, TabStyle> {
  const styles = new Map<number, TabStyle>();
  for (const { name, heading, rows } of sections) {
    styles.set(heading, 'section');
    rows.forEach((row, i) => styles.set(row, name !== 'plan' && i === 0 ? 'header' : 'body'));
  }
  return styles;
}

/** What a cell says, by its key or the header above it; undefined for headings, headers and what stands beside. */
export function fieldOf(
  block: Block,
  sections: readonly BlockSection[],
  first: number,
  row: number,
  column: number,
): FieldInfo | undefined {
  const section = sections.find(({ rows }) => rows.includes(row));
  if (!section) return undefined;
  const [header = row] = section.rows;
  const isKey = section.name === 'plan';
  if (isKey ? column !== first + 1 : row === header) return undefined;
  const name = nameKey(cellText(isKey ? block[row]?.[first] : block[header]?.[column]));
  const fields = fieldsOf(section.name);
  return fields[Object.keys(fields).find((known) => nameKey(known) === name) ?? '']?.info;
}

/** Percentages that their format shows in full. */
const percentage = /^(\d+(?:\.\d{1,8})?)%$/;
const plainNumber = /^-?\d{1,12}(?:\.\d{1,3})?$/;
const numeric: readonly (FieldInfo['unit'] | undefined)[] = ['ratio', 'number', 'money'];

function planCell(cell: Cell, field: FieldInfo | undefined): TabCell {
  if (typeof cell === 'number') return { value: cell, format: formatOf(cell, field) };
  if (typeof cell === 'boolean') return { value: cell, format: 'general' };
  const text = cellText(cell);
  if (text === '') return { value: '', format: 'general' };
  if (!numeric.includes(field?.unit)) return textCell(text);
  const [, percent] = percentage.exec(text) ?? [];
  // Read as decimals, not divided: 1.1 / 100 is not 0.011 in binary.
  if (percent !== undefined) return { value: Number(`${percent}e-2`), format: 'percent' };
  return plainNumber.test(text) ? { value: Number(text), format: formatOf(Number(text), field) } : textCell(text);
}

function formatOf(value: number, field: FieldInfo | undefined): TabFormat {
  if (field?.unit === 'date') return 'date';
  if (field?.unit === 'pay mix') return value > 1 ? 'pay mix' : 'percent';
  return field?.unit === 'ratio' ? 'percent' : 'general';
}

const [narrowest, widest] = [10, 34];

function widthsOf(block: Block): number[] {
  const count = Math.max(0, ...block.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = Math.max(...block.map((row) => cellText(row[column]).length));
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

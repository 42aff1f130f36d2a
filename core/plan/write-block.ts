import type { OutputBlock, OutputCell } from '../cells/cell';
import { type PlanBook, type PlanDocument, type TableSection, planFields, tableFields, tableSections } from './schema';

/** A plan book as a block of cells that a person can read and edit; `readPlanBlock` gives the same book back. */
export function writePlanBlock(book: PlanBook): OutputBlock {
  const rows: OutputCell[][] = [];
  if (book.shared) writeTables(rows, book.shared);
  for (const document of book.plans) {
    startSection(rows, 'PLAN');
    for (const key of Object.keys(planFields)) {
      const value = document.plan[key as keyof PlanDocument['plan']];
      if (value !== undefined && value !== null) rows.push([key, value]);
    }
    writeTables(rows, document);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<OutputCell>(width - row.length).fill('')]);
}

function startSection(rows: OutputCell[][], name: string): void {
  if (rows.length > 0) rows.push([]);
  rows.push([name]);
}

/** Each table with the columns that any of its rows fills; its first column always. */
function writeTables(rows: OutputCell[][], tables: Omit<PlanDocument, 'plan'>): void {
  for (const section of tableSections) {
    const table = tables[section] as readonly Readonly<Record<string, OutputCell | null | undefined>>[] | undefined;
    if (!table || table.length === 0) continue;
    const columns = columnsOf(section).filter((field, i) => i === 0 || table.some((row) => isGiven(row[field])));
    startSection(rows, section.toUpperCase());
    rows.push(columns);
    for (const row of table) rows.push(columns.map((field) => row[field] ?? ''));
  }
}

const columnsOf = (section: TableSection): string[] => Object.keys(tableFields[section]);
const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

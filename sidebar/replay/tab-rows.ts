import type { OutputCell } from '../../core/cells/cell';
import { type Tab, type TabBlock, type TabStyle, numberFormats } from '../../core/tabs/tab';

/** A band of rows of a tab, ready to be written in one go: every cell of it, from its first column on. */
export interface TabRows {
  /** 1-based. */
  readonly row: number;
  /** One value for each cell; '' is a blank, also under a formula. */
  readonly values: readonly (readonly OutputCell[])[];
  /** Number format codes of the same cells. */
  readonly formats: readonly (readonly string[])[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly styled: readonly StyledRange[];
  /** Rows that start a page when printed. */
  readonly pages: readonly number[];
}

export interface StyledRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly style: TabStyle;
}

/** Cells in one band: some 300 KB of JSON, far below what either spreadsheet takes in one request. */
const mostCells = 12_000;

/** A tab as bands of rows from top to bottom, each small enough for one request. */
export function* tabRows(tab: Tab): Generator<TabRows> {
  let blocks: TabBlock[] = [];
  let cells = 0;
  for (const block of parted(tab.blocks)) {
    const size = block.cells.length * (block.cells[0]?.length ?? 0);
    if (blocks.length > 0 && cells + size > mostCells) {
      yield bandOf(blocks);
      [blocks, cells] = [[], 0];
    }
    blocks.push(block);
    cells += size;
  }
  if (blocks.length > 0) yield bandOf(blocks);
}

/** Blocks that alone would be too large, as several below one another. */
function* parted(all: Iterable<TabBlock>): Generator<TabBlock> {
  for (const { startsPage, ...block } of all) {
    const height = Math.max(1, Math.floor(mostCells / Math.max(1, block.cells[0]?.length ?? 0)));
    for (let r = 0; r < block.cells.length; r += height) {
      const part = { ...block, row: block.row + r, cells: block.cells.slice(r, r + height) };
      yield r === 0 && startsPage ? { ...part, startsPage } : part;
    }
  }
}

function bandOf(blocks: readonly TabBlock[]): TabRows {
  const row = blocks[0]?.row ?? 1;
  const height = Math.max(...blocks.map((block) => block.row + block.cells.length)) - row;
  const width = Math.max(...blocks.flatMap(({ column, cells }) => cells.map((line) => column - 1 + line.length)));
  const grid = <T>(value: T): T[][] => Array.from({ length: height }, () => Array<T>(width).fill(value));
  const values = grid<OutputCell>('');
  const formats = grid(numberFormats.general);
  const formulas: { row: number; column: number; formula: string }[] = [];
  for (const block of blocks) {
    block.cells.forEach((line, r) =>
      line.forEach(({ value, format, formula }, c) => {
        const [at, column] = [block.row + r, block.column + c];
        (formats[at - row] as string[])[column - 1] = numberFormats[format];
        if (formula === undefined) (values[at - row] as OutputCell[])[column - 1] = value;
        else formulas.push({ row: at, column, formula: `=${formula}` });
      }),
    );
  }
  const styled = blocks.map(({ row: at, column, style, cells }) => ({
    row: at,
    column,
    rows: cells.length,
    columns: Math.max(...cells.map((line) => line.length)),
    style,
  }));
  const pages = blocks.filter(({ startsPage }) => startsPage).map((block) => block.row);
  return { row, values, formats, formulas, styled, pages };
}

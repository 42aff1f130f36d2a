/** A table of a page: the heading it stands under, its headers and rows, all as text. */
export interface PageTable {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A line of working: `Growth: 4,500.00 × 1.05625 = 4,753.13`. */
export interface Working {
  readonly heading: string;
  readonly line: string;
}

/** The tables of a page, and the lines in its blocks of working. */
export function readPage(markdown: string): {
  readonly tables: readonly PageTable[];
  readonly workings: readonly Working[];
} {
  const tables: { heading: string; headers: string[]; rows: string[][] }[] = [];
  const workings: Working[] = [];
  let heading = '';
  let isInTable = false;
  let block: string | undefined;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) block = block === undefined ? line.slice(3) : undefined;
    else if (block === 'text' && line.trim() !== '') workings.push({ heading, line });
    else if (line.startsWith('#')) heading = line.replace(/^#+ /, '');
    else if (line.startsWith('|')) {
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      if (!isInTable) tables.push({ heading, headers: cells, rows: [] });
      else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) tables.at(-1)!.rows.push(cells);
    }
    isInTable = line.startsWith('|');
  }
  return { tables, workings };
}

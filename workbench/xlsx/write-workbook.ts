import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Tab, TabCell } from '../../core/tabs/tab';
import { rowHeights } from './row-heights';
import { cellStyle, defaultFont } from './tab-styles';

/** The workbook's own words about itself; a fixed date makes equal tabs give equal bytes. */
export interface WorkbookProperties {
  readonly title: string;
  readonly modified?: Date;
}

/** Replays tabs into a new .xlsx package. */
export async function writeWorkbook(tabs: readonly Tab[], properties: WorkbookProperties): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tabs.map(sheetOf),
    properties: { ...properties, creator: 'CS Payout' },
    defaultFont,
  });
}

function sheetOf(tab: Tab): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const block of tab.blocks) {
    block.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const key = `${block.row - 1 + r},${block.column - 1 + c}`;
        cells.set(key, { ...contentOf(cell), style: cellStyle(block.style, cell.format) });
      }),
    );
  }
  const { orientation, repeatedRows, breaksAfter } = tab.print;
  return {
    name: tab.name,
    rows: [],
    cells,
    rowDefs: rowHeights(tab),
    columns: tab.widths.map((width) => ({ width })),
    freezePane: { rows: tab.frozenRows, columns: tab.frozenColumns },
    view: { showGridLines: false },
    rowBreaks: breaksAfter.map((row) => row - 1),
    pageSetup: {
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      ...(repeatedRows && { printTitlesRow: `$${repeatedRows[0]}:$${repeatedRows[1]}` }),
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}

/**
 * Text goes in as a text run, as the plain way would make an error cell of the text `#N/A`; and text that looks like
 * an escape of the format (`_x0041_`) is escaped itself.
 */
function contentOf({ value, formula }: TabCell): Partial<Cell> {
  if (formula !== undefined) return { formula, formulaResult: value, value };
  if (value === '') return { value: null };
  if (typeof value !== 'string') return { value };
  return { value, richText: [{ text: value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') }] };
}

import { type OutputBlock, type OutputCell, nameKey } from '../cells/cell';
import { type Measure, builtInMeasures } from '../plan/measures';
import { measureOfColumn } from '../plan/uses';
import { shownLength } from './shown-length';
import { type Tab, type TabCell, type TabFormat, numberCell, textCell } from './tab';

/** Row of the headers: below a title, a note and a blank row. */
const headerRow = 4;
const [narrowest, widest] = [9, 26];

/**
 * The Results tab: what CS_METRICS made of account rows, frozen, as a table that CS_PAYOUT takes.
 *
 * @param table headers, rows, and what nobody was credited with
 * @param note what it was made from, e.g. the periods and the number of payees
 * @param measures of the plans, which may say another unit than the built-in ones
 */
export function resultsTab(table: OutputBlock, note: string, measures: ReadonlyMap<string, Measure>): Tab {
  const [headers = [], ...rows] = table;
  const formats = headers.map((header) => formatOf(String(header), measures));
  const cellsOf = (row: readonly OutputCell[]): TabCell[] =>
    row.map((value, i) => numberCell(value, formats[i] ?? 'general'));
  return {
    name: 'Results',
    blocks: [
      { row: 1, column: 1, style: 'title', cells: [[textCell('Results')]] },
      { row: 2, column: 1, style: 'note', cells: [[textCell(note)]] },
      { row: headerRow, column: 1, style: 'header', cells: [headers.map((header) => textCell(String(header)))] },
      { row: headerRow + 1, column: 1, style: 'body', cells: rows.map(cellsOf) },
    ],
    widths: headers.map((header, i) => widthOf([header, ...rows.slice(0, -1).map((row) => row[i] ?? '')])),
    frozenRows: headerRow,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: [headerRow, headerRow] },
    seal: 'shown',
  };
}

/** A share is shown in per cent; what it rests on, and everything else, as it is. */
function formatOf(header: string, measures: ReadonlyMap<string, Measure>): TabFormat {
  const name = nameKey(measureOfColumn(header));
  const unit = (measures.get(name) ?? builtInMeasures.get(name))?.unit;
  if (unit === undefined || header.endsWith(' n')) return 'general';
  return unit === 'ratio' ? 'ratio' : unit === 'currency' ? 'money 2' : 'general';
}

function widthOf(column: readonly OutputCell[]): number {
  const longest = column.reduce<number>((most, value) => Math.max(most, lengthOf(value)), 0);
  return Math.min(widest, Math.max(narrowest, longest + 2));
}

const lengthOf = (value: OutputCell): number =>
  typeof value === 'number' ? shownLength(value, 2) : String(value).length;

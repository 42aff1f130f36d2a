import type { OutputBlock, OutputCell } from '../../../core/cells/cell';
import { planTab } from '../../../core/tabs/plan-tab';
import { type Tab, type TabFormat, numberCell, textCell } from '../../../core/tabs/tab';
import { templateExamples } from '../../../core/templates/examples';
import type { Template } from '../../../core/templates/template';
import { addTabs } from '../../xlsx/write/add-tabs';

/** A new workbook as a file: the template's plan, and the results of its worked case to begin with. */
export async function templateBook({ name, block }: Template): Promise<Uint8Array> {
  const tabs = [planTab(block), resultsTab(templateExamples[name]?.results ?? [])];
  const { bytes } = await addTabs(undefined, tabs, { title: name, made: { plan: name, inputs: '' } });
  return bytes;
}

function resultsTab([headers = [], ...rows]: OutputBlock): Tab {
  return {
    name: 'Results',
    blocks: [
      { row: 1, column: 1, style: 'header', cells: [headers.map((header) => textCell(String(header)))] },
      {
        row: 2,
        column: 1,
        style: 'body',
        cells: rows.map((row) => row.map((cell) => numberCell(cell, formatOf(cell)))),
      },
    ],
    widths: headers.map((header) => Math.max(12, String(header).length + 2)),
    frozenRows: 1,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: undefined },
    seal: 'none',
  };
}

/** A share of something is shown as one. */
const formatOf = (cell: OutputCell): TabFormat =>
  typeof cell === 'number' && !Number.isInteger(cell) && cell < 5 ? 'ratio' : 'general';

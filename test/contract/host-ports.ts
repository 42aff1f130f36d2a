import { excelPort } from '../../excel-addin/host';
import { sheetsHost } from '../../gas-addon/host';
import type { HostPort } from '../../sidebar/host-port';
import { openExcelMemory } from '../bundles/excel-memory';
import { connectSidebar } from '../bundles/script-run';
import { openSheetsRealm } from '../bundles/sheets-realm';
import { memoryPort } from '../sidebar/memory-port';
import { MemoryWorkbook } from '../sidebar/memory-workbook';

/** A host over a workbook in memory, and how that workbook says that something changed. */
interface Opened {
  readonly port: HostPort;
  readonly tell: () => void;
}

type Open = (workbook: MemoryWorkbook) => Promise<Opened>;

/** Every host that a pane stands in. */
export const hosts: readonly { readonly name: string; readonly open: Open }[] = [
  {
    name: 'the double of the tests',
    open: (workbook) => {
      const port = memoryPort(workbook);
      return Promise.resolve({ port, tell: () => port.tell('cells') });
    },
  },
  {
    name: "Excel, through Microsoft's own client",
    open: async (workbook) => {
      const { tell, ...globals } = openExcelMemory(workbook);
      Object.assign(globalThis, globals);
      return { port: await excelPort(''), tell };
    },
  },
  {
    name: 'Google Sheets, through the shipped Code.js',
    open: (workbook) => {
      connectSidebar(openSheetsRealm({ mode: 'FULL', workbook }));
      // It looks at the selection every few seconds; here it looks at once.
      jest.spyOn(globalThis, 'setTimeout').mockImplementation((run) => setImmediate(run) as never);
      Object.assign(globalThis, { document: { hidden: false } });
      return Promise.resolve({
        port: sheetsHost(false),
        tell: () => (workbook.active = { ...workbook.active, row: workbook.active.row + 1 }),
      });
    },
  },
];

/** A workbook with a sheet of results and a hidden one, opened in a host. */
export async function openResults(open: Open): Promise<Opened & { readonly workbook: MemoryWorkbook }> {
  const workbook = new MemoryWorkbook();
  workbook.add('Results', [
    ['payee', 'grr'],
    ['Ana', 0.93],
  ]);
  workbook.add('Notes').hidden = true;
  workbook.active = { sheet: 'Results', row: 5, column: 3 };
  return { ...(await open(workbook)), workbook };
}

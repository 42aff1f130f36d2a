import type { Tab } from '../../core/tabs/tab';
import { lastRow } from '../../sidebar/replay/last-row';
import { tabRows } from '../../sidebar/replay/tab-rows';
import type { CellPlace, Change, HostPort } from '../../sidebar/host-port';
import { type MemorySheet, MemoryWorkbook } from './memory-workbook';

export interface MemoryPort extends HostPort {
  readonly workbook: MemoryWorkbook;
  /** Tells the pane, as a host does when somebody changed something. */
  tell(change: Change): void;
}

/** A host over a workbook in memory, for tests of the pane and for looking at it. */
export function memoryPort(workbook = new MemoryWorkbook(), name: HostPort['name'] = 'Excel'): MemoryPort {
  const listeners = new Set<(change: Change) => void>();
  const sheet = (wanted: string): MemorySheet => {
    const found = workbook.find(wanted);
    if (!found) throw new Error(`There is no sheet "${wanted}" any more. Look at the tabs, and try again.`);
    return found;
  };
  const write = (tab: Tab, to: MemorySheet): void => {
    for (const { row, values, formats, formulas } of tabRows(tab)) {
      values.forEach((line, r) =>
        line.forEach((value, c) => {
          to.setFormat(row + r, c + 1, formats[r]?.[c] ?? '');
          if (value !== '') to.type(row + r, c + 1, value);
        }),
      );
      for (const one of formulas) to.setFormula(one.row, one.column, one.formula);
    }
    if (tab.seal === 'hidden') to.hiddenRows.add(lastRow(tab));
  };
  const done = <T>(act: () => T): Promise<T> => new Promise((resolve) => resolve(act()));
  return {
    workbook,
    tell: (change) => listeners.forEach((listener) => listener(change)),
    name,
    decimalComma: false,
    dateSystem: 1900,
    shippedFile: () => Promise.reject(new Error('Nothing is shipped with a workbook in memory.')),
    insertFormula: () => Promise.resolve('Inserted in Sheet1!B2.'),
    sheets: () => done(() => workbook.sheets.map(({ id, name: one, hidden }) => ({ id, name: one, hidden }))),
    readSheet: (wanted) => done(() => sheet(wanted).contents()),
    addSheet: (tab, wanted) =>
      done(() => {
        if (workbook.find(wanted)) throw new Error(`There is a sheet "${wanted}" already. Rename it first.`);
        write(tab, workbook.add(wanted));
      }),
    overwriteSheet: (tab, wanted) =>
      done(() => {
        sheet(wanted).clear();
        write(tab, sheet(wanted));
      }),
    renameSheet: (from, to) => done(() => (sheet(from).name = to)).then(() => undefined),
    removeSheet: (wanted) => done(() => workbook.remove(sheet(wanted).name)),
    replaceTexts: (first, from, to) =>
      done(() => {
        const { row, column } = first;
        const cells = sheet(first.sheet);
        const held = from.map((_, i) => cells.formulaOf(row, column + i) || cells.valueOf(row, column + i));
        if (held.some((one, i) => one !== from[i])) throw new Error(`${first.sheet}!… is not what the pane read.`);
        to.forEach((text, i) => cells.setText(row, column + i, text));
      }),
    selection: () => done((): CellPlace => ({ ...workbook.active })),
    goTo: (place) => done(() => void (workbook.active = { ...place, sheet: sheet(place.sheet).name })),
    keepDraft: (draft) =>
      done(() => {
        workbook.settings.delete('draft');
        if (draft !== null) workbook.settings.set('draft', draft);
      }),
    keptDraft: () => done(() => workbook.settings.get('draft') ?? null),
    tellUnsaved: () => undefined,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

import type { Block } from '../../core/cells/cell';
import { cellAddress } from '../../core/tabs/address';
import { planTab } from '../../core/tabs/plan-tab';
import { usualPlanSheet } from '../../core/tabs/find-tables';
import type { Tab } from '../../core/tabs/tab';
import type { HostPort, SheetLabel } from '../host-port';
import type { DesignedPlan, ReadSheet } from '../state/design';
import { say } from '../say';
import { freeName } from './free-name';
import { putTab } from './put-tab';
import { sameSheet } from './same-sheet';

/** The plan was written; or its sheet is not what the pane last knew, and nothing was written. */
export type PlanWriting =
  { readonly written: ReadSheet; readonly said: string } | { readonly conflict: { readonly theirs: ReadSheet } };

/** Writes the plan to the sheet it came from, whatever its name is now, or to CS_Plan. Never over cells that the pane has not seen. */
export async function writePlan(port: HostPort, { block, sheet: known }: DesignedPlan): Promise<PlanWriting> {
  const name = known?.name ?? usualPlanSheet;
  const sheets = await port.sheets();
  const there = sheets.find(({ id }) => id === known?.id) ?? sheetNamed(sheets, name);
  if (!there) return put(port, tabOf(block, known), { sheet: name, replaces: false });
  const theirs = { id: there.id, name: there.name, contents: await port.readSheet(there.name) };
  const isEmpty = sameSheet(theirs.contents, nothing);
  if (!isEmpty && !(known && sameSheet(known.contents, theirs.contents))) return { conflict: { theirs } };
  return put(port, tabOf(block, known), { sheet: there.name, replaces: true });
}

/** Writes the plan to a new sheet beside the one that somebody changed. */
export async function writePlanBeside(port: HostPort, { block, sheet }: DesignedPlan): Promise<PlanWriting> {
  const name = freeName(sheet?.name ?? usualPlanSheet, await port.sheets());
  return put(port, planTab(block), { sheet: name, replaces: false });
}

async function put(
  port: HostPort,
  tab: Tab,
  destination: { readonly sheet: string; readonly replaces: boolean },
): Promise<PlanWriting> {
  await putTab(port, tab, destination);
  const { sheet, replaces } = destination;
  const { id } = sheetNamed(await port.sheets(), sheet) as SheetLabel;
  const written = { id, name: sheet, contents: await port.readSheet(sheet) };
  return { written, said: say(replaces ? 'written anew' : 'new sheet', { sheet }) };
}

const sheetNamed = (sheets: readonly SheetLabel[], wanted: string): SheetLabel | undefined =>
  sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());

/** The plan's tab; a cell that holds what its formula gave when it was read keeps the formula. */
function tabOf(block: Block, known: ReadSheet | undefined): Tab {
  const tab = planTab(block);
  if (!known || known.contents.formulas.size === 0 || block.length !== known.contents.cells.length) return tab;
  const { cells: read, formulas } = known.contents;
  const blocks = [...tab.blocks].map((one) => ({
    ...one,
    cells: one.cells.map((line, r) =>
      line.map((cell, c) => {
        const [row, column] = [one.row + r, one.column + c];
        const formula = formulas.get(cellAddress(row, column));
        const isAsRead = block[row - 1]?.[column - 1] === read[row - 1]?.[column - 1];
        return formula !== undefined && isAsRead ? { ...cell, formula } : cell;
      }),
    ),
  }));
  return { ...tab, blocks };
}

const nothing = { cells: [], formulas: new Map<string, string>() };

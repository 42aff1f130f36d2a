import { type SheetState, placeTabs } from '../../core/tabs/place-tabs';
import { leftoverTabs } from '../../core/tabs/leftover-tabs';
import { sheetState } from '../../core/tabs/sheet-state';
import type { Tab } from '../../core/tabs/tab';
import type { HostPort } from '../host-port';
import { say } from '../say';
import { putTab } from './put-tab';
import { type Made, sealTab } from './seal-tab';
import { sha256 } from './sha256';

/**
 * Puts frozen tabs into the workbook. A sheet that is not ours is never touched; one that a person edited since we
 * wrote it is kept under a new name.
 *
 * @returns what was done, in sentences
 */
export async function publishTabs(port: HostPort, tabs: readonly Tab[], made: Made): Promise<string> {
  const states = await sheetStates(port, tabs);
  const placements = placeTabs([...tabs, ...leftoverTabs(tabs, states)], states);
  const done: string[] = [];
  for (const { tab, sheet, replaces, keptAs } of placements) {
    await putTab(port, await sealTab(tab, sheet, made), { sheet, replaces, keptAs });
    done.push(replaces ? say('written anew', { sheet }) : `${sheet} is written.`);
    if (keptAs !== undefined) done.push(say('kept as', { sheet, kept: keptAs }));
    else if (sheet !== tab.name) done.push(say('not ours', { sheet: tab.name }));
  }
  return done.join(' ');
}

/** What each sheet is to us. Only sheets that a tab could be written to are read. */
async function sheetStates(port: HostPort, tabs: readonly Tab[]): Promise<ReadonlyMap<string, SheetState>> {
  const names = tabs.map(({ name }) => name.toLowerCase());
  const states = new Map<string, SheetState>();
  for (const { name } of await port.sheets()) {
    const isNear = names.includes(name.toLowerCase().replace(/ (?:\(\d+\)|\d+)$/, ''));
    states.set(name, isNear ? await sheetState(name, await port.readSheet(name), sha256) : 'foreign');
  }
  return states;
}

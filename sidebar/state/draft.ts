import type { Block } from '../../core/cells/cell';
import { planTab } from '../../core/tabs/plan-tab';
import { tabContents } from '../../core/tabs/tab-contents';
import type { HostPort } from '../host-port';
import { sameSheet } from '../publish/same-sheet';
import { type Design, type ReadSheet, isWritten } from './design';

/** A design that was kept, as it was found again. */
export interface FoundDraft {
  readonly design: Design;
  /** The plan's sheet where somebody changed it meanwhile. */
  readonly theirs: ReadSheet | undefined;
  /** When it was kept, in milliseconds. */
  readonly at: number;
}

/** The design, where it holds a plan that is not written to its sheet: it would be lost with the pane. */
export function unwritten(design: Design): Design | undefined {
  const { plan } = design;
  return plan && !isWritten(plan) ? design : undefined;
}

const form = 1;

/** The design as the text that a host keeps, of ASCII signs alone, so that a host may cut it anywhere. */
export function draftText(design: Design, at: number): string {
  const text = JSON.stringify({ form, at, design }, (_, value: unknown) => (value instanceof Map ? [...value] : value));
  return text.replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * The design that was kept in this workbook. One that is on its sheet by now is forgotten.
 *
 * @throws an Error with a sentence when what was kept cannot be read
 */
export async function findDraft(port: HostPort): Promise<FoundDraft | undefined> {
  const text = await port.keptDraft();
  if (text === null) return undefined;
  const { design, at } = readDraft(text);
  const { plan } = design;
  const known = plan?.sheet;
  if (!plan || !known) return { design, at, theirs: undefined };
  const sheets = await port.sheets();
  // By its name first: a workbook that was saved and opened again elsewhere may have other ids.
  const there = sheets.find(({ name }) => name === known.name) ?? sheets.find(({ id }) => id === known.id);
  if (!there) return { design: { ...design, plan: { ...plan, sheet: undefined } }, at, theirs: undefined };
  const now = { id: there.id, name: there.name, contents: await port.readSheet(there.name) };
  if (sameSheet(now.contents, tabContents(planTab(plan.block)))) {
    await port.keepDraft(null);
    return undefined;
  }
  const found = { ...design, plan: { ...plan, sheet: { ...known, id: now.id, name: now.name } } };
  return { design: found, at, theirs: sameSheet(now.contents, known.contents) ? undefined : now };
}

/** What `draftText` wrote. The workbook may come from anywhere: nothing of another shape goes into the pane. */
function readDraft(text: string): Pick<FoundDraft, 'design' | 'at'> {
  const { form: found, at, design } = JSON.parse(text) as { form?: unknown; at: unknown; design: KeptDesign };
  if (found !== form) throw new Error('it was kept by another version of CS Payout.');
  const { block, from, sheet } = design.plan;
  const [one, other] = design.bases;
  const read = sheet && {
    id: String(sheet.id),
    name: String(sheet.name),
    contents: { cells: rowsOf(sheet.contents.cells), formulas: new Map(sheet.contents.formulas) },
  };
  const plan = { block: rowsOf(block), from: String(from), sheet: read };
  return { design: { plan, bases: [Number(one), Number(other)] }, at: Number(at) };
}

/** A design as JSON has it: a map is a list of its entries. */
interface KeptDesign {
  readonly bases: readonly unknown[];
  readonly plan: {
    readonly block: Block;
    readonly from: unknown;
    readonly sheet?: {
      readonly id: unknown;
      readonly name: unknown;
      readonly contents: { readonly cells: Block; readonly formulas: readonly (readonly [string, string])[] };
    };
  };
}

const rowsOf = (given: Block): Block => given.map((row) => row.map((cell) => cell));

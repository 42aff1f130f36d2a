import type { Block } from '../../core/cells/cell';
import type { CellPlace } from '../host-port';
import { type Design, type DesignedPlan, type ReadSheet, emptyDesign, isOn } from './design';
import type { FoundDraft } from './draft';
import { type History, changed, historyOf, redone, undone } from './history';

export const views = ['Plan', 'Payouts', 'Checks', 'Statement', 'Functions'] as const;
export type View = (typeof views)[number];

/** What the last click came to. */
export interface Message {
  readonly kind: 'done' | 'failed';
  readonly text: string;
}

/** What the pane knows of the workbook. */
export interface Book {
  readonly plan: ReadSheet | undefined;
  /** All sheets that were found to hold a plan, that one first. */
  readonly plans: readonly ReadSheet[];
  readonly results: ReadSheet | undefined;
  /** The sheet of the plan that is being designed, by its id, as it is now; undefined when it is gone. */
  readonly designed?: { readonly id: string; readonly now: ReadSheet | undefined };
}

/** The plan's sheet is not what the pane last knew: nothing is written before the person has chosen. */
export interface Conflict {
  readonly theirs: ReadSheet;
}

/** Headers that the pane put beside those of the results, side by side from a cell on. */
export interface AddedColumns {
  readonly at: CellPlace;
  readonly names: readonly string[];
}

/** All that the pane remembers. */
export interface PaneState {
  readonly view: View;
  readonly design: History<Design>;
  readonly book: Book;
  readonly selected: CellPlace | undefined;
  /** Whose statement is shown, and what was selected when that was chosen. */
  readonly statement: { readonly label: string | undefined; readonly at: CellPlace | undefined };
  readonly sought: string;
  /** What is on its way to or from the spreadsheet, `Writing …`: a second click would do it twice. */
  readonly busy: string | null;
  readonly message: Message | null;
  readonly conflict: Conflict | null;
  readonly added: AddedColumns | null;
}

export type PaneEvent =
  | { readonly type: 'view chosen'; readonly view: View }
  | { readonly type: 'searched'; readonly sought: string }
  | { readonly type: 'plan taken'; readonly plan: DesignedPlan }
  | { readonly type: 'plan edited'; readonly block: Block; readonly about?: string }
  | { readonly type: 'draft found'; readonly draft: FoundDraft }
  | { readonly type: 'plan written'; readonly block: Block; readonly sheet: ReadSheet }
  | { readonly type: 'base moved'; readonly which: 0 | 1; readonly base: number }
  | { readonly type: 'undone' }
  | { readonly type: 'redone' }
  | { readonly type: 'book read'; readonly book: Book }
  | { readonly type: 'selected'; readonly selected: CellPlace | undefined }
  | { readonly type: 'statement chosen'; readonly label: string }
  | { readonly type: 'started'; readonly what: string }
  | { readonly type: 'ended'; readonly message: Message | null }
  | { readonly type: 'noted'; readonly message: Message }
  | { readonly type: 'conflict found'; readonly conflict: Conflict }
  | { readonly type: 'conflict settled' }
  | { readonly type: 'columns added'; readonly added: AddedColumns | null };

export const initialState: PaneState = {
  view: 'Plan',
  design: historyOf(emptyDesign),
  book: { plan: undefined, plans: [], results: undefined },
  selected: undefined,
  statement: { label: undefined, at: undefined },
  sought: '',
  busy: null,
  message: null,
  conflict: null,
  added: null,
};

/** The pane after an event; the only way its state changes. */
export function afterEvent(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'view chosen':
      return { ...state, view: event.view, message: null };
    case 'searched':
      return { ...state, sought: event.sought, message: null };
    case 'plan taken':
      return { ...withDesign(state, { plan: event.plan }), conflict: null };
    case 'plan edited': {
      const { plan } = state.design.present;
      return plan ? withDesign(state, { plan: { ...plan, block: event.block } }, event.about) : state;
    }
    case 'draft found':
      return draftFound(state, event.draft);
    case 'plan written':
      return written(state, event.block, event.sheet);
    case 'base moved': {
      const [one, other] = state.design.present.bases;
      const bases = event.which === 0 ? ([event.base, other] as const) : ([one, event.base] as const);
      return withDesign(state, { bases }, `base ${event.which}`);
    }
    case 'undone':
      return { ...state, design: undone(state.design), message: null };
    case 'redone':
      return { ...state, design: redone(state.design), message: null };
    case 'book read':
      return bookRead(state, event.book);
    case 'selected':
      return { ...state, selected: event.selected };
    case 'statement chosen':
      return { ...state, statement: { label: event.label, at: state.selected } };
    case 'started':
      return { ...state, busy: event.what, message: null };
    case 'ended':
      return { ...state, busy: null, message: event.message };
    case 'noted':
      return { ...state, message: event.message };
    case 'conflict found':
      return { ...state, busy: null, conflict: event.conflict };
    case 'conflict settled':
      return { ...state, conflict: null };
    case 'columns added':
      return { ...state, added: event.added };
  }
}

function withDesign(state: PaneState, part: Partial<Design>, about?: string): PaneState {
  return { ...state, design: changed(state.design, { ...state.design.present, ...part }, about), message: null };
}

/** Brings back what was kept. A person who was faster keeps what they have, and undo leads to what was kept. */
function draftFound(state: PaneState, { design, theirs, at }: FoundDraft): PaneState {
  const { past, present, future } = state.design;
  const when = new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  if (present.plan) {
    const text = `A design from ${when} was kept in this workbook; Undo brings it back.`;
    return { ...state, design: { past: [...past, design], present, future, about: undefined }, message: done(text) };
  }
  const text = `Your design from ${when} is back. It is not on its sheet yet; Undo puts it away.`;
  const brought = { ...state, design: changed(state.design, design), message: done(text) };
  return theirs ? { ...brought, conflict: { theirs } } : brought;
}

const done = (text: string): Message => ({ kind: 'done', text });

/** A plan that nobody has edited in the pane follows its sheet, under any name; one whose sheet is gone is on none. */
function bookRead(state: PaneState, book: Book): PaneState {
  const { present } = state.design;
  const { plan } = present;
  if (!plan?.sheet || book.designed?.id !== plan.sheet.id) return { ...state, book };
  const { now } = book.designed;
  if (now && now.name !== plan.sheet.name) return bookRead({ ...state, design: renamed(state.design, now) }, book);
  if (now && !isOn(plan.sheet, plan.block)) return { ...state, book };
  const followed = { ...plan, block: now?.contents.cells ?? plan.block, sheet: now };
  return { ...state, book, design: { ...state.design, present: { ...present, plan: followed } } };
}

/** The name of a sheet is known in every step of undo: taking a step back does not rename it. */
function renamed({ past, present, future, about }: History<Design>, { id, name }: ReadSheet): History<Design> {
  const known = (design: Design): Design => {
    const { plan } = design;
    return plan?.sheet?.id === id ? { ...design, plan: { ...plan, sheet: { ...plan.sheet, name } } } : design;
  };
  return { past: past.map(known), present: known(present), future: future.map(known), about };
}

/** The plan that everything is shown for: the one being designed, else the one on its sheet. */
export function planAtHand({
  design,
  book,
}: PaneState): { readonly block: Block; readonly sheet: string | undefined } | undefined {
  const { plan } = design.present;
  if (plan) return { block: plan.block, sheet: plan.sheet?.name };
  return book.plan && { block: book.plan.contents.cells, sheet: book.plan.name };
}

/**
 * Writing is no step of undo; but the sheet is known in every step, so that undoing and writing again is no conflict.
 *
 * @param block what was written: unless the person went on typing meanwhile, the plan is now the one on the sheet
 */
function written(state: PaneState, block: Block, sheet: ReadSheet): PaneState {
  const { past, present, future, about } = state.design;
  const known = (design: Design): Design => (design.plan ? { ...design, plan: { ...design.plan, sheet } } : design);
  const { plan } = present;
  const now =
    plan?.block === block ? { ...present, plan: { ...plan, block: sheet.contents.cells, sheet } } : known(present);
  const design = { past: past.map(known), present: now, future: future.map(known), about };
  return { ...state, design, book: { ...state.book, plan: sheet }, conflict: null };
}

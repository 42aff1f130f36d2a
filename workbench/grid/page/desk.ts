import type { IWorkbookData } from '@univerjs/core';
import { templates } from '../../../core/templates/templates';
import type { Template } from '../../../core/templates/template';
import { RefusedFile } from '../../xlsx/refused-file';
import { type FileInGrid, changedFile } from '../book/changed-file';
import { EditLog } from '../book/edit-log';
import { withLivePay } from '../book/live-sheet';
import { tablesNow, whereNow } from '../book/moved-book';
import { nameKey, namesOf } from '../book/name-changes';
import { openBook } from '../book/opened-book';
import { templateBook } from '../book/template-book';
import { type Uncomputed, uncomputed, uncomputedSentence } from '../book/uncomputed';
import { unseenSentence } from '../book/unseen';
import { sheetId, workbookData } from '../book/workbook-data';
import type { AssociatedFunctions } from '../office/custom-functions';
import { OfficeShim } from '../office/install';
import type { Refusals } from '../refusals';
import type { Grid } from '../univer/grid';
import { attempt } from './attempt';
import { byId } from './by-id';
import { type ChosenFile, type WritableFile, chooseFile, saveFile } from './file-access';
import { Keeper } from './keeper';
import { askAboutFile, askAboutPane } from './leave-questions';
import { closeNotice, notice } from './notice';
import { momentText } from './moment-text';
import { PaneFrame } from './pane-frame';
import type { UnsavedWork } from './unsaved-work';

const exampleFile = 'enterprise-csm-2027-q1.xlsx';
/** The workbook that is open. */
interface OpenWork extends Omit<FileInGrid, 'beyondUs'> {
  readonly fileName: string;
  readonly handle: WritableFile | undefined;
  /** The example or a template, which is shown with a sheet that pays it live. */
  readonly isOurs: boolean;
}

/** What lies on the desk: the open workbook, the file it came from, and the pane beside it. */
export class Desk {
  readonly pane: PaneFrame;
  private readonly office: OfficeShim;
  private readonly keeper = new Keeper(() => this.toKeep());
  private work: OpenWork | undefined;
  /** Counts changes, so that what was saved can be told from what is there. */
  private changes = 0;
  private unsaved = false;
  /** Of the pane: a plan that is not written to its sheet. */
  private draft = false;
  /** Of the file: formulas that the grid cannot compute; known once it has tried. */
  private beyondUs: Promise<Uncomputed> = Promise.resolve(new Map<string, string>());
  private readonly edits: EditLog;

  constructor(
    private readonly grid: Grid,
    functions: AssociatedFunctions,
    private readonly refusals: Refusals,
  ) {
    this.edits = new EditLog(grid);
    this.office = new OfficeShim(grid, functions, {
      tables: () => (this.work ? tablesNow(this.work, this.edits.all) : []),
      settingsSaved: () => void this.keeper.now(),
    });
    this.pane = new PaneFrame(this.office.globals);
  }

  /** Goes on with work that was not saved, or else opens the example. */
  async start(): Promise<void> {
    const left = await this.keeper.start();
    await (left ? this.restore(left) : this.openExample());
    this.grid.onEvent(({ type }) => {
      if (type !== 'selection' && type !== 'sheet shown') this.changed();
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.keeper.isKept) void this.keeper.now();
      if ((this.unsaved && !this.keeper.isKept) || this.draft || this.grid.isEditing) event.preventDefault();
    });
  }

  /** Told by the pane whether it holds a plan that is not written to its sheet. */
  paneHoldsDraft(draft: boolean): void {
    this.draft = draft;
  }

  async openExample(): Promise<void> {
    const answer = await fetch(`examples/${exampleFile}`);
    if (!answer.ok) throw new Error(`The example workbook could not be loaded (${answer.status}).`);
    await this.open(new Uint8Array(await answer.arrayBuffer()), { fileName: exampleFile, isOurs: true });
  }

  async openTemplate(template: Template): Promise<void> {
    const fileName = `${template.name.replace(/ /g, '-')}.xlsx`;
    await this.open(await templateBook(template), { fileName, isOurs: true });
  }

  async chooseAndOpen(): Promise<void> {
    const chosen = await chooseFile();
    if (chosen) await this.openFile(chosen);
  }

  /** Opens a file. One that is refused leaves everything as it was, and says why. */
  async openFile({ file, handle }: ChosenFile): Promise<void> {
    try {
      await this.open(new Uint8Array(await file.arrayBuffer()), { fileName: file.name, isOurs: false, handle });
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      notice(`${file.name} was not opened: ${error.message}.`, { isRefusal: true });
    }
  }

  /** @returns whether all that is on the desk is saved */
  async save(): Promise<boolean> {
    const { work } = this;
    if (!work) return false;
    await this.grid.endEditing();
    await this.grid.calculated();
    const before = this.changes;
    const notes: string[] = [];
    const note = (sentence: string): void => void notes.push(sentence);
    const file = { ...work, beyondUs: await this.beyondUs };
    const { bytes, beyondUs } = await changedFile(this.grid, file, this.edits, note);
    const sheetIds = this.grid.book.getSheets().map((sheet) => sheet.getSheetId());
    // What cannot be read back is not handed out.
    const written = await openBook(bytes);
    const place = await saveFile(bytes, work.fileName, work.handle);
    if (place === 'cancelled') {
      this.edits.abandoned();
      return false;
    }
    const handle = place === 'downloaded' ? undefined : place;
    const fileName = handle?.name ?? work.fileName;
    this.work = { book: written, fileName, handle, isOurs: false, sheetIds, names: namesOf(this.grid).map(nameKey) };
    this.beyondUs = Promise.resolve(beyondUs);
    this.edits.wrote();
    const isAll = before === this.changes;
    if (isAll) await this.settle();
    const saved = place === 'downloaded' ? `${work.fileName} is in your downloads.` : `${place.name} is saved.`;
    notice([saved, ...notes].join(' '), { stays: notes.length > 0 });
    return isAll;
  }

  get templates(): readonly Template[] {
    return templates;
  }

  private async open(
    bytes: Uint8Array,
    { fileName, isOurs, handle }: Pick<OpenWork, 'fileName' | 'isOurs'> & Partial<Pick<OpenWork, 'handle'>>,
  ): Promise<void> {
    const book = await openBook(bytes);
    if (!(await this.mayLeave())) return;
    const data = workbookData(book);
    const sheetIds = book.workbook.sheets.map((_, place) => sheetId(place));
    const shown = { book, fileName, handle, isOurs, sheetIds, names: [] };
    await this.show(shown, isOurs ? withLivePay(data, book.workbook) : data);
    const work = { ...shown, names: this.grid.define(book.workbook.names).map(nameKey) };
    this.work = work;
    // To define names is a step to the grid; Undo would take a name from the file.
    this.grid.forgetSteps();
    await this.settle();
    this.tryFormulas(work);
    attempt(async () => {
      const uncomputable = uncomputedSentence(await this.beyondUs);
      const said = [uncomputable ?? [], (isOurs ? undefined : unseenSentence(book.looks)) ?? []].flat();
      if (said.length > 0 && this.work === work) notice(said.join(' '), { stays: uncomputable !== undefined });
    })();
  }

  /** Finds out which formulas of the file cannot be computed. */
  private tryFormulas({ book, sheetIds }: OpenWork): void {
    this.beyondUs = this.grid.calculated().then(() => uncomputed(this.grid, book, sheetIds, whereNow(this.edits.all)));
    // Whoever waits for it says what went wrong.
    this.beyondUs.catch(() => undefined);
  }

  /** Asks what is to become of unsaved work before another workbook takes its place. */
  private async mayLeave(): Promise<boolean> {
    await this.grid.endEditing();
    if (this.draft) {
      const answer = await askAboutPane();
      if (answer === 'write') this.pane.focus();
      if (answer !== 'leave') return false;
    }
    if (!this.unsaved) return true;
    const answer = await askAboutFile(this.work?.fileName ?? '');
    return answer === 'save' ? this.save() : answer === 'leave';
  }

  /** Another workbook is another runtime: the pane begins anew before any formula is computed. */
  private async show(
    work: OpenWork,
    data: IWorkbookData,
    { settings, edits = [] }: Pick<UnsavedWork, 'settings' | 'edits'> = { settings: [] },
  ): Promise<void> {
    this.office.begin(settings);
    this.draft = false;
    await this.pane.load();
    this.refusals.clear();
    closeNotice();
    this.work = work;
    this.edits.begin(edits);
    this.grid.open(data);
  }

  private async restore(left: UnsavedWork): Promise<void> {
    const { fileName, bytes, isOurs, sheetIds, names = [], data, at, isUnsaved } = left;
    const work = { fileName, isOurs, sheetIds, names, book: await openBook(bytes), handle: undefined };
    await this.show(work, data, left);
    this.unsaved = isUnsaved;
    this.showTitle();
    this.tryFormulas(work);
    if (!isUnsaved) return;
    notice(`Unsaved work on ${fileName} from ${momentText(new Date(at), new Date())} was restored.`, {
      action: { label: 'Go back to the file as it was', run: attempt(() => this.open(bytes, { fileName, isOurs })) },
    });
  }

  private changed(): void {
    this.changes += 1;
    this.unsaved = true;
    this.showTitle();
    this.keeper.soon();
  }

  /** The workbook while it has changes, and what the pane has left in its settings. */
  private toKeep(): UnsavedWork | undefined {
    const { work, unsaved: isUnsaved } = this;
    const settings = this.office.savedSettings();
    if (!work || (!isUnsaved && settings.length === 0)) return undefined;
    const { book, fileName, isOurs, sheetIds, names } = work;
    const data = this.grid.book.save();
    const edits = this.edits.all;
    return { fileName, bytes: book.bytes, isOurs, sheetIds, names, data, edits, settings, isUnsaved, at: Date.now() };
  }

  /** All that is on the desk is in its file. */
  private async settle(): Promise<void> {
    this.unsaved = false;
    this.showTitle();
    await this.keeper.now();
  }

  private showTitle(): void {
    byId('file-name').textContent = this.work?.fileName ?? '';
    byId('saved').textContent = this.unsaved ? '· not saved' : '';
  }
}

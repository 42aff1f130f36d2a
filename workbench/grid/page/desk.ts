import type { IWorkbookData } from '@univerjs/core';
import { templates } from '../../../core/templates/templates';
import type { Template } from '../../../core/templates/template';
import { RefusedFile } from '../../xlsx/refused-file';
import { patchCells } from '../../xlsx/write/patch-cells';
import { bookChanges } from '../book/book-changes';
import { withLivePay } from '../book/live-sheet';
import { type OpenedBook, openBook } from '../book/opened-book';
import { templateBook } from '../book/template-book';
import { sheetId, workbookData } from '../book/workbook-data';
import type { AssociatedFunctions } from '../office/custom-functions';
import { OfficeShim } from '../office/install';
import type { Refusals } from '../refusals';
import type { Grid } from '../univer/grid';
import { ask } from './ask';
import { attempt } from './attempt';
import { byId } from './by-id';
import { type ChosenFile, type WritableFile, chooseFile, saveFile } from './file-access';
import { closeNotice, notice } from './notice';
import { PaneFrame } from './pane-frame';
import { UnsavedPlace } from './unsaved-work';

const exampleFile = 'enterprise-csm-2027-q1.xlsx';
/** Milliseconds after the last change until it is kept. */
const keepAfter = 400;

const layoutStays = 'The widths, heights, merged cells and panes of its sheets are as they were in the file.';

/** The workbook that is open. */
interface OpenWork {
  readonly book: OpenedBook;
  readonly fileName: string;
  readonly handle: WritableFile | undefined;
  /** The example or a template, which is shown with a sheet that pays it live. */
  readonly isOurs: boolean;
  /** The grid's ids of the file's sheets, in the file's order. */
  readonly sheetIds: readonly string[];
}

/** What lies on the desk: the open workbook, the file it came from, and the pane beside it. */
export class Desk {
  private readonly office: OfficeShim;
  private readonly pane: PaneFrame;
  /** Where unsaved work is kept; undefined in a browser that keeps nothing. */
  private place: UnsavedPlace | undefined;
  private work: OpenWork | undefined;
  /** Counts changes, so that what was kept or saved can be told from what is there. */
  private changes = 0;
  private unsaved = false;
  private kept = true;
  /** Of a sheet of the file, where saving writes cells only. */
  private layoutChanged = false;
  private timer = 0;

  constructor(
    private readonly grid: Grid,
    functions: AssociatedFunctions,
    private readonly refusals: Refusals,
  ) {
    this.office = new OfficeShim(grid, functions, () => this.work?.book.workbook.tables ?? []);
    this.pane = new PaneFrame(this.office.globals);
  }

  /** Goes on with work that was not saved, or else opens the example. */
  async start(): Promise<void> {
    try {
      this.place = await UnsavedPlace.take();
    } catch (error) {
      notKept(error);
    }
    if (!(await this.restore())) await this.openExample();
    this.grid.onEvent(({ type, sheet }) => {
      if (type === 'selection' || type === 'sheet shown') return;
      if (type === 'look' && this.work?.sheetIds.includes(sheet)) this.layoutChanged = true;
      this.changed();
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.kept) event.preventDefault();
    });
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
    await this.grid.calculated();
    const before = this.changes;
    const bytes = await patchCells(work.book.bytes, bookChanges(this.grid, work.book, work.sheetIds));
    const sheetIds = this.grid.book.getSheets().map((sheet) => sheet.getSheetId());
    // What cannot be read back is not handed out.
    const written = await openBook(bytes);
    const place = await saveFile(bytes, work.fileName, work.handle);
    if (place === 'cancelled') return false;
    const handle = place === 'downloaded' ? undefined : place;
    this.work = { book: written, fileName: handle?.name ?? work.fileName, handle, isOurs: false, sheetIds };
    const isAll = before === this.changes;
    if (isAll) await this.settle();
    const saved = place === 'downloaded' ? `${work.fileName} is in your downloads.` : `${place.name} is saved.`;
    notice(this.layoutChanged ? `${saved} ${layoutStays}` : saved);
    this.layoutChanged = false;
    return isAll;
  }

  undo(): void {
    this.grid.book.undo();
  }

  redo(): void {
    this.grid.book.redo();
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
    await this.show({ book, fileName, handle, isOurs, sheetIds }, isOurs ? withLivePay(data, book.workbook) : data);
    this.grid.define(book.workbook.names);
    await this.settle();
  }

  /** Asks what is to become of unsaved work before another workbook takes its place. */
  private async mayLeave(): Promise<boolean> {
    if (!this.unsaved) return true;
    const answer = await ask(`${this.work?.fileName ?? ''} has changes that are not saved.`, [
      { label: 'Save', answer: 'save' },
      { label: "Don't save", answer: 'leave' },
      { label: 'Cancel', answer: 'stay' },
    ]);
    return answer === 'save' ? this.save() : answer === 'leave';
  }

  /** Another workbook is another runtime: the pane begins anew before any formula is computed. */
  private async show(work: OpenWork, data: IWorkbookData): Promise<void> {
    this.office.forget();
    await this.pane.load();
    this.refusals.clear();
    closeNotice();
    this.work = work;
    this.layoutChanged = false;
    this.grid.open(data);
  }

  private async restore(): Promise<boolean> {
    const found = await this.place?.find();
    if (!found) return false;
    const { bytes, data, fileName, isOurs, sheetIds, at } = found;
    await this.show({ book: await openBook(bytes), fileName, handle: undefined, isOurs, sheetIds }, data);
    this.unsaved = true;
    this.showTitle();
    const time = new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
    notice(`Unsaved work on ${fileName} from ${time} was restored.`, {
      action: { label: 'Go back to the file as it was', run: attempt(() => this.open(bytes, { fileName, isOurs })) },
    });
    return true;
  }

  private changed(): void {
    this.changes += 1;
    this.unsaved = true;
    this.kept = false;
    this.showTitle();
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.keep(), keepAfter);
  }

  private async keep(): Promise<void> {
    const { work, changes, place } = this;
    if (!work || !place || !this.unsaved) return;
    try {
      const { book, fileName, isOurs, sheetIds } = work;
      const data = this.grid.book.save();
      await place.keep({ fileName, bytes: book.bytes, isOurs, sheetIds, data, at: Date.now() });
      if (changes === this.changes) this.kept = true;
    } catch (error) {
      notKept(error);
    }
  }

  /** All that is on the desk is in its file. */
  private async settle(): Promise<void> {
    window.clearTimeout(this.timer);
    this.unsaved = false;
    this.kept = true;
    this.showTitle();
    await this.place?.forget();
  }

  private showTitle(): void {
    byId('file-name').textContent = this.work?.fileName ?? '';
    byId('saved').textContent = this.unsaved ? '· not saved' : '';
  }
}

function notKept(error: unknown): void {
  notice(`This browser does not keep unsaved work (${String(error)}). Save the file before you leave.`, {
    isRefusal: true,
  });
}

import { CellValueType, type ICellData, type IStyleData } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { type Cell, isErrorCell } from '../../../core/cells/cell';
import { cellAddress } from '../../../core/tabs/address';
import type { BookPatch, PatchedCell, SheetPatch } from '../../xlsx/patch/patch-cells';
import type { CellLook } from '../../xlsx/patch/patch-cells-styles';
import { referenceOf } from '../office/references';
import type { Grid } from '../univer/grid';
import { areaOf, placeOf } from './addresses';
import { holdsError } from './cell-errors';
import { cellLook } from './cell-look';
import { layoutChanges, wholeLayout } from './layout-changes';
import type { OpenedBook } from './opened-book';
import type { SheetLook } from './read-sheet-look';
import { type Uncomputed, cellKey } from './uncomputed';
import { cellContent } from './workbook-data';

/**
 * What is to be written into the file that was opened, so that it holds what the grid holds.
 *
 * @param sheetIds the grid's ids of the file's sheets, in the file's order
 * @param beyondUs formulas that the grid cannot compute: they keep the results that a spreadsheet gave them
 */
export function bookChanges(
  grid: Grid,
  book: OpenedBook,
  sheetIds: readonly string[],
  beyondUs: Uncomputed,
): BookPatch {
  return new Changes(grid, book, sheetIds, beyondUs).all();
}

/** A cell as the file has it, in the words of a patch. */
type FileCell = Pick<PatchedCell, 'value' | 'formula' | 'spill' | 'style'>;

class Changes {
  private readonly styles = new Map<string, CellLook>();
  private computeOnOpening = false;
  /** The file's own formats by their look; of equal ones the first. */
  private readonly known: ReadonlyMap<string, number>;

  constructor(
    private readonly grid: Grid,
    private readonly book: OpenedBook,
    private readonly sheetIds: readonly string[],
    private readonly beyondUs: Uncomputed,
  ) {
    const looks = book.styles.map((style, index) => [JSON.stringify(cellLook(style)), index] as const);
    this.known = new Map(looks.reverse());
  }

  all(): BookPatch {
    const sheets = this.grid.book.getSheets().map((sheet) => this.ofSheet(sheet));
    return { sheets, styles: this.styles, computeOnOpening: this.computeOnOpening };
  }

  private ofSheet(sheet: FWorksheet): SheetPatch {
    const place = this.sheetIds.indexOf(sheet.getSheetId());
    const was = this.book.workbook.sheets[place];
    const common = { was: was?.name, name: sheet.getSheetName(), hidden: sheet.isSheetHidden() };
    const look = this.book.looks[place];
    if (!was || !look) return { ...common, cells: this.changed(sheet, new Map()), layout: wholeLayout(sheet) };
    const cells = this.changed(sheet, this.fileCells(place), look);
    this.writeOutShared(sheet, place, cells);
    const layout = layoutChanges(sheet, look);
    return { ...common, cells, ...(layout && { layout }) };
  }

  /** The cells that are not what the file has. */
  private changed(sheet: FWorksheet, file: ReadonlyMap<string, FileCell>, look?: SheetLook): Map<string, PatchedCell> {
    const cells = new Map<string, PatchedCell>();
    const waiting = look ? this.keptResults(sheet, file, look) : new Set<string>();
    const compare = (row: number, column: number): void => {
      const address = cellAddress(row + 1, column + 1);
      const before = file.get(address) ?? blank;
      const computed = this.cellNow(sheet, row, column);
      const now = waiting.has(address) && isKept(computed, before) ? { ...before, style: computed.style } : computed;
      const sameFormula = now.formula === before.formula && now.spill === before.spill;
      if (sameFormula && now.style === before.style && isSame(now.value, before.value)) return;
      if (isError(now.value) && now.formula !== undefined && !ours.test(now.formula)) this.computeOnOpening = true;
      cells.set(address, sameFormula && now.formula !== undefined ? { ...now, keepsFormula: true } : now);
    };
    this.grid.eachCell(sheet, compare);
    for (const address of file.keys()) {
      const [row, column] = placeOf(address);
      if (!cells.has(address)) compare(row, column);
    }
    return cells;
  }

  /** The cells whose saved results stay: formulas that the grid cannot compute, and what they fill. */
  private keptResults(
    sheet: FWorksheet,
    file: ReadonlyMap<string, FileCell>,
    { arrays, spilled }: SheetLook,
  ): ReadonlySet<string> {
    const kept = new Set<string>();
    for (const [address, before] of file) {
      if (!this.beyondUs.has(cellKey(sheet.getSheetId(), address))) continue;
      const [row, column] = placeOf(address);
      if (isKept(this.cellNow(sheet, row, column), before)) kept.add(address);
    }
    if (kept.size === 0) return kept;
    this.computeOnOpening = true;
    for (const address of spilled) kept.add(address);
    for (const ref of arrays) {
      const { startRow, startColumn, endRow, endColumn } = areaOf(ref);
      if (!kept.has(cellAddress(startRow + 1, startColumn + 1))) continue;
      for (let row = startRow; row <= endRow; row++) {
        for (let column = startColumn; column <= endColumn; column++) kept.add(cellAddress(row + 1, column + 1));
      }
    }
    return kept;
  }

  private cellNow(sheet: FWorksheet, row: number, column: number): FileCell {
    const cell = this.grid.cell(sheet, row, column);
    const formula = this.grid.formulaOf(sheet, row, column).replace(/^=/, '');
    const spill = this.grid.spillOf(sheet, row, column);
    return {
      value: valueOf(cell),
      ...(formula !== '' && { formula }),
      ...(formula !== '' && spill && { spill: referenceOf(spill) }),
      style: this.styleOf(cell?.s),
    };
  }

  /** Index of the file's own cell format, or the key under which a new one is written. */
  private styleOf(style: ICellData['s']): number | string | undefined {
    if (style === null || style === undefined) return undefined;
    const [, index] = typeof style === 'string' ? (/^xf(\d+)$/.exec(style) ?? []) : [];
    if (index !== undefined) return Number(index);
    const data: IStyleData = (typeof style === 'string' ? this.grid.style(style) : style) ?? {};
    const look = cellLook(data);
    const key = JSON.stringify(look);
    const known = this.known.get(key);
    if (known === undefined) this.styles.set(key, look);
    return known ?? key;
  }

  private fileCells(place: number): ReadonlyMap<string, FileCell> {
    const { workbook, looks } = this.book;
    const cells = new Map<string, FileCell>();
    const { cells: lines, formulas } = workbook.sheets[place] ?? { cells: [], formulas: new Map<string, string>() };
    const { formats, arrays } = looks[place] ?? { formats: new Map<string, number>(), arrays: [] };
    const add = (address: string, more: Partial<FileCell>): void =>
      void cells.set(address, { ...(cells.get(address) ?? blank), ...more });
    lines.forEach((line, row) =>
      line.forEach((value, column) => {
        if (!isSame(value, null)) add(cellAddress(row + 1, column + 1), { value: valueOf(cellContent(value)) });
      }),
    );
    for (const [address, formula] of formulas) add(address, { formula });
    for (const ref of arrays) {
      const [anchor = '', last] = ref.split(':');
      if (last !== undefined && last !== anchor) add(anchor, { spill: ref });
    }
    for (const [address, style] of formats) add(address, { style });
    for (const address of this.sharing(place)) {
      if (formulas.has(address)) continue;
      const [row, column] = placeOf(address);
      const sheet = this.grid.book.getSheetBySheetId(this.sheetIds[place] ?? '');
      const formula = sheet && this.grid.formulaOf(sheet, row, column).replace(/^=/, '');
      if (formula) add(address, { formula });
    }
    return cells;
  }

  private sharing(place: number): Iterable<string> {
    return this.book.looks[place]?.shared.keys() ?? [];
  }

  /** When one of the cells that share a formula changes, each of them gets its own: any may be the one that has it. */
  private writeOutShared(sheet: FWorksheet, place: number, cells: Map<string, PatchedCell>): void {
    const isTouched = [...this.sharing(place)].some((address) => {
      const change = cells.get(address);
      return change !== undefined && change.keepsFormula !== true;
    });
    if (!isTouched) return;
    for (const address of this.sharing(place)) {
      const [row, column] = placeOf(address);
      cells.set(address, this.cellNow(sheet, row, column));
    }
  }
}

const blank: FileCell = { value: null, style: undefined };

const ours = /\bCS_/i;

/** Nobody wrote anything else into the cell: its formula is the file's and shows an error, or what it filled is blank. */
const isKept = (now: FileCell, before: FileCell): boolean =>
  now.formula === undefined ? isSame(now.value, null) : now.formula === before.formula && isError(now.value);

function valueOf(cell: ICellData | undefined): Cell {
  const value = cell?.v;
  if (value === null || value === undefined || value === '') return null;
  if (cell?.t === CellValueType.BOOLEAN) return value === 1 || value === true;
  return holdsError(cell) ? { error: String(value) } : value;
}

const isError = (value: Cell): boolean => isErrorCell(value);

const isSame = (a: Cell, b: Cell): boolean =>
  isErrorCell(a) && isErrorCell(b) ? a.error === b.error : (a ?? '') === (b ?? '');

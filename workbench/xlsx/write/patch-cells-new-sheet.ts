import { columnLetters } from '../../../core/tabs/address';
import { XmlDocument } from '../package/xml-document';
import type { PatchedCell } from './patch-cells';
import { patchSheetXml } from './patch-cells-sheet';
import type { CellIndexes } from './patch-cells-xml';

/** How a new sheet looks beside its cells; columns count from 1. */
export interface NewSheetLook {
  /** In characters. */
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly showsGridlines: boolean;
  /** `A1:C1` */
  readonly merged: readonly string[];
}

/** A sheet that the file did not have. */
export function newSheetXml(
  cells: ReadonlyMap<string, PatchedCell>,
  look: NewSheetLook | undefined,
  indexes: CellIndexes,
  namespace: string,
): string {
  const empty =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
    `${look ? view(look) + columns(look) : ''}<sheetData></sheetData>${look ? mergedCells(look) : ''}</worksheet>`;
  return patchSheetXml(new XmlDocument(empty, 'the new sheet'), cells, indexes);
}

function view({ frozenRows, frozenColumns, showsGridlines }: NewSheetLook): string {
  const splits =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '') + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : '');
  const corner = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`;
  const active = frozenRows > 0 && frozenColumns > 0 ? 'bottomRight' : frozenRows > 0 ? 'bottomLeft' : 'topRight';
  const pane = splits === '' ? '' : `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
  const gridlines = showsGridlines ? '' : ' showGridLines="0"';
  return `<sheetViews><sheetView${gridlines} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function columns({ columnWidths }: NewSheetLook): string {
  const sorted = [...columnWidths].sort(([a], [b]) => a - b);
  const each = sorted.map(
    ([column, width]) => `<col min="${column}" max="${column}" width="${width}" customWidth="1"/>`,
  );
  return each.length === 0 ? '' : `<cols>${each.join('')}</cols>`;
}

const mergedCells = ({ merged }: NewSheetLook): string =>
  merged.length === 0
    ? ''
    : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

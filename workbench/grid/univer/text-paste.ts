import {
  CellValueType,
  type ICellData,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
  type Injector,
  type Nullable,
  getNumfmtParseValueFilter,
  isTextFormat,
  willLoseNumericPrecision,
} from '@univerjs/core';
import {
  type ISheetClipboardHook,
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from '@univerjs/preset-sheets-core';
import type { FUniver } from '@univerjs/core/facade';

/** Under which the grid's clipboard says that it pastes a text. */
export const textPaste = 'cs-payout.text-paste';

/**
 * Puts texts into cells as they are read, and leaves the cells' own formats; a cell without one gets that in which its
 * number is written, such as `45%`. A formula is the matter of Univer's own hook.
 */
export function textPasteHook(injector: Injector, api: FUniver): ISheetClipboardHook {
  return {
    id: textPaste,
    onPasteCells: (
      _,
      { unitId, subUnitId, range: { rows, cols } },
      cells,
      { pasteType }: { readonly pasteType: string },
    ) => {
      const sheet = api.getActiveWorkbook()?.getSheetBySheetId(subUnitId)?.getSheet();
      if (pasteType !== textPaste || !sheet) return { undos: [], redos: [] };
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      cells.forValue((row, column, { v }) => {
        const [toRow, toColumn] = [rows[row], cols[column]];
        if (toRow === undefined || toColumn === undefined) return;
        const pattern = sheet.getComposedCellStyle(toRow, toColumn).n?.pattern;
        // The clipboard has the paragraphs of a cell in this way.
        const text = String(v ?? '').replace(/\r/g, '\n');
        (cellValue[toRow] ??= {})[toColumn] = { ...nothing, ...contentOf(text, pattern) };
      });
      const params: ISetRangeValuesMutationParams = { unitId, subUnitId, cellValue };
      const change = (of: ISetRangeValuesMutationParams): IMutationInfo[] => [
        { id: SetRangeValuesMutation.id, params: of },
      ];
      return { redos: change(params), undos: change(SetRangeValuesUndoMutationFactory(injector, params)) };
    },
  };
}

/** What was in the cell before. */
const nothing: ICellData = { v: null, f: null, si: null, p: null };

function contentOf(text: string, pattern: string | undefined): ICellData {
  if (text === '') return {};
  if (isTextFormat(pattern)) return { v: text, t: CellValueType.STRING };
  const read = getNumfmtParseValueFilter(text.trim());
  if (typeof read?.v !== 'number') return { v: text };
  // A number of more digits than a spreadsheet computes with is the name of something.
  if (!read.z && willLoseNumericPrecision(text.trim())) return { v: text, t: CellValueType.FORCE_STRING };
  return { v: read.v, t: CellValueType.NUMBER, ...(read.z && !pattern && { s: { n: { pattern: read.z } } }) };
}

import { strFromU8, unzipSync } from 'fflate';
import { type EditedSheet, moveInBook } from '../../workbench/xlsx/moves/move-in-book';
import type { StructuralEdit } from '../../workbench/xlsx/moves/structural-edit';
import { bookNamed } from '../round-trip/books';

export const insert = (axis: StructuralEdit['axis'], at: number, count: number): StructuralEdit => ({
  ...{ axis, kind: 'insert' },
  ...{ at, count },
});
export const remove = (axis: StructuralEdit['axis'], at: number, count: number): StructuralEdit => ({
  ...{ axis, kind: 'delete' },
  ...{ at, count },
});

/** A workbook after rows and columns of its sheets were edited, and what was said of it. */
export async function moved(bytes: Uint8Array, ...sheets: EditedSheet[]) {
  const notes: string[] = [];
  const after = await moveInBook(bytes, sheets, (sentence) => notes.push(sentence));
  const files = unzipSync(after);
  return { after, notes, xml: (part: string) => (files[part] ? strFromU8(files[part]) : '') };
}

/** A workbook as Excel saves it; the table, the rule and the formulas are on its sheet Results. */
export const excel = bookNamed('excel').bytes;
/** The part of Results. */
export const sheet = 'xl/worksheets/sheet3.xml';

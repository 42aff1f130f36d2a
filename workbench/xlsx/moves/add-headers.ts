import type { EditedPackage } from '../package/edited-package';
import { patchSheetXml } from '../patch/patch-cells-sheet';
import type { NewHeader } from './move-table';

/** Writes the headers of new columns into their cells: a table whose headers are not in its cells is damaged. */
export async function addHeaders(parts: EditedPackage, sheet: string, headers: readonly NewHeader[]): Promise<void> {
  if (headers.length === 0) return;
  const cells = new Map(headers.map(({ address, name }) => [address, { value: name, style: undefined }]));
  const indexes = { format: () => undefined, spilling: undefined };
  parts.set(sheet, patchSheetXml(await parts.document(sheet), { cells }, indexes));
}

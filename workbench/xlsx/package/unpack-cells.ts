import type { Part } from './open-package';
import { refusals } from './refusals';
import { SheetGuard } from './sheet-guard';
import { TextsGuard } from './texts-guard';
import type { XmlGuard } from './xml-guard';

/** A part that holds cells, or the texts that they share. */
export interface CellPart {
  readonly part: Part;
  /** What people call it. */
  readonly where: string;
  /** As large as the unpacked part. */
  readonly room: Uint8Array;
}

/**
 * Unpacks the shared texts and every sheet into their rooms, and follows them on the way, before a parser sees them:
 * their markup, and what would cost a parser far more than the file has bytes. Stops at the first thing it refuses.
 *
 * @returns of each sheet the cells whose formula was never computed, as `4,1` for B5
 * @throws RefusedFile
 */
export async function unpackCells(
  sheets: readonly CellPart[],
  texts: CellPart | undefined,
): Promise<readonly ReadonlySet<string>[]> {
  const shared = texts ? (await unpack(texts, new TextsGuard(texts.where))).texts : 0;
  const neverComputed: ReadonlySet<string>[] = [];
  let cells = 0;
  for (const sheet of sheets) {
    const guard = await unpack(sheet, new SheetGuard(sheet.where, shared, cells));
    cells = guard.cells;
    neverComputed.push(guard.neverComputed);
  }
  return neverComputed;
}

async function unpack<G extends XmlGuard>({ part, room }: CellPart, guard: G): Promise<G> {
  let filled = 0;
  await part.pieces((piece) => {
    if (filled + piece.length > room.length) throw refusals.damagedPart(part.name);
    guard.take(piece);
    room.set(piece, filled);
    filled += piece.length;
  });
  guard.end();
  return guard;
}

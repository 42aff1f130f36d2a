import type { Cell } from '../core/cells/cell';
import { cellAddress } from '../core/tabs/address';
import type { SheetContents } from '../core/tabs/sheet-content';
import { errorTexts } from './error-texts';
import { serialNumber } from './serial-number';

/** What `readSheet` of `server/` answers. */
export interface ServerCells {
  readonly values: readonly (readonly (number | string | boolean | { readonly wallClock: string })[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** The cells of a sheet as the core knows them. */
export function readContents({ values, formulas }: ServerCells): SheetContents {
  const written = formulas.flatMap((line, r) =>
    line.flatMap((formula, c): [string, string][] =>
      formula === '' ? [] : [[cellAddress(r + 1, c + 1), formula.slice(1)]],
    ),
  );
  return { cells: values.map((line) => line.map(cellOf)), formulas: new Map(written) };
}

function cellOf(value: ServerCells['values'][number][number]): Cell {
  if (typeof value === 'object') return serialNumber(value.wallClock);
  if (typeof value === 'string' && errorTexts.has(value)) return { error: value };
  return value === '' ? null : value;
}

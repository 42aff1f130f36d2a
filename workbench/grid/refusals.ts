/** A cell of the open workbook, by the id of its sheet; rows and columns count from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Why a function gave no value, in the words of the core. */
export interface CellRefusal {
  readonly functionName: string;
  readonly message: string;
}

/** The last refusal of each cell: a grid keeps of an error only that it is `#VALUE!` or `#N/A`. */
export class Refusals {
  private calculation = 0;
  private readonly cells = new Map<string, { readonly calculation: number; readonly refusal: CellRefusal | null }>();

  /** A new calculation: whatever it computes, it says anew. */
  begin(): void {
    this.calculation += 1;
  }

  /** A function of a cell has answered. The first refusal of a calculation is the one that counts. */
  answered(place: CellPlace, refusal: CellRefusal | null): void {
    const key = keyOf(place);
    const known = this.cells.get(key);
    if (known?.calculation === this.calculation && known.refusal !== null) return;
    this.cells.set(key, { calculation: this.calculation, refusal });
  }

  at(place: CellPlace): CellRefusal | null {
    return this.cells.get(keyOf(place))?.refusal ?? null;
  }

  clear(): void {
    this.cells.clear();
  }
}

const keyOf = ({ sheet, row, column }: CellPlace): string => `${row},${column},${sheet}`;

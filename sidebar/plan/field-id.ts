/** Id of the field of a cell of the block, rows and columns counted from 0. */
export const fieldId = (row: number, column: number): string => `field-${row}-${column}`;

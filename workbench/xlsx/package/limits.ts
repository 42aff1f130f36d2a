const MiB = 2 ** 20;

/**
 * How much is taken from a file before it is refused. A genuine book of 100,000 payees (one sheet of 60 MB that
 * unpacks to 15 times its size, 300,000 texts, 2 million cells) passes every limit with room to spare, while a file
 * that was made to exhaust the machine is refused before it costs much.
 */
export const limits = {
  /** Bytes of the file itself, which is held in memory. */
  file: 256 * MiB,
  /** Parts of the package; a workbook of 300 sheets with charts, tables and comments has about 3,000. */
  parts: 10_000,
  /** Unpacked bytes of one part, and of all; what is only copied is never unpacked. */
  part: 512 * MiB,
  unpacked: 1024 * MiB,
  /** Unpacked bytes of the sheets and the texts they share, which are read whole. */
  cellParts: 256 * MiB,
  /** Unpacked bytes for each packed one, above a size that does no harm: sheets reach 20, blank formatted ones 60. */
  expansion: 100,
  expansionFrom: 8 * MiB,
  /** Unpacked bytes of a part that only says how others hang together: the workbook, relationships, tables. */
  wiring: 8 * MiB,
  /** Unpacked bytes of a part that is changed: styles of books with 64,000 cell formats have 10 MB. */
  changed: 64 * MiB,
  /** Elements within elements; a sheet with every extension stays under 20. */
  nesting: 64,
  /** UTF-16 units in a cell: what spreadsheets themselves hold. */
  cellText: 32_767,
  /** Bytes of one tag, comment or run of text: a full cell with each letter written as `&#x1F600;`. */
  token: 32_767 * 10,
  /** Texts that the sheets share, and cells of the whole workbook: beyond it the memory of a laptop. */
  sharedTexts: 1_000_000,
  cells: 5_000_000,
  /** Sheets of a workbook; each costs a reader about a millisecond, however small it is. */
  sheets: 1_000,
  rows: 1_048_576,
  columns: 16_384,
  /**
   * The rectangle from A1 to the last row and column of a sheet, which is laid out in memory: nine columns down to the
   * last row, for a stray cell down there; more only where at least one cell in a hundred holds something.
   */
  sparseArea: 10_000_000,
  area: 20_000_000,
  sparseness: 100,
  /** Columns that a sheet gives widths to, each time it does. */
  describedColumns: 1_000_000,
} as const;

/** Rows of a table that are printed unless `--all` asks for every one. */
export const mostRows = 40;

/** A line that says how many rows are not printed; none when all are. */
export const moreRows = (left: number): readonly string[] =>
  left > 0 ? [`… and ${left.toLocaleString('en')} more; --all prints every row`] : [];

import type { Problem } from './problem';

/** Problems found along the way, each cell's only once however often it is read. */
export class Problems {
  private readonly found = new Map<string, Problem>();

  add(problem: Problem): void {
    const { row, column, field, source } = problem.place;
    const key = [source, row, column, field, problem.code].join('|');
    if (!this.found.has(key)) this.found.set(key, problem);
  }

  /** By source and row, as a person goes through them; within a row as they were found. */
  list(): readonly Problem[] {
    return [...this.found.values()].sort(
      (a, b) => compareText(a.place.source, b.place.source) || (a.place.row ?? 0) - (b.place.row ?? 0),
    );
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

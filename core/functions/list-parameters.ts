import { type Block, type Cell, isBlank, nameKey } from '../cells/cell';
import { notNegative, readNumber } from '../cells/read';
import { type Exact, atLeast, isWhole, whole } from '../number/exact';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import { block, cell, isHeaderRow } from './parameters';
import type { Parameter, Report } from './specification';

/** A column of shares, one per row, 0 where the row is blank. */
export interface Shares {
  readonly headed: boolean;
  readonly values: readonly Exact[];
}

export function shares(help: string): Parameter<Shares> {
  return block<Shares>('table', help, false, (rows, _context, report) => {
    const columns = Math.max(...rows.map((row) => row.length));
    if (columns > 1) return refuse('not one column', { columns });
    const values = readCells(rows, (cell) => readNumber(cell, notNegative), report);
    return { headed: isHeaderRow(rows[0]), values };
  });
}

/** Survey scores in any block of cells. */
export interface Scores {
  readonly values: readonly Exact[];
  /** Cells that are blank or 0, which a spreadsheet may not tell apart. */
  readonly blanks: number;
}

/** The scores up to 10 that a survey takes. */
export interface Scale {
  readonly least: 0 | 1;
  /** Whole scores only. */
  readonly whole: boolean;
}

/** Scores; a cell that says `n/a` is left out. */
export function scores(help: string, scale: Scale): Parameter<Scores> {
  return block<Scores>('table', help, false, (rows, _context, report) => {
    const read = readCells(rows, (cell) => readScore(cell, scale), report);
    const values = read.filter((value) => typeof value !== 'string');
    return { values, blanks: read.filter((value) => value === 'blank').length };
  });
}

/** One score of the scale, or nothing. */
export function score(help: string, scale: Scale): Parameter<Exact | undefined> {
  return cell('number', help, true, (value) => {
    const read = readScore(value, scale);
    return typeof read === 'string' ? undefined : read;
  });
}

function readScore(cell: Cell, scale: Scale): Exact | 'blank' | 'n/a' | Refusal {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'string' && nameKey(cell) === 'n/a') return 'n/a';
  const score = readNumber(cell);
  if (isRefusal(score)) return score;
  const inRange = atLeast(score, whole(scale.least)) && atLeast(whole(10), score);
  if (inRange && (isWhole(score) || !scale.whole)) return score;
  return refuse('not a score', {
    found: score,
    scale: `${scale.whole ? 'whole ' : ''}scores from ${scale.least} to 10`,
  });
}

/** The values of all cells below the headers; what is refused is reported. */
function readCells<T>(rows: Block, read: (cell: Cell) => T | Refusal, report: Report): T[] {
  const first = isHeaderRow(rows[0]) ? 1 : 0;
  const values: T[] = [];
  rows.slice(first).forEach((row, i) => {
    for (const value of row.map(read)) {
      if (isRefusal(value)) report(value, { row: first + i + 1 });
      else values.push(value);
    }
  });
  return values;
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figures } from './mapping';

/** A worked example of a public source, as far as it has figures. */
export interface PublishedCase {
  readonly id: string;
  /** Address of the page that works it. */
  readonly source: string;
  readonly kind: string;
  readonly inputs: unknown;
  /** What the source arrives at; where its own arithmetic is wrong, the right figures. */
  readonly expected: Figures;
  /** How far a figure may be from the expected one. */
  readonly tolerance: number;
  /** Is the source's own arithmetic wrong, or rounded on the way? */
  readonly source_arithmetic?: 'wrong' | 'rounded';
  /** Which of the usual readings of its rule the source takes. */
  readonly policy?: string;
  readonly note?: string;
}

export const publishedCases = JSON.parse(
  readFileSync(path.join(__dirname, 'cases.json'), 'utf8'),
) as readonly PublishedCase[];

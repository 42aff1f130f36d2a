import type { OutputBlock, OutputCell } from '../cells/cell';

/** A ready-made plan. Its worked case stands in the file beside it. */
export interface Template {
  /** As CS_TEMPLATE and the plan argument name it. */
  readonly name: string;
  /** Whom it is for and how it pays, in one sentence. */
  readonly summary: string;
  /** The plan as a person sees and edits it. */
  readonly block: OutputBlock;
}

/** A template from its block as comma-separated text; no cell holds a comma. */
export function template(name: string, summary: string, text: string): Template {
  const rows = text.trim().split('\n');
  const cells = rows.map((row) => row.split(',').map(cellOf));
  const width = Math.max(...cells.map((row) => row.length));
  return { name, summary, block: cells.map((row) => [...row, ...Array<OutputCell>(width - row.length).fill('')]) };
}

const cellOf = (text: string): OutputCell => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);

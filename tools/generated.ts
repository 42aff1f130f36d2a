import { catalogue } from '../core/functions/catalogue';
import { planFieldsPage } from '../core/functions/emit/plan-fields';
import { reference } from '../core/functions/emit/reference';
import { jsonSchema } from '../core/plan/json-schema';
import { functionTable } from './function-table';
import { replaceBetween } from './replace-between';

/** A file that is made, wholly or between two markers, from the catalogue. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly path: string;
  /** What it should hold, given what it holds now ('' when there is no such file yet). */
  readonly make: (current: string) => string;
}

/** What `npm run generate` writes. functions.json and the Apps Script stubs are made by the build instead. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'docs/reference.md', make: () => reference(catalogue) },
  { path: 'docs/plan-fields.md', make: planFieldsPage },
  { path: 'docs/plan.schema.json', make: () => JSON.stringify(jsonSchema()) },
  { path: 'README.md', make: (current) => replaceBetween(current, 'functions', functionTable(catalogue)) },
];

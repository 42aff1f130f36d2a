import type { Block } from '../../../core/cells/cell';
import { isRefusal } from '../../../core/problems/problem';
import { planSheets } from '../../../core/tabs/find-tables';
import { templateNamed, templates } from '../../../core/templates/templates';
import { RefusedFile } from '../../xlsx/workbook-port';
import { findPlanSheet } from './find-sheets';
import { type Source, inFile, nothingNamed, sheetIn, wholeFile, within } from './find-source';
import type { LoadedFile } from './load-file';
import type { Terminal } from '../terminal/terminal';

/** A block of cells, the text of a JSON plan, or a template's name. */
export type PlanSource = Source<Block | string>;

/** The plan that is said, or found in the workbook. @throws RefusedFile, UnreadableFile */
export async function findPlan(main: LoadedFile, said: string | undefined, terminal: Terminal): Promise<PlanSource> {
  if (said === undefined) {
    if (main.kind === 'workbook') return planIn(main);
    throw new RefusedFile(`${main.shown} holds no plan; give a file or the name of a template with --plan`);
  }
  const found = within(main, said) ?? (await inFile(said, terminal, planIn));
  if (found) return found;
  const template = templateNamed(said);
  if (isRefusal(template)) {
    const names = templates.map(({ name }) => name);
    throw new RefusedFile(`--plan: ${nothingNamed(main, said, names)}; the templates are ${names.join(', ')}`);
  }
  return { given: said, name: `template ${said}`, what: `template "${template.name}"`, others: [], file: undefined };
}

/** The same where a plan may be missing: undefined when none is said and the file holds none. */
export async function findOptionalPlan(
  main: LoadedFile,
  said: string | undefined,
  terminal: Terminal,
): Promise<PlanSource | undefined> {
  const holdsNone = main.kind !== 'workbook' || planSheets(main.workbook.sheets).length === 0;
  return said === undefined && holdsNone ? undefined : findPlan(main, said, terminal);
}

function planIn(file: LoadedFile): PlanSource {
  if (file.kind === 'csv') return wholeFile(file, file.cells);
  return file.kind === 'json' ? wholeFile(file, file.text) : sheetIn(file, findPlanSheet);
}

/** The plan as a block of cells: JSON and the name of a template are one cell. */
export const planBlock = ({ given }: PlanSource): Block => (typeof given === 'string' ? [[given]] : given);

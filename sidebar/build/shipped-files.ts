import { catalogue } from '../../core/functions/catalogue';
import { fieldsOf, sectionNames } from '../../core/plan/schema';
import { findings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { templates } from '../../core/templates/templates';
import { helpOf } from '../functions/help-of';
import type { ShippedFiles } from '../shipped-files';

/** Runs in the build: the pane is given the results, not the catalogue, the templates, the help of the schema and the
 * sentences about mistakes. */
export const shippedFiles = (): ShippedFiles => ({
  'function-help': catalogue.map(helpOf),
  'plan-help': { templates, fields: fieldHelp(), messages, findings },
});

const fieldHelp = (): ShippedFiles['plan-help']['fields'] =>
  Object.fromEntries(
    sectionNames.map((section) => [
      section,
      Object.fromEntries(
        Object.entries(fieldsOf(section)).map(([name, { info }]) => [name, { label: info.label, help: info.help }]),
      ),
    ]),
  );

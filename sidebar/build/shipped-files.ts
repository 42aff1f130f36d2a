import { catalogue } from '../../core/functions/catalogue';
import { minorUnits } from '../../core/number/currency';
import { builtInMeasures } from '../../core/plan/measures';
import { fieldsOf, sectionNames } from '../../core/plan/schema';
import { notes, warnings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { templates } from '../../core/templates/templates';
import { helpOf } from '../functions/help-of';
import { said } from '../said';
import type { ShippedFiles } from '../shipped-files';
import { byShortCode } from './short-codes';

/** Runs in the build: the pane is given the results, not what `strip-pane.cjs` takes out. */
export const shippedFiles = (): ShippedFiles => ({
  'function-help': catalogue.map(helpOf),
  'plan-help': {
    templates,
    fields: fieldHelp(),
    messages,
    warnings,
    notes,
    said,
    currencies: [...minorUnits],
    measures: [...builtInMeasures],
  },
});

/** As the bundle fetches them. */
export function bundledFiles(): ShippedFiles {
  const files = shippedFiles();
  const { messages: refusals, warnings: risks, notes: hints, said: sentences, ...rest } = files['plan-help'];
  const shortened = {
    messages: byShortCode(refusals),
    warnings: byShortCode(risks),
    notes: byShortCode(hints),
    said: byShortCode(sentences),
  };
  return { ...files, 'plan-help': { ...rest, ...shortened } };
}

const fieldHelp = (): ShippedFiles['plan-help']['fields'] =>
  Object.fromEntries(
    sectionNames.map((section) => [
      section,
      Object.fromEntries(
        Object.entries(fieldsOf(section)).map(([name, { info }]) => [name, { label: info.label, help: info.help }]),
      ),
    ]),
  );

import { type Found, describeFound, foundLines } from './found';
import type { Tables } from './read-inputs';
import type { ReadJob } from './read-job';

/** Says what was found before anything is computed, so that a person sees at once when it is not what was meant. */
export function sayFound({ inputs, talk, timings }: ReadJob<Tables>): Found {
  const found = describeFound(inputs);
  talk.progress.end();
  talk.say(() => foundLines(found, talk.columns));
  timings.done('read');
  return found;
}

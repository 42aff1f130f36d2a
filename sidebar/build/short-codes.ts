import { notes, warnings } from '../../core/problems/findings';
import { messages } from '../../core/problems/messages';
import { said } from '../said';

/** The codes of all sentences that the pane fetches, where they are several words: none of these is a word of a plan. */
const codes = [messages, warnings, notes, said].flatMap(Object.keys).filter((code) => code.includes(' '));

/**
 * What a code is called in the bundle and in the file with the sentences: `~1f`. Nobody reads it there, and two hundred
 * codes of several words are a hundredth of the pane.
 */
export const shortCodes: ReadonlyMap<string, string> = new Map(codes.map((code, i) => [code, `~${i.toString(36)}`]));

/** Sentences by their code in the bundle. */
export const byShortCode = (sentences: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sentences).map(([code, text]) => [shortCodes.get(code) ?? code, text]));

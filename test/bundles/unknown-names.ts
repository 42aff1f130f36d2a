import { Linter } from 'eslint';

/** Free variables of a script that are neither of the language nor known to its host; `typeof` of one is no use of it. */
export function unknownNames(script: string, ecmaVersion: 2019 | 2020, known: readonly string[]): string[] {
  const messages = new Linter().verify(script, {
    languageOptions: {
      ecmaVersion,
      sourceType: 'script',
      globals: Object.fromEntries(known.map((name) => [name, 'readonly'])),
    },
    linterOptions: { noInlineConfig: true },
    rules: { 'no-undef': 'error' },
  });
  return messages.map(({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message);
}

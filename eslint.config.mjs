import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

const typescript = ['**/*.{ts,tsx}'];

/** What the core must not know (STYLE.md, Shape 3): no host, no clock, no locale, no random source. */
const unknownToTheCore = {
  'no-console': 'error',
  'no-restricted-globals': [
    'error',
    ...[
      'process',
      'require',
      'window',
      'document',
      'navigator',
      'globalThis',
      'setTimeout',
      'setInterval',
      'fetch',
    ].map((name) => ({ name, message: 'The core knows no host.' })),
    { name: 'Intl', message: 'The core knows no locale.' },
    { name: 'performance', message: 'The core knows no clock.' },
    { name: 'crypto', message: 'The core knows no random source; a seed is an argument.' },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The core knows no clock; a date is an argument.' },
    { object: 'Math', property: 'random', message: 'The core knows no random source; a seed is an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
      message: 'The core knows no clock; a date is an argument.',
    },
    {
      selector: 'MemberExpression[property.name=/^(toLocale|localeCompare$)/]',
      message: 'The core knows no locale.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'coverage/', 'node_modules/'] },
  eslint.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number in a template is what a message is made of; everything else is still refused.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` and `() => (a = b)` are one thought on one line.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A parameter that only keeps its place in a signature says so with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `!` is refused below, so an index that is known to be inside says `as T` and names the type.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A key of a record is text, not a property that somebody declared.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // A test that reads what is not there fails, which is what a test is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // jest's own matchers, such as expect.stringContaining, are `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  { files: ['core/**/*.ts'], rules: unknownToTheCore },
  {
    files: ['excel-addin/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      // The rules only: the plugin's own configuration brings a second formatter and a second parser.
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      // Excel's runtime knows a refusal by this class, which is not a JavaScript Error.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: 'custom-functions-runtime', name: 'Error' }] },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: { globals: nodeGlobals() },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  prettier,
);

function nodeGlobals() {
  const names = ['process', 'console', 'Buffer', 'URL', 'setTimeout', 'clearTimeout', '__dirname', '__filename'];
  return Object.fromEntries([...names, 'require', 'module', 'exports'].map((name) => [name, 'readonly']));
}

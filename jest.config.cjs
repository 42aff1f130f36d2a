/** One jest run for everything; TypeScript is transpiled only, types are their own gate (`npm run types`). */
module.exports = {
  testEnvironment: 'node',
  // A busy machine is no failure; what must be quick says so itself.
  testTimeout: 60_000,
  roots: ['<rootDir>/test', '<rootDir>/core'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(ts|tsx|mjs|js)$': [
      'ts-jest',
      {
        tsconfig: {
          module: 'CommonJS',
          moduleResolution: 'Node10',
          target: 'ES2022',
          verbatimModuleSyntax: false,
          allowJs: true,
          esModuleInterop: true,
          isolatedModules: true,
          jsx: 'react-jsx',
          jsxImportSource: 'preact',
          ignoreDeprecations: '6.0',
        },
        diagnostics: false,
      },
    ],
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|string-width|strip-ansi|ansi-regex|emoji-regex|get-east-asian-width)/)',
  ],
};

// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts'];

/**
 * The compiler keeps the layers apart, one project per folder, but it follows the package's own
 * name into the built package without asking. So that name is for those who use the package as a
 * user would: the examples, and what starts our server as a subject of the conformance suite.
 */
const ownName = {
  regex: '^stallion-http($|/)',
  message: 'Import the file itself: the own name gets round the layering the compiler enforces.',
};

/** The library has no dependency (docs/adr/0001). */
const packages = {
  regex: '^(?!\\.|node:)',
  message: 'The library imports its own files and, in its backends, `node:` modules.',
};

/** The protocol is pure: octets come and go through `Wire`, so it runs wherever we put it. */
const platform = {
  regex: '^node:',
  message: 'Only the Node backends, src/tcp/node and src/http/node, talk to the platform.',
};

/** Sockets and TLS, time, the accepting socket, diagnostics: all that talks to the platform. */
const backends = ['src/tcp/node/**/*.ts', 'src/http/node/**/*.ts'];

/** @param {{ regex: string, message: string }[]} patterns */
const noImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

export default defineConfig(
  globalIgnores(['dist/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // Sizes. The length of a file is tidy's.
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      'max-params': ['error', 4],
      complexity: ['error', { max: 15, variant: 'modified' }],

      // Mistakes that the compiler lets through.
      'no-cond-assign': 'error',
      'no-constant-condition': ['error', { checkLoops: 'allExceptWhileTrue' }],
      'no-empty': 'error',
      'no-empty-character-class': 'error',
      'no-irregular-whitespace': 'error',
      'no-loss-of-precision': 'error',
      'no-misleading-character-class': 'error',
      'no-prototype-builtins': 'error',
      'no-self-assign': 'error',
      'no-sparse-arrays': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-assignment': 'error',
      'no-useless-backreference': 'error',
      'no-useless-catch': 'error',
      'no-useless-escape': 'error',
      'preserve-caught-error': 'error',

      // One way to write a thing.
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(ClassDeclaration, ClassExpression)[superClass]',
          message: 'No inheritance: hold one, or answer an interface.',
        },
        {
          selector: '[accessibility]',
          message: 'Members are public, or private with #.',
        },
        {
          selector: 'TSEnumDeclaration',
          message: 'Use a union of literals.',
        },
        {
          selector:
            ':matches(ImportExpression, TSImportType) Literal[value=/^stallion-http($|\\u002F)/]',
          message: ownName.message,
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-shadow': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',

      // `{ readonly [Name in RejectName]: Reject }` says what its keys are. `Record` does not.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A callback may answer, and need not: `void | 'yield'`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // A number prints itself; `String(count)` inside a template only adds words.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `onBytes: (bytes) => this.#received(bytes)` is how callbacks are wired.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'spec/**/*.ts', 'conformance/**/*.ts', 'tools/**/*.ts'],
    ignores: ['conformance/subjects/**', 'conformance/selftest/**'],
    rules: noImports(ownName),
  },
  {
    files: ['src/tcp/**/*.ts', 'src/http/**/*.ts', 'src/testing/**/*.ts'],
    ignores: tests,
    rules: noImports(ownName, packages),
  },
  {
    files: ['src/tcp/**/*.ts', 'src/http/**/*.ts'],
    ignores: [...tests, ...backends],
    rules: noImports(ownName, packages, platform),
  },
  {
    files: tests,
    rules: {
      // Both runners wait for every test they were told of: awaiting each would add nothing.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
          ],
          allowForKnownSafePromises: [
            { from: 'package', package: '@tapjs/core', name: 'PromiseWithSubtest' },
          ],
        },
      ],
      // A double that does nothing says so with an empty body.
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    // Every line there is a mistake that the compiler must find, so it has no type to be safe with.
    files: ['**/*-types.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
);

// What the linter asks for: strict TypeScript, Svelte's own rules, and a core without the web or chance.

import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by name, so that an editor finds every use.',
};

const BOOLEAN_PARAMETER = {
  selector: ['Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]']
    .flatMap((parameter) => [`FunctionDeclaration > ${parameter}`, `MethodDefinition ${parameter}`])
    .join(', '),
  message: 'A bare true or false says nothing where it is passed: take a named option.',
};

export default ts.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      'dist-cli/',
      '.cache/',
      'exercises/**/assets/',
      'tests/architecture/planted/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // The compiler knows which names exist.
      'no-undef': 'off',
      // Files hold control characters, and the sentences about them must not.
      'no-control-regex': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT, BOOLEAN_PARAMETER],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // With noUncheckedIndexedAccess, a loop over a typed array says `!` at every step.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Routes are hashes of one page; there is no server router to resolve them.
      'svelte/no-navigation-without-resolve': 'off',
      // It asks for reactive Maps, Sets and Dates where plain ones are meant: what must redraw is $state here.
      'svelte/prefer-svelte-reactivity': 'off',
      'prefer-const': 'off',
    },
  },
  {
    files: ['src/core/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'fetch',
          'localStorage',
          'indexedDB',
          'process',
          'crypto',
          'Date',
        ].map((name) => ({
          name,
          message: 'The core runs anywhere, the same way every time: its host hands this in.',
        })),
      ],
      'no-console': 'error',
    },
  },
  {
    // Published constants are written as they were published.
    files: ['src/core/base/**'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    files: ['*.config.{ts,js}', 'scripts/stubs/**', '**/*.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      // Playwright's fixtures are called with an object pattern, empty when they need nothing.
      'no-empty-pattern': 'off',
    },
  },
);

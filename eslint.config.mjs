import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SETTINGS = ['src/platform/settings*.ts', 'ormconfig.ts'];
const CALENDAR = ['src/platform/calendar.ts', 'src/platform/clock.ts'];
const CONSOLE = ['src/cli/**/*.ts', 'src/main.ts', 'src/serve*.ts', 'src/worker.ts'];
const TESTS = ['tests/**/*.ts', '**/*.test.{ts,tsx}'];
/** Measures, and so asks the environment and the real clock. */
const BENCH = ['bench/**/*.ts'];

const envProperty = {
  object: 'process',
  property: 'env',
  message: 'Settings are read and checked in src/platform/settings.ts, once.',
};
const dateNow = { object: 'Date', property: 'now', message: 'The time is an argument, or comes from the clock.' };
const newDate = {
  selector: "NewExpression[callee.name='Date'], CallExpression[callee.name='Date']",
  message: 'Days and moments are made in src/platform/calendar.ts; the time comes from the clock.',
};
const envImport = { name: 'node:process', importNames: ['env'], message: envProperty.message };

export default defineConfig(
  globalIgnores([
    'dist/',
    'dist.bench/',
    'data/',
    '.casegate/',
    'coverage/',
    'tests/documents.ts',
    'web/portal/src/gql/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['web/*/vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Its idea of what is unnecessary differs from what the compiler accepts without the assertion.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // Apollo and fastify want promises from hooks that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Control characters in what people type are the very thing that some expressions look for.
      'no-control-regex': 'off',
      'no-restricted-imports': ['error', { paths: [envImport] }],
      'no-restricted-properties': ['error', envProperty, dateNow],
      'no-restricted-syntax': ['error', newDate],
    },
  },
  { files: SETTINGS, rules: { 'no-restricted-properties': ['error', dateNow] } },
  {
    files: CALENDAR,
    rules: { 'no-restricted-properties': ['error', envProperty], 'no-restricted-syntax': 'off' },
  },
  { files: ['{src,web}/**/*.{ts,tsx}'], rules: { 'max-lines': ['error', 200], 'no-console': 'error' } },
  { files: CONSOLE, rules: { 'no-console': 'off' } },
  {
    files: BENCH,
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // Of the rules of hooks those that do not prepare for React's compiler, which is not used. The calendar and the
    // settings are the server's.
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: TESTS,
    rules: {
      'max-lines': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs'],
    languageOptions: { globals: nodeGlobals('process', 'console', 'URL', 'AbortSignal', 'Buffer') },
  },
  {
    files: ['web/**/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: nodeGlobals('document', 'fetch'),
    },
  },
  {
    files: ['*.js', '*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: nodeGlobals('module', 'require', 'process', '__dirname') },
  },
);

/** By hand, as they are few: these files are outside the type-checker, which knows the rest. */
function nodeGlobals(...names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}

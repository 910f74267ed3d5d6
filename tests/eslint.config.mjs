/**
 * Rules that find faults, not matters of taste: Prettier has the layout. The direction of imports between the rooms of
 * `src` is kept here, so that a wrong arrow fails `npm test`.
 */
import path from 'node:path';
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import es from 'eslint-plugin-es-x';
import tseslint from 'typescript-eslint';

/** For each room what it may import, beside itself. What is not named may not be imported. */
const ROOMS = {
  domain: [],
  content: ['domain'],
  texts: ['domain', 'content'],
  feeds: ['domain', 'content', 'texts'],
  looks: ['domain', 'texts'],
  embed: [],
  client: ['domain', 'content', 'texts', 'feeds', 'looks', 'styles'],
  styles: ['styles'],
  layouts: ['domain', 'content', 'texts', 'feeds', 'looks', 'embed', 'components', 'styles', 'client'],
  components: ['domain', 'content', 'texts', 'feeds', 'looks', 'embed', 'layouts', 'styles', 'client'],
  pages: [
    'domain',
    'content',
    'texts',
    'feeds',
    'looks',
    'embed',
    'layouts',
    'components',
    'styles',
    'client',
  ],
  scripts: ['domain', 'content', 'texts', 'feeds', 'embed'],
};

const elements = Object.keys(ROOMS).map((room) => ({
  type: room,
  pattern: room === 'scripts' ? 'scripts' : `src/${room}`,
}));

const policies = Object.entries(ROOMS).map(([room, others]) => ({
  from: { element: { type: room } },
  allow: { to: { element: { types: { anyOf: [room, ...others] } } } },
  message: `${room} may import ${others.join(', ') || 'nothing'} beside itself`,
}));

const NO_NODE = { group: ['node:*'], message: 'This file must run in a browser too.' };

/** What only Node or only Astro has. */
const NOT_IN_A_BROWSER = ['node:*', 'astro', 'astro:*', 'astro/*'];
const notInABrowser = [
  'error',
  { patterns: [{ group: NOT_IN_A_BROWSER, message: 'This file must run in a browser too.' }] },
];

export default defineConfig(
  { ignores: ['dist', '.*/**', 'test-results', 'public', 'tests/fixtures', 'ronde-*'] },
  tseslint.configs.base,
  astro.configs['flat/base'],
  {
    files: ['**/*.{ts,js,mjs,astro}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { node: { extensions: ['.ts', '.js', '.mjs', '.astro'] } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'array-callback-return': 'error',
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-control-regex': 'off',
      'no-dupe-else-if': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-implied-eval': 'error',
      'no-misleading-character-class': 'error',
      'no-new-func': 'error',
      'no-promise-executor-return': 'off',
      'no-self-compare': 'error',
      'no-sparse-arrays': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unsafe-finally': 'error',
      'no-unsafe-optional-chaining': 'error',
      'no-useless-backreference': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'require-atomic-updates': 'off',
      'use-isnan': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: path.join(import.meta.dirname, '..') },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  // The build lowers syntax for the browsers of `browserslist` in package.json, but brings no method that they lack.
  {
    ...es.configs['flat/restrict-to-es2022'],
    files: ['src/{domain,texts,looks,client}/**/*.{ts,js}', 'src/embed/*.js'],
  },
  {
    files: ['src/{domain,texts,looks,client}/**/*.{ts,js}', 'src/embed/*.js'],
    rules: {
      // Safari 16.4 was the first to read it, and one such expression stops the whole file that it stands in.
      'es-x/no-regexp-lookbehind-assertions': 'error',
      // So does the only part of ES2022 that Safari 15.4 does not know: `astro.config.mjs` lowers nothing of that year.
      'es-x/no-class-static-block': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^aria[A-Z]/]',
          message: 'Firefox knows this since version 119: set the attribute.',
        },
        {
          selector: 'MemberExpression[object.name="AbortSignal"][property.name=/^(any|timeout)$/]',
          message: 'Safari knows this since version 16 and 17.4.',
        },
        {
          selector: 'MemberExpression[object.name="URL"][property.name=/^(canParse|parse)$/]',
          message: 'Safari knows this since version 17 and 18.',
        },
        {
          selector: 'CallExpression[callee.property.name=/^(requestSubmit|checkVisibility|showPopover)$/]',
          message: 'Not every browser of the floor knows this.',
        },
      ],
    },
  },
  {
    files: [
      'src/{domain,feeds,texts,client}/**/*.ts',
      'src/content/{read,recheck,catalogue,store}.ts',
      'src/content/{edit,stores}/**/*.ts',
    ],
    rules: { 'no-restricted-imports': notInABrowser },
  },
  {
    // A clock or a time zone in a rule would make it say other things on other days.
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'location',
        'process',
        'localStorage',
        'fetch',
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=0], MemberExpression[object.name="Date"][property.name="now"]',
          message: 'Take today as an argument.',
        },
      ],
    },
  },
  {
    files: ['src/client/**/*.ts', 'src/layouts/**/*.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            NO_NODE,
            { group: ['astro:content', 'virtual:*'], message: 'Take content from site.ts.' },
            {
              group: ['**/content/folder*', '**/content/loader*', '**/content/guides*'],
              message: 'Take content from site.ts.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/components/**/*.astro'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            NO_NODE,
            {
              group: ['astro:content', 'virtual:*', '**/content/*', '!**/content/catalogue*'],
              message: 'A component takes what it shows as props: the page asks for the content once.',
            },
          ],
        },
      ],
    },
  },
);

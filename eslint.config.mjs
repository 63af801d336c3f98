import boundaries from 'eslint-plugin-boundaries'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { LAYERS, TEST_FILES } from './server/testing/import-table.mjs'

const TESTS = [TEST_FILES, 'e2e/**', 'server/testing/**']

/** The import table for the editor; `.dependency-cruiser.mjs` proves the same and more. */
const layers = {
  plugins: { boundaries },
  files: ['**/*.{ts,tsx}'],
  ignores: [TEST_FILES],
  settings: {
    'boundaries/files': Object.entries(LAYERS).flatMap(([category, { files }]) =>
      files.map((pattern) => ({ category, pattern })),
    ),
    'import/resolver': { typescript: { project: 'tsconfig.json' } },
  },
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'allow', // what is in no layer: packages, styles, texts
        policies: Object.entries(LAYERS).flatMap(([name, { imports, types = [] }]) => [
          {
            from: { file: { categories: name } },
            disallow: {
              to: { file: { categories: Object.keys(LAYERS).filter((other) => !imports.includes(other)) } },
            },
            message: `${name} may import ${imports.join(', ')}: see server/testing/import-table.mjs`,
          },
          ...(types.length
            ? [
                {
                  from: { file: { categories: name } },
                  allow: { to: { file: { categories: types } }, dependency: { kind: 'type' } },
                },
              ]
            : []),
        ]),
      },
    ],
  },
}

/** Rules of a house where the time and the environment come from one place each. */
const onePlace = (selector, message) => ({ selector, message })
const CLOCK = [
  onePlace(
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'Take `now` as an argument or from platform/clock.',
  ),
  onePlace('CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'Use platform/clock.'),
  onePlace('MemberExpression[object.name="Temporal"][property.name="Now"]', 'Use platform/clock.'),
]
const ENVIRONMENT = [
  // NODE_ENV is excepted: the bundler puts its value in its place.
  onePlace(
    ':not(MemberExpression[property.value="NODE_ENV"]) > MemberExpression[object.name="process"][property.name="env"]',
    'Use env() of platform/env.',
  ),
]

export default tseslint.config(
  {
    ignores: [
      '.next/**',
      '.build/**',
      '.data/**',
      'prisma/generated/**',
      'next-env.d.ts',
      'playwright-report/**',
      'test-results/**',
    ],
  },
  ...tseslint.configs.strict,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...CLOCK, ...ENVIRONMENT],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // An index that the line above has just checked; noUncheckedIndexedAccess makes these many.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ['**/*.tsx', 'components/**/*.ts', 'app/**/*.ts'], ...reactHooks.configs.flat.recommended },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  // A region that scrolls must be reachable by keyboard: WCAG 2.1.1.
  {
    files: ['components/ui/table.tsx'],
    rules: { 'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  layers,
  // Where the time and the environment come from.
  {
    files: ['server/platform/clock.ts', 'components/datetime/**'],
    rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT] },
  },
  {
    files: ['server/platform/env.ts', 'server/platform/logger.ts'],
    rules: { 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  {
    files: ['server/launcher/**', '*.{ts,mjs}', 'server/platform/schema-engine.mjs', ...TESTS],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  // Entries of processes: they say on the terminal why they do not start.
  {
    files: ['server/*/main.ts', 'server/standins/*/main.ts', 'prisma/seed/main.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: [TEST_FILES, 'e2e/**'], rules: { 'max-lines': 'off' } },
)

import { LAYERS, layerPattern, OPEN_MODULES, OPEN_TO_OTHER_MODULES } from './server/testing/import-table.mjs'

const TESTS = '\\.test\\.tsx?$'
const patternsOf = (names) => names.map(layerPattern).join('|')

/** One rule per layer of the table: everything of ours that it does not name is forbidden. */
const table = Object.entries(LAYERS).flatMap(([name, { imports, types = [] }]) => [
  {
    name: `table-${name}`,
    severity: 'error',
    comment: `${name} may import ${[...imports, ...types.map((type) => `types of ${type}`)].join(', ')}`,
    from: { path: layerPattern(name), pathNot: TESTS },
    to: {
      path: patternsOf(Object.keys(LAYERS)),
      pathNot: patternsOf(types.length ? [...imports, ...types] : imports),
    },
  },
  ...(types.length
    ? [
        {
          name: `table-${name}-types`,
          severity: 'error',
          comment: `${name} may import nothing but types of ${types.join(', ')}`,
          from: { path: layerPattern(name), pathNot: TESTS },
          to: {
            path: patternsOf(types),
            pathNot: patternsOf(imports),
            dependencyTypesNot: ['type-only'],
          },
        },
      ]
    : []),
])

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...table,
    {
      name: 'other-modules',
      severity: 'error',
      comment: `Of another module only its ${OPEN_TO_OTHER_MODULES.join(', ')}`,
      from: { path: '^server/modules/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^server/modules/',
        pathNot: [
          '^server/modules/$1/',
          ...OPEN_MODULES.map((name) => `^server/modules/${name}/`),
          patternsOf(OPEN_TO_OTHER_MODULES),
        ],
      },
    },
    {
      name: 'other-screens',
      severity: 'error',
      comment: 'Screens of one noun do not import those of another: the route composes them',
      from: { path: '^components/([^/]+)/', pathNot: TESTS },
      to: { path: layerPattern('screens'), pathNot: '^components/$1/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^prisma/generated/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'A file is imported by its own name',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules' },
    },
    {
      name: 'no-drawers',
      severity: 'error',
      comment: 'A folder is named after what it is about',
      from: {},
      to: { path: '/(utils|helpers|services|common|shared)/', pathNot: 'node_modules' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nothing imports it and nothing starts it',
      from: {
        orphan: true,
        pathNot: [
          TESTS,
          '\\.d\\.ts$',
          '^app/',
          '^server/(worker|ingest|launcher|testing)/',
          '^server/standins/[^/]+/main\\.ts$',
          '^server/platform/schema-engine\\.mjs$',
          '^prisma/',
          '^e2e/',
        ],
      },
      to: {},
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { pathNot: [TESTS, '^e2e/', '^server/testing/', '^prisma/seed/'] },
      to: { path: [TESTS, '^e2e/'] },
    },
    {
      name: 'packages-of-production',
      severity: 'error',
      comment: 'What production runs is in dependencies, not in devDependencies',
      from: {
        path: '^(app|components|server|prisma/seed)/',
        pathNot: [TESTS, '^server/(testing|launcher)/'],
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    exclude: { path: ['^\\.(next|build|data)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'metadata' },
  },
}

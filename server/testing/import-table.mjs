/**
 * Who may import whom: the table of the README, written once. `eslint.config.mjs` shows it in the editor,
 * `.dependency-cruiser.mjs` proves it on the whole graph. A file belongs to the layer whose glob it matches; globs
 * know `**`, `*`, `{a,b}` and `!(a|b)`, and no two of them match the same file.
 *
 * @typedef {{ files: string[], imports: string[], types?: string[] }} Layer `types`: for `import type` only
 * @type {Record<string, Layer>}
 */
export const LAYERS = {
  // Routes read parameters, ask the gate and compose; endpoints are the routes that answer programs.
  app: {
    files: ['app/*.{ts,tsx}', 'app/!(api)/!(route).{ts,tsx}', 'app/!(api)/**/!(route).{ts,tsx}'],
    imports: ['app', 'ui', 'kit', 'screens', 'trpc', 'auth', 'contract', 'domain', 'logins'],
  },
  endpoint: {
    files: ['app/api/**', 'app/!(api)/**/route.ts'],
    imports: [
      'endpoint',
      'kit',
      'trpc',
      'auth',
      'platform',
      'contract',
      'domain',
      'policy',
      'command',
      'working',
      'uploads',
    ],
  },

  ui: { files: ['components/ui/**'], imports: ['ui'] },
  kit: {
    files: ['components/{layout,form,data,datetime,deadlines,files,i18n,signing,trpc}/**'],
    imports: ['kit', 'ui', 'contract', 'domain'],
    types: ['trpc', 'uploads', 'auth', 'platform'],
  },
  screens: {
    files: ['components/!(ui|layout|form|data|datetime|deadlines|files|i18n|signing|trpc)/**'],
    imports: ['screens', 'kit', 'ui', 'contract', 'domain'],
    types: ['trpc', 'auth', 'platform'],
  },

  // A module, from the outside in. `working` is what a module keeps to itself: queries, loaders, ports.
  contract: {
    files: ['server/modules/*/contract{,.test}.ts'],
    imports: ['contract', 'domain'],
    types: ['policy', 'auth', 'platform'],
  },
  domain: {
    files: ['server/modules/*/domain/**'],
    imports: ['domain', 'contract'],
    types: ['auth', 'platform'],
  },
  policy: {
    files: ['server/modules/*/policy{,.test}.ts'],
    imports: ['policy', 'domain', 'contract', 'auth'],
  },
  router: {
    files: ['server/modules/*/router.ts'],
    imports: ['trpc', 'command', 'working', 'contract', 'domain', 'policy', 'auth'],
  },
  command: {
    files: ['server/modules/*/commands/**'],
    imports: ['command', 'working', 'domain', 'policy', 'contract', 'jobs', 'auth', 'platform', 'generated'],
  },
  working: {
    files: [
      'server/modules/*/!(contract|policy|router|upload-router|jobs).{ts,tsx}',
      'server/modules/*/!(domain|commands)/*',
      'server/modules/*/!(domain|commands)/**/*',
    ],
    imports: ['working', 'command', 'domain', 'policy', 'contract', 'jobs', 'auth', 'platform', 'generated'],
  },
  // Uploadthing's routes: what the router is to tRPC. The browser's uploader is typed by it.
  uploads: {
    files: ['server/modules/*/upload-router.ts'],
    imports: ['working', 'command', 'contract', 'platform'],
  },
  jobs: { files: ['server/modules/*/jobs.ts'], imports: ['domain', 'contract', 'platform'] },

  trpc: {
    files: ['server/trpc/**'],
    imports: ['trpc', 'router', 'auth', 'platform', 'generated', 'contract'],
  },
  auth: {
    files: ['server/auth/**'],
    imports: ['auth', 'platform', 'generated', 'command', 'working', 'contract', 'domain'],
  },
  platform: { files: ['server/platform/**'], imports: ['platform', 'generated'] },

  ingest: { files: ['server/ingest/**'], imports: ['ingest', 'platform', 'contract', 'domain'] },
  // Handlers, imported when their job runs.
  worker: { files: ['server/worker/**'], imports: ['worker', 'jobs', 'command', 'working', 'platform'] },
  // The demonstration's authority writes with the same code that the portal reads by.
  standin: { files: ['server/standins/**'], imports: ['standin', 'platform', 'domain', 'contract'] },
  launcher: { files: ['server/launcher/**'], imports: ['launcher', 'platform', 'logins'] },

  generated: { files: ['prisma/generated/**'], imports: ['generated'] },
  // Shown to whoever starts or opens a demonstration.
  logins: { files: ['prisma/seed/logins.ts'], imports: [] },
  seed: {
    files: ['prisma/seed/!(logins).ts', 'prisma/seed/*/**'],
    imports: [
      'seed',
      'logins',
      'testing',
      'standin',
      'auth',
      'platform',
      'generated',
      'command',
      'working',
      'domain',
      'contract',
    ],
  },
  testing: {
    files: ['server/testing/**'],
    imports: [
      'testing',
      'kit', // a bench of exports writes cells as their routes do
      'standin',
      'launcher',
      'ingest',
      'trpc',
      'auth',
      'platform',
      'generated',
      'command',
      'working',
      'domain',
      'contract',
    ],
  },
  e2e: {
    files: ['e2e/**'],
    // A stand-in that only tests need is started by them.
    imports: ['e2e', 'seed', 'logins', 'testing', 'standin', 'platform', 'contract', 'domain'],
  },
}

/** Layers of one module that another module may reach: never its queries, loaders or router. */
export const OPEN_TO_OTHER_MODULES = ['contract', 'domain', 'policy', 'command', 'jobs']

/** Modules whose workings are everybody's: each command writes the journal. */
export const OPEN_MODULES = ['journal']

/** Tests may import anything: they stand outside of the house. */
export const TEST_FILES = '**/*.test.{ts,tsx}'

/**
 * A glob of the table as a regular expression over a whole path.
 * @param {string} glob
 * @returns {string}
 */
export function patternOf(glob) {
  const source = glob
    .replaceAll('.', '\\.')
    .replace(/!\(([^)]*)\)(\\\.|\/)/g, (_, names, end) => `(?!(?:${names})${end})[^/]<one>${end}`)
    .replace(/\{([^}]*)\}/g, (_, names) => `(?:${names.replaceAll(',', '|')})`)
    .replaceAll('**', '.<one>')
    .replaceAll('*', '[^/]<one>')
    .replaceAll('<one>', '+')
  return `^${source}$`
}

/** Paths of a layer as one regular expression. */
export const layerPattern = (/** @type {string} */ name) =>
  (LAYERS[name]?.files ?? []).map(patternOf).join('|')

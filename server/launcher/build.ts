import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { context, build as bundle, type BuildOptions } from 'esbuild'
import { ROOT } from './root'
import { runTool, type ToolOptions } from './tool'

/** Where a build goes. The tests have one of their own, so that they do not disturb a portal that runs. */
export interface BuildPlace {
  /** Bundled process entries, `<name>.mjs`. */
  entries: string
  /** Next's distDir, relative to the repository. */
  next: string
}

export const OWN_BUILD: BuildPlace = { entries: join(ROOT, '.build'), next: '.next' }
export const TEST_BUILD: BuildPlace = { entries: join(ROOT, '.build/test'), next: '.build/test/next' }
export const DEVELOPMENT_BUILD: BuildPlace = { entries: join(ROOT, '.build/development'), next: '.next' }

/** Programs besides Next: what is bundled, and from where. */
const ENTRIES = {
  ingest: 'server/ingest/main.ts',
  worker: 'server/worker/main.ts',
  esia: 'server/standins/esia/main.ts',
  authority: 'server/standins/authority/main.ts',
  eais: 'server/standins/eais/main.ts',
  seed: 'prisma/seed/main.ts',
  // Run by the web process: a process of its own, and a thread.
  'table-print': 'server/modules/prints/table-process.ts',
  'xml-reader': 'server/modules/catalogue/xml-thread.ts',
} as const

/** Everything a build is made from. */
const SOURCES = [
  ...['app', 'components', 'server', 'prisma/schema', 'prisma/seed', 'public'],
  ...[
    'package-lock.json',
    'next.config.mjs',
    'postcss.config.mjs',
    'tsconfig.json',
    'proxy.ts',
    'instrumentation.ts',
  ],
]

const prisma = join(ROOT, 'node_modules/prisma/build/index.js')
/** Next's command line. */
export const next = join(ROOT, 'node_modules/next/dist/bin/next')

/** Generates Prisma's client unless the present one was generated from the same schema. */
export async function generateClient(options: ToolOptions) {
  const output = join(ROOT, 'prisma/generated')
  const stamp = join(output, '.hash')
  const hash = hashOf(['prisma/schema', 'package-lock.json'])
  if (read(stamp) === hash && existsSync(join(output, 'client.ts'))) return
  await runTool([prisma, 'generate'], options)
  writeFileSync(stamp, hash)
}

/** Builds pages and programs when their sources have changed since the last build; true when it built. */
export async function buildOnce(place: BuildPlace, options: ToolOptions): Promise<boolean> {
  await generateClient(options)
  const stamp = join(place.entries, 'hash')
  const hash = hashOf(SOURCES)
  if (read(stamp) === hash && existsSync(join(ROOT, place.next, 'BUILD_ID'))) return false
  rmSync(stamp, { force: true })
  await bundle(bundleOptions(place))
  const environment = { ...process.env, NODE_ENV: 'production' as const, NEXT_DIST_DIR: place.next }
  await runTool([next, 'build'], { ...options, environment })
  writeFileSync(stamp, hash)
  return true
}

/** Bundles the programs and again after every change; `changed` is called after each but the first. */
export async function bundleOnChange(place: BuildPlace, changed: () => void): Promise<() => Promise<void>> {
  let first = true
  const watch = await context({
    ...bundleOptions(place),
    logLevel: 'warning',
    plugins: [
      {
        name: 'restart',
        setup(build) {
          build.onEnd(({ errors }) => {
            if (!first && errors.length === 0) changed()
            first = false
          })
        },
      },
    ],
  })
  await watch.rebuild()
  await watch.watch()
  return () => watch.dispose()
}

function bundleOptions(place: BuildPlace): BuildOptions {
  mkdirSync(place.entries, { recursive: true })
  return {
    absWorkingDir: ROOT,
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).filter(([, file]) => existsSync(join(ROOT, file))),
    ),
    outdir: place.entries,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true, // handlers of jobs are imported when first needed
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    // The marker throws outside of Next; these programs are the server.
    alias: { '@': ROOT, 'server-only': join(ROOT, 'node_modules/server-only/empty.js') },
    logLevel: 'silent',
  }
}

/** One hash of the contents of files and folders; tests and documents do not count. */
export function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesOf(join(ROOT, path))) {
      hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

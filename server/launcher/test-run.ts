import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowsers, ensureWitnesses } from './browser'
import { generateClient, next, TEST_BUILD } from './build'
import { complain, listenForTheEnd } from './main'
import { runPortal } from './portal'
import { freePorts } from './ports'
import { ROOT } from './root'
import { command, FAILED, PASSED, playwrightCounts, vitestCounts, type Counts } from './test-step'
import { createThrowawayFolder, removeThrowawayFolder, sweepThrowawayFolders } from './throwaway'

interface Step {
  name: string
  /** Also part of `npm run check`. */
  quick?: boolean
  run: () => Promise<Counts>
}

const bin = (path: string) => join(ROOT, 'node_modules', path)
const SOURCES = ['app', 'components', 'server', 'prisma/seed', 'e2e']

/** Variables of the person's environment that the portal under test may see; its own settings are not among them. */
const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'USER', 'CI', 'CHROME_PATH']

/**
 * Runs all checks and tests, each with a heading and its duration, and ends the process. The last line is
 * `N passed, N failed`; the exit code is 0 only when nothing failed. Uses folders, ports and a database of its own.
 */
export async function runTests(quick: boolean): Promise<void> {
  const stop = new AbortController()
  listenForTheEnd(stop)
  const total: Counts = { passed: 0, failed: 0 }
  let folder: string | undefined
  try {
    folder = await createThrowawayFolder()
    // Checks of imports and types look at the generated client too, and a fresh clone has none.
    await generateClient({ log: join(folder, 'generate.log'), signal: stop.signal })
    for (const step of stepsOf(folder, stop.signal)) {
      if (quick && !step.quick) continue
      const { passed, failed } = await timed(step)
      total.passed += passed
      total.failed += failed
    }
  } catch (error) {
    if (!stop.signal.aborted) complain(error)
    total.failed += 1
  } finally {
    if (folder) await removeThrowawayFolder(folder)
    await sweepThrowawayFolders()
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(stop.signal.aborted ? 130 : total.failed > 0 ? 1 : 0)
}

async function timed(step: Step): Promise<Counts> {
  console.log(`\n━━ ${step.name}`)
  const begun = performance.now()
  const counts = await step.run()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${counts.failed === 0 ? '✓' : '✗'} ${step.name}: ${seconds} s`)
  return counts
}

function stepsOf(folder: string, signal: AbortSignal): Step[] {
  const check = async (args: string[], environment?: Record<string, string>) =>
    (await command(args, { signal, environment })) ? PASSED : FAILED
  const vitest = async (project: string) => {
    const report = join(folder, `vitest-${project}.json`)
    const args = [
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
    ]
    return vitestCounts(report, await command([...args, `--outputFile.json=${report}`], { signal }))
  }
  const present = SOURCES.filter((path) => existsSync(join(ROOT, path)))
  return [
    { name: 'format', quick: true, run: () => check([bin('prettier/bin/prettier.cjs'), '--check', '.']) },
    {
      name: 'lint',
      quick: true,
      run: () =>
        check([
          bin('eslint/bin/eslint.js'),
          '.',
          '--cache',
          '--cache-location',
          bin('.cache/eslint/'),
          '--max-warnings=0',
        ]),
    },
    {
      name: 'boundaries',
      quick: true,
      run: () =>
        check([
          bin('dependency-cruiser/bin/dependency-cruise.mjs'),
          '--config',
          '.dependency-cruiser.mjs',
          ...present,
        ]),
    },
    { name: 'unused code', run: () => check([bin('knip/bin/knip.js')]) },
    {
      name: 'types',
      quick: true,
      run: async () => {
        const routes = await command([next, 'typegen'], { signal })
        return routes ? check([bin('typescript/bin/tsc'), '--noEmit']) : FAILED
      },
    },
    { name: 'unit tests', quick: true, run: () => vitest('unit') },
    {
      name: 'module tests',
      run: () => {
        ensureWitnesses()
        return vitest('db')
      },
    },
    { name: 'production build and browser tests', run: () => browserTests(folder, signal) },
  ]
}

/** Builds, starts a whole portal with an empty data folder, weighs its pages, and drives it with a browser. */
async function browserTests(folder: string, signal: AbortSignal): Promise<Counts> {
  const browsers = ensureBrowsers()
  if (!browsers) {
    console.error('Нет браузера Chromium: установите его или задайте CHROME_PATH.')
    console.error('There is no Chromium: install it or set CHROME_PATH.')
    return FAILED
  }
  const stop = new AbortController()
  const forward = () => stop.abort()
  signal.addEventListener('abort', forward)
  const dataDir = join(folder, 'data')
  const [web, ingest, esia, authority, eais] = await freePorts(5)
  const kept = Object.fromEntries(KEPT.map((name) => [name, process.env[name]]))
  const source = {
    ...kept,
    DATA_DIR: dataDir,
    PORT: String(web),
    INGEST_PORT: String(ingest),
    ESIA_PORT: String(esia),
    AUTHORITY_PORT: String(authority),
    EAIS_PORT: String(eais),
    TEST_HOOKS: '1',
  }
  let ended: Promise<void> = Promise.resolve()
  try {
    const ready = await new Promise<{ url: string; databaseUrl: string }>((resolve, reject) => {
      const place = TEST_BUILD
      ended = runPortal({
        mode: 'start',
        source,
        place,
        throwaway: true,
        signal: stop.signal,
        onReady: resolve,
      })
      ended.catch(reject)
    })
    const light = await command(['server/launcher/bundle-budget.mjs', TEST_BUILD.next], { signal })
    const report = join(folder, 'playwright.json')
    const succeeded = await command([bin('@playwright/test/cli.js'), 'test'], {
      signal,
      environment: {
        CHROME_PATH: browsers.quick,
        E2E_WHOLE_BROWSER: browsers.whole,
        E2E_BASE_URL: ready.url,
        E2E_DATABASE_URL: ready.databaseUrl,
        E2E_DATA_DIR: dataDir,
        E2E_EAIS_URL: `http://localhost:${eais}`,
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    })
    const counts = playwrightCounts(report, succeeded)
    return { passed: counts.passed + Number(light), failed: counts.failed + Number(!light) }
  } finally {
    stop.abort()
    signal.removeEventListener('abort', forward)
    await ended.catch(() => undefined)
  }
}

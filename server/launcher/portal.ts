import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import {
  buildOnce,
  bundleOnChange,
  DEVELOPMENT_BUILD,
  generateClient,
  OWN_BUILD,
  type BuildPlace,
} from './build'
import { prepareDataFolder, requireFreePorts } from './checks'
import { keepDatabase } from './database-keeper'
import { startCluster, stopCluster } from './embedded-postgres'
import { LaunchFailure } from './failure'
import { migrate } from './migrate'
import { DEMONSTRATION_LOGINS } from '../../prisma/seed/logins'
import { partsOf } from './parts'
import { RunFile } from './run-file'
import { finalScreen, step } from './screen'
import { composeSettings, dataFolder, keepSecrets, type Environment, type Settings } from './settings'
import { Supervisor, type Part } from './supervisor'
import { runTool } from './tool'

export interface PortalOptions {
  mode: 'start' | 'dev'
  /** Environment to start from; settings.json and defaults fill in what it lacks. */
  source: Environment
  /** Aborted when the portal is to stop. */
  signal: AbortSignal
  /** Where to build; the mode's own place by default. */
  place?: BuildPlace
  /** For tests: the embedded database does not wait for the disk. */
  throwaway?: boolean
  /** Called when everything answers; by default the screen with the address and the logins is shown. */
  onReady?: (ready: { url: string; databaseUrl: string }) => void
}

/** What is known and held while the portal starts; `undo` is run backwards at the end, whatever the end is. */
interface Run extends Omit<PortalOptions, 'place'> {
  settings: Settings
  runFile: RunFile
  logs: string
  place: BuildPlace
  undo: (() => Promise<void> | void)[]
}

const READY_TIMEOUT_MS = 120_000
/** A part that dies so often before the portal is ready will not get better by waiting. */
const HOPELESS_AFTER = 4

/**
 * Starts everything, shows the screen and returns after `signal` is aborted and all is stopped. Throws LaunchFailure
 * or EnvError when the portal cannot start; what had been started by then is stopped, too.
 */
export async function runPortal(options: PortalOptions): Promise<void> {
  const begun = performance.now()
  const run = await takeDataFolder(options)
  const { settings, logs, signal } = run
  try {
    await requireFreePorts(settings.ports)
    const url = await startDatabase(run)
    const environment: NodeJS.ProcessEnv = {
      ...settings.environment,
      DATABASE_URL: url,
      NODE_ENV: run.mode === 'dev' ? 'development' : 'production',
      NEXT_DIST_DIR: run.place.next,
      PORTAL_PROGRAMS: run.place.entries,
    }
    const supervisor = new Supervisor(environment, logs, run.runFile, say)
    run.undo.push(() => supervisor.stop())
    await build(run, supervisor)
    await seed(run, environment)
    await step('Запуск частей', 'Processes', signal, async () => {
      for (const part of partsOf(settings, run.place, run.mode)) supervisor.start(part)
      await waitUntilReady(settings, supervisor, signal)
    })
    if (options.onReady) options.onReady({ url: settings.url, databaseUrl: url })
    else console.log(screenOf(run, begun))
    await aborted(signal)
  } finally {
    for (const undo of run.undo.reverse()) await undo()
  }
}

function screenOf({ settings, logs }: Run, begun: number): string {
  const demonstration = settings.mode === 'demonstration'
  return finalScreen({
    url: settings.url,
    seconds: (performance.now() - begun) / 1000,
    logs,
    logins: demonstration ? DEMONSTRATION_LOGINS : [],
    mailCaptured: demonstration && !settings.environment['SMTP_URL'],
  })
}

const say = (line: string) => console.log(`  ! ${line}`)

async function takeDataFolder(options: PortalOptions): Promise<Run> {
  const dataDir = dataFolder(options.source)
  prepareDataFolder(dataDir)
  const secrets = options.source['PORTAL_MODE'] === 'production' ? {} : keepSecrets(dataDir)
  const settings = composeSettings(options.source, secrets)
  const runFile = await RunFile.claim(dataDir, settings.url)
  return {
    ...options,
    settings,
    runFile,
    logs: join(dataDir, 'logs'),
    place: options.place ?? (options.mode === 'dev' ? DEVELOPMENT_BUILD : OWN_BUILD),
    undo: [() => runFile.release()],
  }
}

/** Starts the embedded server or takes the given one; either way the schema is up to date afterwards. */
async function startDatabase({ settings, logs, signal, throwaway, undo }: Run): Promise<string> {
  let url = settings.environment['DATABASE_URL'] ?? ''
  if (settings.embeddedDatabase) {
    await step('База данных', 'Database', signal, async () => {
      const folder = join(settings.dataDir, 'postgres')
      undo.push(async () => void (await stopCluster(folder)))
      const cluster = await startCluster(folder, { throwaway })
      undo.push(keepDatabase(folder, cluster, { throwaway }, say))
      url = cluster.url
      return cluster.reused ? 'была запущена · was running' : undefined
    })
  }
  await step('Схема базы данных', 'Migrations', signal, async () => {
    const applied = await migrate(url, { log: join(logs, 'migrate.log'), signal })
    return applied > 0 ? `+${applied}` : undefined
  })
  return url
}

async function build({ mode, place, logs, signal, undo }: Run, supervisor: Supervisor) {
  const log = join(logs, 'build.log')
  await step('Сборка', 'Build', signal, async () => {
    if (mode === 'start') {
      return (await buildOnce(place, { log, signal })) ? undefined : 'уже готова · up to date'
    }
    await generateClient({ log, signal })
    const restart = () =>
      ['ingest', 'worker', 'esia', 'authority', 'eais'].map((name) => supervisor.restart(name))
    undo.push(await bundleOnChange(place, () => void Promise.all(restart())))
    return undefined
  })
}

async function seed({ settings, place, logs, signal }: Run, environment: NodeJS.ProcessEnv) {
  const program = join(place.entries, 'seed.mjs')
  if (settings.mode !== 'demonstration' || !existsSync(program)) return
  await step('Данные для показа', 'Demonstration data', signal, () =>
    runTool(['--enable-source-maps', program], { environment, log: join(logs, 'seed.log'), signal }),
  )
}

async function waitUntilReady({ ports }: Settings, supervisor: Supervisor, signal: AbortSignal) {
  const deadline = performance.now() + READY_TIMEOUT_MS
  let words = ''
  for (;;) {
    signal.throwIfAborted()
    const answer = await fetch(`http://127.0.0.1:${ports.web}/api/health/ready`, {
      signal: AbortSignal.timeout(5000),
    }).catch(() => null)
    words = (await answer?.text().catch(() => '')) ?? words
    if (answer?.ok && supervisor.settled()) return
    const hopeless = supervisor.failing(HOPELESS_AFTER)[0]
    if (hopeless) throw doesNotRun(hopeless, supervisor)
    if (performance.now() > deadline) throw notReady(words)
    await delay(100)
  }
}

function doesNotRun(name: Part['name'], supervisor: Supervisor) {
  const log = supervisor.logFile(name)
  return new LaunchFailure(
    `${supervisor.logTail(name)}\n\nЧасть ${name} не запускается; подробности в ${log}.`,
    `The part ${name} does not start; see ${log}.`,
  )
}

function notReady(words: string) {
  const seconds = READY_TIMEOUT_MS / 1000
  return new LaunchFailure(
    `За ${seconds} с портал не стал готов: ${words || 'web не отвечает'}`,
    `The portal did not become ready in ${seconds} s: ${words || 'web does not answer'}`,
  )
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

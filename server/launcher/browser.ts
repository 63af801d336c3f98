import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { ROOT } from './root'

/** Chromium without windows: does the same work in three quarters of the time, but shows no notifications. */
const QUICK = '/usr/bin/chromium-headless-shell'
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Programs besides the browser that some tests compare our answers with, and the packages they come in. */
const WITNESSES = { xmllint: 'libxml2-utils', openssl: 'openssl' }

const QUICK_MS = 20_000
const DOWNLOAD_MS = 5 * 60_000

/** Whether a program starts at all: a downloaded browser may lack the system's libraries. */
const works = (file: string) => spawnSync(file, ['--version'], { timeout: QUICK_MS }).status === 0

function find(): string | null {
  const candidates = [process.env['CHROME_PATH'], ...PLACES, chromium.executablePath()]
  return candidates.find((path) => path && existsSync(path) && works(path)) ?? null
}

/**
 * Paths of browsers that start: the whole Chromium, and for most tests a quicker one where there is such. Null when there is
 * none and none can be had.
 */
export function ensureBrowsers(): { whole: string; quick: string } | null {
  const whole = ensureWhole()
  if (!whole) return null
  const chosen = whole === process.env['CHROME_PATH'] || !existsSync(QUICK) || !works(QUICK)
  return { whole, quick: chosen ? whole : QUICK }
}

/** An existing one, else Playwright's own download, else the system's package where one may install it. */
function ensureWhole(): string | null {
  const present = find()
  if (present) return present
  console.log('Нужен браузер · Getting a browser …')
  const playwright = join(ROOT, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit', timeout: DOWNLOAD_MS })
  if (!find()) installPackages(['chromium'])
  return find()
}

/** Installs what the tests compare with, where it is missing and one may; tests that lack it say so themselves. */
export function ensureWitnesses() {
  const missing = Object.entries(WITNESSES).filter(([program]) => spawnSync(program, ['--version']).error)
  if (missing.length > 0) installPackages(missing.map(([, name]) => name))
}

function installPackages(names: string[]) {
  if (spawnSync('apt-get', ['--version']).error) return
  const root = process.getuid?.() === 0
  if (!root && spawnSync('sudo', ['-n', 'true']).status !== 0) return
  const apt = (...args: string[]) =>
    spawnSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: DOWNLOAD_MS,
    }).status === 0
  const install = () => apt('install', '-y', '--no-install-recommends', ...names)
  if (!install()) {
    apt('update')
    install()
  }
}

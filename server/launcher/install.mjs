/**
 * What must be true before any other file of the portal can be loaded: a Node new enough and the packages of the
 * lock file. Plain JavaScript without dependencies and without new syntax, so that an old Node can read it, too.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const record = join(root, 'node_modules', '.portal-lock')

/** Ends the process with one sentence when this Node cannot run the portal. */
export function requireNode() {
  const needed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.replace('>=', '')
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [neededMajor, neededMinor] = needed.split('.').map(Number)
  if (major > neededMajor || (major === neededMajor && minor >= neededMinor)) return
  console.error(`Нужен Node.js ${needed} или новее, а запущен ${process.versions.node}: обновите Node.js.`)
  console.error(`Node.js ${needed} or newer is needed, this is ${process.versions.node}: update Node.js.`)
  process.exit(1)
}

/** Runs `npm ci` when node_modules is missing or was installed from another lock file. */
export function installDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(record) ? readFileSync(record, 'utf8') === lock : installedFrom(lock)) return
  console.log('Устанавливаются зависимости · Installing packages …')
  const started = Date.now()
  // The tools that build and check are development dependencies: an inherited NODE_ENV must not leave them out.
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error(
      `Зависимости не установились: npm ci завершился с кодом ${status}${error ? ` (${error.message})` : ''}.`,
    )
    console.error('The packages could not be installed: see the message of npm above.')
    process.exit(1)
  }
  writeFileSync(record, lock)
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** A tree that the reader installed with npm: its own copy of the lock names the same packages and versions. */
function installedFrom(lock) {
  const copy = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(copy)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(copy, 'utf8')).packages
  const same = Object.keys(wanted).every(
    (path) =>
      path === '' ||
      wanted[path].optional ||
      (present[path] && present[path].version === wanted[path].version),
  )
  if (same) writeFileSync(record, lock)
  return same
}

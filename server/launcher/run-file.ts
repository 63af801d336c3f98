import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchFailure } from './failure'
import { endGroup, isAlive, startOf } from './processes'

/** A process that is recognised again even if its number has been given to another one since. */
interface ProcessMark {
  pid: number
  start: string | null
}

interface RunRecord {
  launcher: ProcessMark
  url: string
  parts: ProcessMark[]
}

const mark = (pid: number): ProcessMark => ({ pid, start: startOf(pid) })
const isSame = ({ pid, start }: ProcessMark) => isAlive(pid) && startOf(pid) === start

/**
 * `${DATA_DIR}/run.json`: which processes use the data folder. It lets a second launcher refuse politely, and the
 * next one end the parts that a killed launcher has left.
 */
export class RunFile {
  readonly #path: string
  readonly #record: RunRecord

  private constructor(path: string, url: string) {
    this.#path = path
    this.#record = { launcher: mark(process.pid), url, parts: [] }
    this.#write()
  }

  /** Takes the folder over. Throws LaunchFailure when a portal already runs in it. */
  static async claim(dataDir: string, url: string): Promise<RunFile> {
    const path = join(dataDir, 'run.json')
    const previous = read(path)
    if (previous && isSame(previous.launcher)) {
      throw new LaunchFailure(
        `Портал с этой папкой данных уже запущен: ${previous.url} (процесс ${previous.launcher.pid}).`,
        `A portal with this data folder is already running: ${previous.url} (process ${previous.launcher.pid}).`,
      )
    }
    await Promise.all((previous?.parts ?? []).filter(isSame).map(({ pid }) => endGroup(pid, 5000)))
    return new RunFile(path, url)
  }

  add(pid: number) {
    this.#record.parts.push(mark(pid))
    this.#write()
  }

  remove(pid: number) {
    this.#record.parts = this.#record.parts.filter((part) => part.pid !== pid)
    this.#write()
  }

  release() {
    rmSync(this.#path, { force: true })
  }

  /** Written aside and renamed, so that a kill in the middle leaves the old one. */
  #write() {
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#record))
    renameSync(`${this.#path}.new`, this.#path)
  }
}

function read(path: string): RunRecord | null {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RunRecord
  } catch {
    return null
  }
}

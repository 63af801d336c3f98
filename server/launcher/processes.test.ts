import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { commandLineOf, endGroup, isAlive, startOf } from './processes'

/** A process that ignores requests to end, and its child; resolves when both run. */
async function stubborn() {
  const script = `
    process.on('SIGTERM', () => {})
    const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    console.log(child.pid)
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ['-e', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  return { parent: parent.pid!, child: Number(line.toString()) }
}

describe('processes', () => {
  test('a group is ended to the last, even one that does not listen', async () => {
    const { parent, child } = await stubborn()
    expect([isAlive(parent), isAlive(child)]).toEqual([true, true])
    await endGroup(parent, 50)
    await expect.poll(() => [isAlive(parent), isAlive(child)]).toEqual([false, false])
  })

  test('ending what does not exist is no error', async () => {
    const { parent } = await stubborn()
    await endGroup(parent, 0)
    await expect.poll(() => isAlive(parent)).toBe(false)
    await expect(endGroup(parent, 0)).resolves.toBeUndefined()
  })

  test('a process is known by its start and its command line', () => {
    expect(startOf(process.pid)).toBe(startOf(process.pid))
    expect(startOf(process.pid)).not.toBe(startOf(process.ppid))
    expect(commandLineOf(process.pid)).toContain('node')
  })
})

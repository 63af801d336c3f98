import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { threadId } from 'node:worker_threads'
import { afterAll, expect, test } from 'vitest'
import { Threads, type ThreadLimits } from './threads'

const folder = mkdtempSync(path.join(tmpdir(), 'threads-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = path.join(folder, 'program.mts')
const side = path.join(process.cwd(), 'server/platform/thread-side.ts')
writeFileSync(
  file,
  `import { threadId } from 'node:worker_threads'
import { serve } from ${JSON.stringify(side)}
serve(async (input: string, ask: (question: string) => Promise<string>) => {
  if (input === 'for ever') for (;;);
  if (input === 'without end') for (const kept: number[][] = []; ; ) kept.push(new Array(1e5).fill(kept.length))
  if (input === 'wrong') throw new RangeError('what is wrong')
  return { threadId, answer: await ask(input) }
})`,
)

type Answer = { threadId: number; answer: string }
const pool = (limits: Partial<ThreadLimits> = {}) => {
  const standard = { size: 1, waiting: 1, memory: 64, milliseconds: 20_000, idle: 60_000 }
  const threads = new Threads(() => ({ file, bundled: false }), { ...standard, ...limits })
  const whole = (question: string) => Promise.resolve(`${question}, whole`)
  return (input: string, answer = whole) => threads.run<string, string, string, Answer>(input, answer)
}

test('a work is done in another thread, which asks the process and is used again', async () => {
  const run = pool()
  const first = await run('one')
  expect(first.answer).toBe('one, whole')
  expect(first.threadId).not.toBe(threadId)
  expect(await run('two')).toEqual({ threadId: first.threadId, answer: 'two, whole' })
})

test('what takes too long, too much memory or goes wrong loses its thread alone', async () => {
  const run = pool()
  await expect(pool({ milliseconds: 1_500 })('for ever')).rejects.toMatchObject({ reason: 'too-long' })
  await expect(run('without end')).rejects.toMatchObject({ reason: 'too-much-memory' })
  await expect(run('wrong')).rejects.toThrow('what is wrong')
  const refused = () => Promise.reject(new Error('nobody knows'))
  await expect(run('one', refused)).rejects.toThrow('nobody knows')
  expect((await run('three')).answer).toBe('three, whole')
}, 30_000)

test('no more wait than may: the next one is refused at once', async () => {
  const run = pool()
  const [one, two] = [run('one'), run('two')]
  await expect(run('three')).rejects.toMatchObject({ reason: 'busy' })
  expect([(await one).answer, (await two).answer]).toEqual(['one, whole', 'two, whole'])
  expect((await run('four')).answer).toBe('four, whole')
})

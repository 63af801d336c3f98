import type { DeskAnswer, DeskCall } from './desk-worker'
import { SigningError, signingProblem } from './signer'
import type { DeskMethod, SigningDesk } from './signing-desk'

/** The desk as a page sees it: the same methods, done in a worker. */
export type Desk = Pick<SigningDesk, DeskMethod>

let worker: Worker | null = null
let calls = 0
const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()

/** One worker a page, started by the first call; keys opened from files live as long as the page. */
function desked(): Worker {
  if (worker) return worker
  worker = new Worker(new URL('./desk-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', ({ data }: MessageEvent<DeskAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('problem' in data) {
      const { problem } = signingProblem(data)
      call?.reject(new SigningError(problem, data.code))
    } else call?.resolve(data.result)
  })
  worker.addEventListener('error', () => {
    for (const call of waiting.values()) call.reject(new SigningError('UNKNOWN'))
    waiting.clear()
    worker?.terminate()
    worker = null
  })
  return worker
}

function ask<M extends DeskMethod>(method: M) {
  return (...args: Parameters<Desk[M]>) =>
    new Promise<unknown>((resolve, reject) => {
      const id = calls++
      waiting.set(id, { resolve, reject })
      desked().postMessage({ id, method, args } satisfies DeskCall)
    }) as ReturnType<Desk[M]>
}

export const desk: Desk = {
  describe: ask('describe'),
  openFiles: ask('openFiles'),
  sign: ask('sign'),
  digestFor: ask('digestFor'),
  request: ask('request'),
  keep: ask('keep'),
  kept: ask('kept'),
  forget: ask('forget'),
}

import { parentPort } from 'node:worker_threads'
import type { Heard, Said } from './threads'

/** The thread's side of `Threads`: does one work after another; `ask` is answered by the process. */
export function serve<I, Q, A, O>(work: (input: I, ask: (question: Q) => Promise<A>) => Promise<O>): void {
  const port = parentPort
  if (!port) throw new Error('this is a program of a thread')
  const say = (said: Said<Q, O>) => port.postMessage(said)
  let reply: (answer: A) => void = () => {}
  const ask = (question: Q) =>
    new Promise<A>((resolve) => {
      reply = resolve
      say({ ask: question })
    })
  port.on('message', (heard: Heard<I, A>) => {
    if ('reply' in heard) reply(heard.reply)
    else
      work(heard.input, ask).then(
        (done) => say({ done }),
        (error: unknown) =>
          say({ failed: error instanceof Error ? (error.stack ?? error.message) : 'failed' }),
      )
  })
}

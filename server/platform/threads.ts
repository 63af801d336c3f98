import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Program } from './program'

/** Why a thread did not answer: others wait already, or its work was ended for what it took. */
export type ThreadRefusal = 'busy' | 'too-long' | 'too-much-memory'

export class ThreadFailure extends Error {
  override name = 'ThreadFailure'
  constructor(readonly reason: ThreadRefusal) {
    super(reason)
  }
}

export interface ThreadLimits {
  /** Threads at once, and works that may wait for one. */
  size: number
  waiting: number
  /** Of one work: its heap, MiB, and its time from its beginning, milliseconds. */
  memory: number
  milliseconds: number
  /** A thread without work ends after this, milliseconds: what it grew to is given back. */
  idle: number
}

/** What a thread says: it asks for something only the process has, or is done. */
export type Said<Q, O> = { ask: Q } | { done: O } | { failed: string }
/** What it is told: its work, or the answer to what it asked. */
export type Heard<I, A> = { input: I } | { reply: A }

/**
 * A few threads for work that would keep a process from answering others. A work that takes more time or memory than it may
 * loses its thread and nothing else. Written here because none of the kept pools lets a work ask back, and the one that
 * comes near brings native packages.
 */
export class Threads {
  private readonly idle = new Map<Worker, NodeJS.Timeout>()
  private readonly queue: (() => void)[] = []
  private running = 0

  constructor(
    private readonly program: () => Program,
    private readonly limits: ThreadLimits,
  ) {}

  /**
   * Gives `input` to a thread; `answer` is called here for what the thread asks. ThreadFailure when it is refused or ended;
   * whatever the thread threw is an Error with its text.
   */
  async run<I, Q, A, O>(input: I, answer: (question: Q) => Promise<A>): Promise<O> {
    await this.turn()
    const thread = this.take()
    try {
      const output = await this.converse<I, Q, A, O>(thread, input, answer)
      this.keep(thread)
      return output
    } catch (error) {
      void thread.terminate()
      throw error
    } finally {
      const next = this.queue.shift()
      if (next) next()
      else this.running -= 1
    }
  }

  private async turn(): Promise<void> {
    const { size, waiting } = this.limits
    if (this.running < size) {
      this.running += 1
      return
    }
    if (this.queue.length >= waiting) throw new ThreadFailure('busy')
    await new Promise<void>((resolve) => this.queue.push(resolve))
  }

  private take(): Worker {
    const [kept] = this.idle
    if (!kept) return start(this.program(), this.limits.memory)
    const [thread, timer] = kept
    clearTimeout(timer)
    this.idle.delete(thread)
    thread.ref()
    return thread
  }

  private keep(thread: Worker): void {
    const end = () => {
      this.idle.delete(thread)
      void thread.terminate()
    }
    this.idle.set(thread, setTimeout(end, this.limits.idle).unref())
    // Nobody waits for it any more: a process that has nothing else to do ends.
    thread.unref()
    thread.once('exit', () => this.idle.delete(thread))
  }

  private converse<I, Q, A, O>(thread: Worker, input: I, answer: (question: Q) => Promise<A>): Promise<O> {
    let settle = () => {}
    return new Promise<O>((resolve, reject) => {
      const hear = (said: Said<Q, O>) => {
        if ('ask' in said) answer(said.ask).then((reply) => thread.postMessage({ reply }), reject)
        else if ('done' in said) resolve(said.done)
        else reject(new Error(said.failed))
      }
      const fail = (error: NodeJS.ErrnoException) =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadFailure('too-much-memory') : error)
      const gone = () => reject(new Error('the thread has ended'))
      const timer = setTimeout(() => reject(new ThreadFailure('too-long')), this.limits.milliseconds)
      thread.on('message', hear).on('error', fail).on('exit', gone)
      settle = () => {
        clearTimeout(timer)
        thread.off('message', hear).off('error', fail).off('exit', gone)
      }
      thread.postMessage({ input })
    }).finally(() => settle())
  }
}

function start(program: Program, memory: number): Worker {
  const thread = open(program, memory)
  // What goes wrong in a thread that is being ended has nobody to be told.
  return thread.on('error', () => {})
}

function open({ file, bundled }: Program, memory: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 64 }
  if (bundled) return new Worker(file, { execArgv: ['--enable-source-maps'], resourceLimits })
  const address = JSON.stringify(pathToFileURL(file).href)
  const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${address}) })`
  return new Worker(source, { eval: true, execArgv: [], resourceLimits })
}

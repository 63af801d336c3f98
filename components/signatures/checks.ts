import type { Failure } from '@/components/trpc/failure'
import type { CheckAnswer } from '@/server/modules/signatures/contract'
import type { Recognised } from '@/server/modules/signatures/domain/recognise'
import { askVerdict } from './ask-verdict'
import { FileWorkshop } from './file-workshop'
import { type Task, pairUp } from './pairing'

/** Where the judging of a task stands. */
export type Outcome =
  | { readonly state: 'waiting' | 'judging' | 'unreadable' }
  | { readonly state: 'hashing'; readonly done: number; readonly all: number }
  | { readonly state: 'answered'; readonly answer: CheckAnswer }
  | { readonly state: 'failed'; readonly failure: Failure }

export interface CheckedTask extends Task {
  readonly name: string
  readonly documentName: string | null
  readonly recognised: Recognised
  /** Null when there is nothing to ask: the words depend on the kind alone. */
  readonly outcome: Outcome | null
}

/** What the screen shows. */
export interface CheckState {
  readonly tasks: readonly CheckedTask[]
  /** Names of files that are being read, and of those that could not be. */
  readonly reading: readonly string[]
  readonly unreadable: readonly { id: string; name: string }[]
}

interface Entry {
  readonly id: string
  readonly file: File
  recognised: Recognised | 'unreadable' | null
}

const NOTHING: CheckState = { tasks: [], reading: [], unreadable: [] }

/**
 * The files that were given, what they are, and what the portal says about them: a store outside of React, because work
 * goes on between its renders. One task is judged at a time. Nothing outlives the page.
 */
export class Checks {
  private entries: Entry[] = []
  private readonly outcomes = new Map<string, Outcome>()
  private readonly listeners = new Set<() => void>()
  private state = NOTHING
  private queue = Promise.resolve()
  private stop = new AbortController()
  private last = 0

  constructor(
    private readonly workshop: Pick<FileWorkshop, 'recognise' | 'hash' | 'close'> = new FileWorkshop(),
    private readonly ask: typeof askVerdict = askVerdict,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly read = () => this.state

  /** Takes files of any kind; resolves when all of them have been read. */
  async add(files: readonly File[]): Promise<void> {
    const entries = files.map((file) => ({ id: String(++this.last), file, recognised: null }) as Entry)
    this.entries = [...this.entries, ...entries]
    this.publish()
    await Promise.all(
      entries.map(async (entry) => {
        entry.recognised = await this.workshop.recognise(entry.file).catch(() => 'unreadable' as const)
      }),
    )
    this.publish()
  }

  remove(fileId: string) {
    this.entries = this.entries.filter((entry) => entry.id !== fileId)
    this.publish()
  }

  /** Judges a task again: after a failure, or on another day. */
  retry(key: string) {
    this.outcomes.delete(key)
    this.publish()
  }

  /** Forgets everything and stops what is running. */
  clear() {
    this.stop.abort()
    this.stop = new AbortController()
    this.workshop.close()
    this.entries = []
    this.outcomes.clear()
    this.publish()
  }

  private publish() {
    const known = this.entries.flatMap(({ id, file, recognised }) =>
      recognised && recognised !== 'unreadable' ? [{ id, name: file.name, recognised }] : [],
    )
    const reading = this.entries.filter((entry) => entry.recognised === null)
    // While files of one gesture are being read, a signature's document may be among them.
    const tasks = reading.length > 0 ? [] : pairUp(known)
    for (const task of tasks) if (isJudged(task) && !this.outcomes.has(task.key)) this.enqueue(task)
    const nameOf = (id: string | null) => this.entries.find((entry) => entry.id === id)?.file.name ?? null
    this.state = {
      tasks: tasks.map((task) => ({
        ...task,
        name: nameOf(task.fileId) ?? '',
        documentName: nameOf(task.documentId),
        recognised: known.find(({ id }) => id === task.fileId)!.recognised,
        outcome: this.outcomes.get(task.key) ?? null,
      })),
      reading: reading.map((entry) => entry.file.name),
      unreadable: this.entries.flatMap(({ id, file, recognised }) =>
        recognised === 'unreadable' ? [{ id, name: file.name }] : [],
      ),
    }
    for (const listener of this.listeners) listener()
  }

  private enqueue(task: Task) {
    const { signal } = this.stop
    this.outcomes.set(task.key, { state: 'waiting' })
    this.queue = this.queue.then(async () => {
      if (signal.aborted) return
      const outcome = await this.judge(task, signal)
      if (!signal.aborted) this.settle(task, outcome)
    })
  }

  private async judge(task: Task, signal: AbortSignal): Promise<Outcome> {
    const entry = this.entries.find(({ id }) => id === task.fileId)
    const document = this.entries.find(({ id }) => id === task.documentId)?.file
    if (!entry || (task.documentId && !document)) return { state: 'unreadable' }
    const { file, recognised } = entry
    let digests = null
    if (document && recognised !== 'unreadable' && recognised?.kind === 'signature') {
      const all = document.size
      const progress = (done: number) => this.settle(task, { state: 'hashing', done, all })
      progress(0)
      try {
        // A signature by an unknown digest is refused for that; the document is there all the same.
        const names = recognised.digests.length > 0 ? recognised.digests : (['sha256'] as const)
        digests = await this.workshop.hash(document, names, progress)
      } catch {
        return { state: 'unreadable' }
      }
    }
    this.settle(task, { state: 'judging' })
    const answered = await this.ask(file, digests, signal)
    return 'answer' in answered
      ? { state: 'answered', answer: answered.answer }
      : { state: 'failed', failure: answered.failure }
  }

  private settle({ key }: Task, outcome: Outcome) {
    this.outcomes.set(key, outcome)
    this.publish()
  }
}

function isJudged({ kind, documentId }: Task): boolean {
  return kind === 'certificate' || kind === 'attached' || (kind === 'detached' && documentId !== null)
}

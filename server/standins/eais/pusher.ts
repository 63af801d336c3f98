import type { Rules } from './control'

/** One reply that is on its way to the portal. */
export interface Parcel {
  /** Id of the reply's envelope. */
  id: string
  /** The message it answers, as it came: rules are looked up by it. */
  envelope: () => string
  /** The reply's envelope in pieces; `damaged`: cut short, under an id of its own. */
  pieces: (damaged: boolean) => AsyncIterable<string>
}

export interface PusherOptions {
  /** Hands one envelope to the portal; true when it was acknowledged. */
  push: (parcel: Parcel, damaged: boolean) => Promise<boolean>
  rules: Rules
  onPushed: (parcel: Parcel) => void
  /** Pause before an attempt is made again, milliseconds. */
  retryMs?: number
}

/** An out-of-order reply lets the one behind it pass if that comes within so many milliseconds. */
const PASSING_MS = 2_000
/** How often a silent queue looks whether it may speak. */
const LOOK_MS = 100

/**
 * Takes replies to the portal: of each case one after another, each until the portal has acknowledged it. What the rules say
 * is done wrong on the way.
 */
export class Pusher {
  private readonly queues = new Map<string, Parcel[]>()
  private readonly running = new Set<string>()
  private stopped = false
  private readonly timers = new Set<{ timer: NodeJS.Timeout; go: () => void }>()

  constructor(private readonly options: PusherOptions) {}

  /** Adds replies to a case's queue; one that waits there already stays as it is. */
  add(caseId: string, parcels: readonly Parcel[]) {
    const queue = this.queues.get(caseId) ?? []
    this.queues.set(caseId, queue)
    for (const parcel of parcels) if (!queue.some(({ id }) => id === parcel.id)) queue.push(parcel)
    if (!this.running.has(caseId)) void this.run(caseId, queue)
  }

  /** Replies that are not acknowledged yet. */
  get waiting(): number {
    return [...this.queues.values()].reduce((sum, queue) => sum + queue.length, 0)
  }

  stop() {
    this.stopped = true
    for (const { timer, go } of this.timers) {
      clearTimeout(timer)
      go()
    }
  }

  private async run(caseId: string, queue: Parcel[]) {
    this.running.add(caseId)
    while (queue.length && !this.stopped) {
      const parcel = await this.take(queue)
      if (!parcel) continue
      await this.deliver(parcel)
      if (this.stopped) break
      queue.splice(queue.indexOf(parcel), 1)
    }
    this.running.delete(caseId)
    if (queue.length === 0) this.queues.delete(caseId)
  }

  /** The reply to be taken next; null when there is reason to look again. */
  private async take(queue: Parcel[]): Promise<Parcel | null> {
    const first = queue[0]!
    const rules = this.options.rules.for(first.envelope())
    if (rules.some(({ silent }) => silent)) {
      await this.pause(LOOK_MS)
      return null
    }
    const slow = Math.max(0, ...rules.map(({ slowMs }) => slowMs ?? 0))
    if (slow) await this.pause(slow)
    if (rules.some(({ outOfOrder }) => outOfOrder)) {
      for (let waited = 0; waited < PASSING_MS && queue.length < 2 && !this.stopped; waited += LOOK_MS)
        await this.pause(LOOK_MS)
      return queue[1] ?? first
    }
    return first
  }

  private async deliver(parcel: Parcel) {
    const { rules, push, onPushed, retryMs = 500 } = this.options
    const envelope = parcel.envelope()
    const damaged = rules.damages(envelope)
    for (let failures = 0; !this.stopped; failures++) {
      if (await push(parcel, damaged)) break
      await this.pause(Math.min(retryMs * 2 ** Math.min(failures, 4), 5_000))
    }
    if (this.stopped) return
    if (!damaged && rules.for(envelope).some(({ duplicate }) => duplicate)) await push(parcel, false)
    // A damaged one was taken as such; it is told again when the portal asks again.
    if (!damaged) onPushed(parcel)
  }

  private pause(milliseconds: number): Promise<void> {
    if (this.stopped) return Promise.resolve()
    return new Promise((resolve) => {
      const entry = {
        go: resolve,
        timer: setTimeout(() => {
          this.timers.delete(entry)
          resolve()
        }, milliseconds),
      }
      this.timers.add(entry)
    })
  }
}

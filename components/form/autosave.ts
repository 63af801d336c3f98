/** Why a save did not happen: `lost` no answer, to be tried again; `conflict` saved elsewhere meanwhile; `refused` for good. */
export type SaveFailure =
  { kind: 'lost' } | { kind: 'conflict'; version: number } | { kind: 'refused'; error: unknown }

/** What the person is told. `waiting` has changes that are not sent yet; instants are the injected clock's. */
export type AutosaveState =
  | { phase: 'idle' }
  | { phase: 'waiting' }
  | { phase: 'saving' }
  | { phase: 'saved'; at: Date }
  | { phase: 'lost' }
  | { phase: 'conflict' }
  | { phase: 'refused'; error: unknown }

export interface AutosaveOptions<Value> {
  /** Version of what is stored now. */
  version: number
  /** Stores the value over that version; answers the new version. The same pair again must be the same act. */
  save: (value: Value, version: number) => Promise<number>
  /** Reads a failure out of what `save` threw. */
  failureOf: (error: unknown) => SaveFailure
  now: () => Date
  /** Quiet time after the last change before saving, ms; default 800. */
  delay?: number
  /** Pauses before trying again after a lost answer, ms; the last one repeats. */
  retryDelays?: readonly number[]
}

const RETRY_DELAYS = [2_000, 5_000, 15_000, 30_000]

/**
 * Saves what is typed: one save at a time, the newest value wins, nothing is dropped. After an unanswered save the same
 * value goes again before anything newer: the first one may have been stored, and a newer value over the old version
 * would then look like someone else's change. Timers are the global ones, so tests can move them.
 */
export class Autosave<Value> {
  private version: number
  private latest: { value: Value } | null = null
  /** Sent, answer unknown. */
  private unanswered: { value: Value; version: number } | null = null
  private running: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private attempts = 0
  private current: AutosaveState = { phase: 'idle' }
  private readonly listeners = new Set<() => void>()

  constructor(private readonly options: AutosaveOptions<Value>) {
    this.version = options.version
  }

  state = (): AutosaveState => this.current
  /** Version of the last answer: what the next command on the document must name. */
  storedVersion = (): number => this.version
  /** True while something typed is not known to be stored. */
  hasUnsaved = (): boolean => this.latest !== null || this.unanswered !== null

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Takes a new value; it is saved after a quiet time. In a conflict it waits for the person's choice. */
  change = (value: Value): void => {
    this.latest = { value }
    if (this.current.phase === 'conflict' || this.current.phase === 'lost' || this.running) return
    this.show({ phase: 'waiting' })
    this.schedule(this.options.delay ?? 800)
  }

  /** Saves now whatever is not saved, and waits for the answers. Resolves to false when something stays unsaved. */
  flush = async (): Promise<boolean> => {
    if (this.running) await this.running
    while (this.hasUnsaved() && this.current.phase !== 'conflict') {
      await this.start()
      if (this.current.phase === 'lost' || this.current.phase === 'refused') break
    }
    return !this.hasUnsaved()
  }

  /** The person chose their own text over the one stored meanwhile. */
  overwrite = (): Promise<boolean> => {
    if (this.current.phase === 'conflict') this.show({ phase: 'waiting' })
    return this.flush()
  }

  /** The person chose the stored text: nothing typed here is to be saved any more. */
  discard = (version: number): void => {
    this.stop()
    this.latest = null
    this.unanswered = null
    this.version = version
    this.show({ phase: 'idle' })
  }

  /** Another command of this page (a file attached, for one) has moved the version on. */
  moveTo = (version: number): void => {
    if (!this.running && !this.unanswered) this.version = version
  }

  /** No timer fires after this; what is unsaved stays for `flush`. */
  stop = (): void => clearTimeout(this.timer)

  private schedule(delay: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.start(), delay)
  }

  private start(): Promise<void> {
    clearTimeout(this.timer)
    this.running ??= this.saveOnce().finally(() => {
      this.running = null
    })
    return this.running
  }

  private async saveOnce(): Promise<void> {
    const sent = this.unanswered ?? (this.latest && { ...this.latest, version: this.version })
    if (!sent) return
    if (!this.unanswered) this.latest = null
    this.unanswered = sent
    this.show({ phase: 'saving' })
    try {
      this.version = await this.options.save(sent.value, sent.version)
    } catch (error) {
      return this.fail(this.options.failureOf(error), sent.value)
    }
    this.unanswered = null
    this.attempts = 0
    if (!this.latest) return this.show({ phase: 'saved', at: this.options.now() })
    this.show({ phase: 'waiting' })
    this.schedule(this.options.delay ?? 800)
  }

  private fail(failure: SaveFailure, value: Value) {
    if (failure.kind === 'lost') {
      const delays = this.options.retryDelays ?? RETRY_DELAYS
      this.schedule(delays[Math.min(this.attempts++, delays.length - 1)] ?? 30_000)
      return this.show({ phase: 'lost' })
    }
    // answered with a refusal: the value is still only here
    this.unanswered = null
    this.latest ??= { value }
    if (failure.kind === 'conflict') this.version = failure.version
    this.show(
      failure.kind === 'conflict' ? { phase: 'conflict' } : { phase: 'refused', error: failure.error },
    )
  }

  private show(state: AutosaveState) {
    if (state.phase === this.current.phase && state.phase !== 'saved' && state.phase !== 'refused') return
    this.current = state
    for (const listener of this.listeners) listener()
  }
}

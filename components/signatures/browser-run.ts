import {
  type Candidate,
  type Examined,
  type Kit,
  type Step,
  type StepResult,
  examine,
  stepsOf,
  trySigning,
} from './browser-check'

/** What the screen shows. */
export interface RunState {
  readonly phase: 'idle' | 'working' | 'choosing' | 'done'
  readonly results: readonly StepResult[]
  /** The step under way. */
  readonly running: Step | null
  readonly candidates: readonly Candidate[]
}

export const IDLE: RunState = { phase: 'idle', results: [], running: null, candidates: [] }

/** One try of a browser: a store outside of React, since steps go on between its renders. */
export class BrowserRun {
  private state = IDLE
  private readonly listeners = new Set<() => void>()
  private kit: Kit | null = null
  private examined: Examined | null = null
  /** Which try the answers belong to: a new one makes those of the last one void. */
  private current = 0

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly read = () => this.state

  /** Begins anew; ends before the test signature or at the first failure. */
  async start(kit: Kit): Promise<void> {
    this.kit?.close()
    this.kit = kit
    this.set({ ...IDLE, phase: 'working', running: stepsOf(kit.kind)[0] ?? null })
    const examined = await this.follow(++this.current, examine(kit))
    if (examined === undefined) return
    this.examined = examined
    const candidates = examined?.candidates ?? []
    this.set({ ...this.state, phase: examined ? 'choosing' : 'done', running: null, candidates })
  }

  /** The test signature with one of the candidates; may be repeated. */
  async sign(certificateId: string): Promise<void> {
    const { kit, examined } = this
    if (!kit || !examined) return
    const before = this.state.results.filter(({ step }) => step !== 'signature' && step !== 'verified')
    this.set({ ...this.state, phase: 'working', results: before, running: 'signature' })
    const good = await this.follow(++this.current, trySigning(kit, examined.signer, certificateId))
    if (good !== undefined) this.set({ ...this.state, phase: good ? 'done' : 'choosing', running: null })
  }

  reset() {
    this.current++
    this.kit?.close()
    this.kit = null
    this.set(IDLE)
  }

  /** Shows each result as it comes. Undefined when another try has begun meanwhile. */
  private async follow<T>(mine: number, steps: AsyncGenerator<StepResult, T>): Promise<T | undefined> {
    for (;;) {
      const next = await steps.next()
      if (mine !== this.current) return undefined
      if (next.done) return next.value
      const results = [...this.state.results, next.value]
      const all = stepsOf(this.kit?.kind ?? 'plugin')
      const running = next.value.state === 'failed' ? null : (all[results.length] ?? null)
      this.set({ ...this.state, results, running: running === 'signature' ? null : running })
    }
  }

  private set(state: RunState) {
    this.state = state
    for (const listener of this.listeners) listener()
  }
}

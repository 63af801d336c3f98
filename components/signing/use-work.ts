import { useEffect, useRef, useState } from 'react'
import { type SigningError, signingProblem } from './signer'

export interface Work {
  readonly busy: boolean
  /** It takes longer than usual: time to say what it may be waiting for. */
  readonly slow: boolean
  readonly problem: SigningError | null
  /** Begins; what was begun before is nobody's any more. `done` gets the outcome unless something newer began. */
  run<T>(work: () => Promise<T>, done: (outcome: T) => void): void
  /** Lets go of what is under way, and of the problem. */
  cancel(): void
}

const IDLE = { busy: false, slow: false, problem: null }

/** One piece of work at a time, which can be let go of. */
export function useWork(slowAfter: number): Work {
  const [state, setState] = useState<Pick<Work, 'busy' | 'slow' | 'problem'>>(IDLE)
  const turn = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stop = () => {
    clearTimeout(timer.current)
    return ++turn.current
  }
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      turn.current++
    },
    [],
  )
  return {
    ...state,
    run(work, done) {
      const own = stop()
      setState({ ...IDLE, busy: true })
      timer.current = setTimeout(() => setState((now) => ({ ...now, slow: now.busy })), slowAfter)
      work().then(
        (outcome) => {
          if (own !== turn.current) return
          stop()
          setState(IDLE)
          done(outcome)
        },
        (error: unknown) => {
          if (own !== turn.current) return
          stop()
          setState({ ...IDLE, problem: signingProblem(error) })
        },
      )
    },
    cancel() {
      stop()
      setState(IDLE)
    },
  }
}

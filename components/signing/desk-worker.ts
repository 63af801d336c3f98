import { browserKeys } from './key-store'
import { signingProblem } from './signer'
import { type DeskMethod, SigningDesk } from './signing-desk'

/** The worker: one desk, asked by messages `{ id, method, args }`, answering `{ id, result }` or `{ id, problem }`. */

const desk = new SigningDesk(browserKeys)

export interface DeskCall {
  readonly id: number
  readonly method: DeskMethod
  readonly args: readonly unknown[]
}

export type DeskAnswer = { readonly id: number } & (
  { readonly result: unknown } | { readonly problem: string; readonly code: string | null }
)

addEventListener('message', (event: MessageEvent<DeskCall>) => {
  const { id, method, args } = event.data
  const work = desk[method] as (...args: readonly unknown[]) => Promise<unknown>
  work.apply(desk, [...args]).then(
    (result) => postMessage({ id, result } satisfies DeskAnswer),
    (error: unknown) => {
      const { problem, code } = signingProblem(error)
      postMessage({ id, problem, code } satisfies DeskAnswer)
    },
  )
})

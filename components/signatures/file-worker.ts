import type { DocumentDigest } from '@/server/modules/signatures/domain/digest-header'
import { hashFile, recogniseFile } from './file-work'

/** What the page asks of the worker, and what it is answered; `id` ties them together. */
export type WorkRequest = { readonly id: number; readonly file: File } & (
  { readonly work: 'recognise' } | { readonly work: 'hash'; readonly digests: readonly DocumentDigest[] }
)
export type WorkAnswer =
  | { readonly id: number; readonly state: 'progress'; readonly done: number }
  | { readonly id: number; readonly state: 'done'; readonly result: unknown }
  | { readonly id: number; readonly state: 'failed' }

const answer = (message: WorkAnswer) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<WorkRequest>) => {
  const { id, file } = data
  const work =
    data.work === 'recognise'
      ? recogniseFile(file)
      : hashFile(file, data.digests, (done) => answer({ id, state: 'progress', done }))
  work.then(
    (result) => answer({ id, state: 'done', result }),
    () => answer({ id, state: 'failed' }),
  )
})

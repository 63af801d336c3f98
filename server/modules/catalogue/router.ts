import { router, signedIn } from '@/server/trpc/init'
import { KindSummary } from './contract'
import { getDefinition } from './definitions'

/** Kinds of documents: published by the customs service, the same for everyone. */
export const catalogue = router({
  /** The whole definition of one kind, for screens that draw a document by it. */
  kind: signedIn.query
    .meta({ permission: 'signed-in' })
    .input(KindSummary.pick({ code: true }))
    .query(({ input }) => getDefinition(input.code)),
})

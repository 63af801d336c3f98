import { open, router } from '@/server/trpc/init'
import { GetKind } from './contract'
import { getKind, listKinds } from './queries'

/** The list of kinds (перечень): published by the customs service, the same for everyone. */
export const catalogue = router({
  list: open.query.meta({ permission: 'public' }).query(({ ctx }) => ctx.ask(listKinds, null)),
  /** The whole definition of one kind, for screens that draw a document by it. */
  kind: open.query
    .meta({ permission: 'public' })
    .input(GetKind)
    .query(({ ctx, input }) => ctx.ask(getKind, input)),
})

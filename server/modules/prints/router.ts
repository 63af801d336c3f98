import { open, router } from '@/server/trpc/init'
import { checkPrint } from './check-print'
import { CheckPrint } from './contract'

/** Prints of documents, for whoever holds one. */
export const prints = router({
  check: open.query
    .meta({ permission: 'public' })
    .input(CheckPrint)
    .query(({ ctx, input }) => ctx.ask(checkPrint, input)),
})

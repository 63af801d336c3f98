import { officer, router } from '@/server/trpc/init'
import { retryMessage, settleMessage } from './commands/change-message'
import * as contract from './contract'
import { getOverview, listMessages } from './queries'

/** The exchange with ЕАИС ТО in the console: what waits, what was given up, and the officer's two buttons. */
export const exchange = router({
  overview: officer.query
    .meta({ permission: 'exchange.administer' })
    .query(({ ctx }) => ctx.ask(getOverview, undefined)),
  list: officer.query
    .meta({ permission: 'exchange.administer' })
    .input(contract.ListMessages)
    .query(({ ctx, input }) => ctx.ask(listMessages, input)),
  retry: officer.command
    .meta({ permission: 'exchange.administer' })
    .input(contract.ChangeMessage)
    .mutation(({ ctx, input }) => ctx.execute(retryMessage, input)),
  settle: officer.command
    .meta({ permission: 'exchange.administer' })
    .input(contract.ChangeMessage)
    .mutation(({ ctx, input }) => ctx.execute(settleMessage, input)),
})

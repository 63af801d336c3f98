import { participant, router } from '@/server/trpc/init'
import { removeRoute, saveRoute } from './commands/save-route'
import { RemoveRoute, SaveRoute } from './contract'
import { listRoutes } from './queries'

/** Routes by which an organisation approves its documents before they are signed. */
export const approvals = router({
  routes: participant.query
    .meta({ permission: 'organisation.view' })
    .query(({ ctx }) => ctx.ask(listRoutes, undefined)),
  save: participant.command
    .meta({ permission: 'organisation.view' })
    .input(SaveRoute)
    .mutation(({ ctx, input }) => ctx.execute(saveRoute, input)),
  remove: participant.command
    .meta({ permission: 'organisation.view' })
    .input(RemoveRoute)
    .mutation(({ ctx, input }) => ctx.execute(removeRoute, input)),
})

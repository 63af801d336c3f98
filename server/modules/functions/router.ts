import { participant, router } from '@/server/trpc/init'
import { listFunctions } from './queries'

/** What the actor can do here, and what opens the rest. */
export const functions = router({
  list: participant.query
    .meta({ permission: 'acting' })
    .query(({ ctx }) => ctx.ask(listFunctions, undefined)),
})

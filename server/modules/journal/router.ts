import { participant, router } from '@/server/trpc/init'
import { ListJournal } from './contract'
import { listActors, listJournal } from './queries'

/** Who in the organisation did, opened and took out what. */
export const journal = router({
  list: participant.query
    .meta({ permission: 'organisation.journal' })
    .input(ListJournal)
    .query(({ ctx, input }) => ctx.ask(listJournal, input)),
  people: participant.query
    .meta({ permission: 'organisation.journal' })
    .query(({ ctx }) => ctx.ask(listActors, undefined)),
})

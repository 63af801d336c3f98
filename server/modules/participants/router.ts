import { participant, router, signedIn } from '@/server/trpc/init'
import { listActingFor, listPeople } from './queries'

/** On whose behalf one may act, and the people of an organisation. */
export const participants = router({
  actingFor: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(listActingFor, undefined)),
  people: participant.query
    .meta({ permission: 'organisation.view' })
    .query(({ ctx }) => ctx.ask(listPeople, undefined)),
})

import { officer, router, signedIn } from '@/server/trpc/init'
import { getMyOffice, listReceivingOffices } from './queries'

/** Customs offices. */
export const offices = router({
  receiving: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(listReceivingOffices, undefined)),
  mine: officer.query.meta({ permission: 'queue.view' }).query(({ ctx }) => ctx.ask(getMyOffice, undefined)),
})

import { router, signedIn } from '@/server/trpc/init'
import { listReceivingOffices } from './queries'

/** Customs offices. */
export const offices = router({
  receiving: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(listReceivingOffices, undefined)),
})

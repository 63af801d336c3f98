import { participant, router } from '@/server/trpc/init'
import { readNotifications } from './commands/read-notifications'
import { ListNotifications, ReadNotifications } from './contract'
import { listNotifications } from './queries'

/** Notices to the person about the participant they act for. */
export const notifications = router({
  list: participant.query
    .meta({ permission: 'acting' })
    .input(ListNotifications)
    .query(({ ctx, input }) => ctx.ask(listNotifications, input)),
  read: participant.command
    .meta({ permission: 'acting' })
    .input(ReadNotifications)
    .mutation(({ ctx, input }) => ctx.execute(readNotifications, input)),
})

import { open, participant, router } from '@/server/trpc/init'
import { readNotifications } from './commands/read-notifications'
import { getCapturedLetter, listCapturedLetters } from './captured-letters'
import { GetLetter, ListLetters, ListNotifications, ReadNotifications } from './contract'
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

/** Mail of the demonstration, for whoever tries it; NOT_FOUND where letters are really sent. */
export const letters = router({
  captured: open.query
    .meta({ permission: 'public' })
    .input(ListLetters)
    .query(({ ctx, input }) => ctx.ask((context) => listCapturedLetters(context, input), input)),
  get: open.query
    .meta({ permission: 'public' })
    .input(GetLetter)
    .query(({ ctx, input }) => ctx.ask((context) => getCapturedLetter(context, input), input)),
})

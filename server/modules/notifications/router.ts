import { officer, open, participant, router, signedIn } from '@/server/trpc/init'
import { addDevice } from './commands/add-device'
import { removeDevice, tryDevice } from './commands/change-device'
import { readNotifications } from './commands/read-notifications'
import { saveChannels } from './commands/save-channels'
import { getCapturedLetter, listCapturedLetters } from './captured-letters'
import { getChannels } from './channels'
import {
  AddDevice,
  DeviceAct,
  GetLetter,
  ListLetters,
  ListNotifications,
  ReadNotifications,
  SaveChannels,
} from './contract'
import { listOfficeNotices, readOfficeNotices } from './office-notices'
import { listNotifications } from './queries'

/** Notices to the person about the participant they act for; how the person is told of them, whoever they act for. */
export const notifications = router({
  list: participant.query
    .meta({ permission: 'acting' })
    .input(ListNotifications)
    .query(({ ctx, input }) => ctx.ask(listNotifications, input)),
  read: participant.command
    .meta({ permission: 'acting' })
    .input(ReadNotifications)
    .mutation(({ ctx, input }) => ctx.execute(readNotifications, input)),
  channels: signedIn.query
    .meta({ permission: 'signed-in' })
    .query(({ ctx }) => ctx.ask(getChannels, undefined)),
  saveChannels: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(SaveChannels)
    .mutation(({ ctx, input }) => ctx.execute(saveChannels, input)),
  addDevice: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(AddDevice)
    .mutation(({ ctx, input }) => ctx.execute(addDevice, input)),
  removeDevice: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(DeviceAct)
    .mutation(({ ctx, input }) => ctx.execute(removeDevice, input)),
  tryDevice: signedIn.command
    .meta({ permission: 'signed-in' })
    .input(DeviceAct)
    .mutation(({ ctx, input }) => ctx.execute(tryDevice, input)),
})

/** Notices to an officer, on the bell of the console. */
export const officeNotices = router({
  list: officer.query
    .meta({ permission: 'queue.view' })
    .input(ListNotifications)
    .query(({ ctx, input }) => ctx.ask(listOfficeNotices, input)),
  read: officer.command
    .meta({ permission: 'queue.view' })
    .input(ReadNotifications)
    .mutation(({ ctx, input }) => ctx.execute(readOfficeNotices, input)),
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

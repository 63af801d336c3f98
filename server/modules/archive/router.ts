import { participant, router } from '@/server/trpc/init'
import { describeDocument } from './commands/describe-document'
import { forgetUpload } from './commands/forget-upload'
import { removeView, saveView } from './commands/keep-view'
import { placeFiles } from './commands/place-files'
import { revokeShare, shareDocument } from './commands/share-document'
import * as contract from './contract'
import { getRenewed, listCounterparts, listIntake, listSameContent } from './intake'
import { listArchive } from './list'
import { getArchiveDocument } from './queries'
import { listShared } from './shared'
import { listViews } from './views'

/** The participant's electronic archive. */
export const archive = router({
  list: participant.query
    .meta({ permission: 'archive.view' })
    .input(contract.ListArchive)
    .query(({ ctx, input }) => ctx.ask(listArchive, input)),
  shared: participant.query
    .meta({ permission: 'archive.view' })
    .input(contract.ListShared)
    .query(({ ctx, input }) => ctx.ask(listShared, input)),
  get: participant.query
    .meta({ permission: 'archive.view' })
    .input(contract.GetArchiveDocument)
    .query(({ ctx, input }) => ctx.ask(getArchiveDocument, input)),
  intake: participant.query
    .meta({ permission: 'archive.place' })
    .query(({ ctx }) => ctx.ask(listIntake, undefined)),
  renewed: participant.query
    .meta({ permission: 'archive.place' })
    .input(contract.GetArchiveDocument)
    .query(({ ctx, input }) => ctx.ask(getRenewed, input)),
  place: participant.command
    .meta({ permission: 'archive.place' })
    .input(contract.PlaceFiles)
    .mutation(({ ctx, input }) => ctx.execute(placeFiles, input)),
  forgetUpload: participant.command
    .meta({ permission: 'archive.place' })
    .input(contract.ForgetUpload)
    .mutation(({ ctx, input }) => ctx.execute(forgetUpload, input)),
  describe: participant.command
    .meta({ permission: 'archive.place' })
    .input(contract.Describe)
    .mutation(({ ctx, input }) => ctx.execute(describeDocument, input)),
  sameContent: participant.query
    .meta({ permission: 'documents.prepare' })
    .input(contract.FindForDraft)
    .query(({ ctx, input }) => ctx.ask(listSameContent, input)),
  counterparts: participant.query
    .meta({ permission: 'archive.share' })
    .query(({ ctx }) => ctx.ask(listCounterparts, undefined)),
  share: participant.command
    .meta({ permission: 'archive.share' })
    .input(contract.ShareDocument)
    .mutation(({ ctx, input }) => ctx.execute(shareDocument, input)),
  revokeShare: participant.command
    .meta({ permission: 'archive.unshare' })
    .input(contract.RevokeShare)
    .mutation(({ ctx, input }) => ctx.execute(revokeShare, input)),
  views: participant.query
    .meta({ permission: 'archive.view' })
    .query(({ ctx }) => ctx.ask(listViews, undefined)),
  saveView: participant.command
    .meta({ permission: 'archive.view' })
    .input(contract.SaveView)
    .mutation(({ ctx, input }) => ctx.execute(saveView, input)),
  removeView: participant.command
    .meta({ permission: 'archive.view' })
    .input(contract.RemoveView)
    .mutation(({ ctx, input }) => ctx.execute(removeView, input)),
})

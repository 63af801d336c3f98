import { participant, router } from '@/server/trpc/init'
import { GetArchiveDocument, ListArchive } from './contract'
import { getArchiveDocument, listArchive } from './queries'

/** The participant's electronic archive. */
export const archive = router({
  list: participant.query
    .meta({ permission: 'archive.view' })
    .input(ListArchive)
    .query(({ ctx, input }) => ctx.ask(listArchive, input)),
  get: participant.query
    .meta({ permission: 'archive.view' })
    .input(GetArchiveDocument)
    .query(({ ctx, input }) => ctx.ask(getArchiveDocument, input)),
})

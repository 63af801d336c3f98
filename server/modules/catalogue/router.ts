import { officer, open, router } from '@/server/trpc/init'
import { importSchema } from './commands/import-schema'
import { beginCopy, beginWording, discardWording, saveWording } from './commands/keep-wording'
import { publishWording, setWordingTerm, withdrawWording } from './commands/publish-wording'
import * as contract from './contract'
import * as wording from './domain/wording-contract'
import { getKind, listKinds } from './queries'
import { getWording, listWordings } from './wordings'

/** The list of kinds (перечень): published by the customs service, the same for everyone. */
export const catalogue = router({
  list: open.query.meta({ permission: 'public' }).query(({ ctx }) => ctx.ask(listKinds, null)),
  /** The whole definition of one kind, for screens that draw a document by it. */
  kind: open.query
    .meta({ permission: 'public' })
    .input(contract.GetKind)
    .query(({ ctx, input }) => ctx.ask(getKind, input)),
})

/** The keeping of the list in the console. */
export const wordings = router({
  list: officer.query
    .meta({ permission: 'catalogue.administer' })
    .input(wording.ListWordings)
    .query(({ ctx, input }) => ctx.ask(listWordings, input)),
  get: officer.query
    .meta({ permission: 'catalogue.administer' })
    .input(wording.WordingRef)
    .query(({ ctx, input }) => ctx.ask(getWording, input)),
  begin: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.BeginWording)
    .mutation(({ ctx, input }) => ctx.execute(beginWording, input)),
  copy: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.CopyWording)
    .mutation(({ ctx, input }) => ctx.execute(beginCopy, input)),
  importSchema: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.ImportSchema)
    .mutation(({ ctx, input }) => ctx.execute(importSchema, input)),
  save: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.SaveWording)
    .mutation(({ ctx, input }) => ctx.execute(saveWording, input)),
  publish: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.PublishWording)
    .mutation(({ ctx, input }) => ctx.execute(publishWording, input)),
  discard: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.DiscardWording)
    .mutation(({ ctx, input }) => ctx.execute(discardWording, input)),
  setTerm: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.SetWordingTerm)
    .mutation(({ ctx, input }) => ctx.execute(setWordingTerm, input)),
  withdraw: officer.command
    .meta({ permission: 'catalogue.administer' })
    .input(wording.WithdrawWording)
    .mutation(({ ctx, input }) => ctx.execute(withdrawWording, input)),
})

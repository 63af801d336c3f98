import { officer, router } from '@/server/trpc/init'
import { addCertificate } from './commands/add-certificate'
import { fetchNow, removeAuthority, restoreAuthority } from './commands/change-authority'
import { applyImport, discardImport } from './commands/change-import'
import * as contract from './contract'
import { getAuthority, getImport, getOverview, listAuthorities } from './queries'

/** The trust store in the console: accredited authorities, their lists, imports. */
export const trust = router({
  overview: officer.query
    .meta({ permission: 'trust.administer' })
    .query(({ ctx }) => ctx.ask(getOverview, undefined)),
  list: officer.query
    .meta({ permission: 'trust.administer' })
    .input(contract.ListAuthorities)
    .query(({ ctx, input }) => ctx.ask(listAuthorities, input)),
  get: officer.query
    .meta({ permission: 'trust.administer' })
    .input(contract.GetAuthority)
    .query(({ ctx, input }) => ctx.ask(getAuthority, input)),
  getImport: officer.query
    .meta({ permission: 'trust.administer' })
    .input(contract.GetImport)
    .query(({ ctx, input }) => ctx.ask(getImport, input)),
  addCertificate: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.AddCertificate)
    .mutation(({ ctx, input }) => ctx.execute(addCertificate, input)),
  remove: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.ChangeAuthority)
    .mutation(({ ctx, input }) => ctx.execute(removeAuthority, input)),
  restore: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.ChangeAuthority)
    .mutation(({ ctx, input }) => ctx.execute(restoreAuthority, input)),
  fetch: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.FetchLists)
    .mutation(({ ctx, input }) => ctx.execute(fetchNow, input)),
  applyImport: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.ChangeImport)
    .mutation(({ ctx, input }) => ctx.execute(applyImport, input)),
  discardImport: officer.command
    .meta({ permission: 'trust.administer' })
    .input(contract.ChangeImport)
    .mutation(({ ctx, input }) => ctx.execute(discardImport, input)),
})

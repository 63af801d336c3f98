import { participant, router } from '@/server/trpc/init'
import { linkPower } from './commands/link-power'
import { registerPower } from './commands/register-power'
import { reportPower } from './commands/report-power'
import { revokePower } from './commands/revoke-power'
import * as contract from './contract'
import { getPower, listPowers } from './queries'

/** Machine-readable powers of attorney of an organisation. */
export const powers = router({
  list: participant.query
    .meta({ permission: 'powers.view' })
    .input(contract.ListPowers)
    .query(({ ctx, input }) => ctx.ask(listPowers, input)),
  // The representative, who manages nothing, reads their own.
  get: participant.query
    .meta({ permission: 'acting' })
    .input(contract.GetPower)
    .query(({ ctx, input }) => ctx.ask(getPower, input)),
  register: participant.command
    .meta({ permission: 'powers.register' })
    .input(contract.RegisterPower)
    .mutation(({ ctx, input }) => ctx.execute(registerPower, input)),
  report: participant.command
    .meta({ permission: 'powers.view' })
    .input(contract.ReportPower)
    .mutation(({ ctx, input }) => ctx.execute(reportPower, input)),
  revoke: participant.command
    .meta({ permission: 'powers.view' })
    .input(contract.RevokePower)
    .mutation(({ ctx, input }) => ctx.execute(revokePower, input)),
  link: participant.command
    .meta({ permission: 'powers.view' })
    .input(contract.LinkPower)
    .mutation(({ ctx, input }) => ctx.execute(linkPower, input)),
})

import { z } from 'zod'
import { participant, router } from '@/server/trpc/init'
import { withdrawSubmission } from '../submissions/commands/change-submission'
import { ChangeSubmission } from '../submissions/contract'
import { getAskForm, listAskable } from './askable'
import { askInformation } from './commands/ask-information'
import * as contract from './contract'
import { getRequest, listRequests } from './queries'
import { getTotals, listRows } from './rows'

/** What customs is asked, and what it answers. */
export const information = router({
  askable: participant.query
    .meta({ permission: 'information.request' })
    .query(({ ctx }) => ctx.ask(listAskable, undefined)),
  form: participant.query
    .meta({ permission: 'information.request' })
    .input(z.object({ kindCode: z.string().max(20) }))
    .query(({ ctx, input }) => ctx.ask(getAskForm, input)),
  ask: participant.command
    .meta({ permission: 'information.request' })
    .input(contract.AskInformation)
    .mutation(({ ctx, input }) => ctx.execute(askInformation, input)),
  withdraw: participant.command
    .meta({ permission: 'information.request' })
    .input(ChangeSubmission)
    .mutation(({ ctx, input }) => ctx.execute(withdrawSubmission, input)),
  list: participant.query
    .meta({ permission: 'information.view' })
    .input(contract.ListRequests)
    .query(({ ctx, input }) => ctx.ask(listRequests, input)),
  get: participant.query
    .meta({ permission: 'information.view' })
    .input(contract.GetRequest)
    .query(({ ctx, input }) => ctx.ask(getRequest, input)),
  rows: participant.query
    .meta({ permission: 'information.view' })
    .input(contract.ListRows)
    .query(({ ctx, input }) => ctx.ask(listRows, input)),
  totals: participant.query
    .meta({ permission: 'information.view' })
    .input(contract.GetTotals)
    .query(({ ctx, input }) => ctx.ask(getTotals, input)),
})

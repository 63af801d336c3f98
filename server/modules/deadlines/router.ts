import { officer, open, router } from '@/server/trpc/init'
import { changeDay, importYear, setRule } from './commands/change-calendar'
import * as contract from './contract'
import * as kept from './domain/calendar-contract'
import { computeTerm, getOverview, getWarning, listRules, previewYear } from './queries'

/** Terms for everyone: the rules, and a count with its computation. */
export const deadlines = router({
  rules: open.query.meta({ permission: 'public' }).query(({ ctx }) => ctx.ask(listRules, undefined)),
  compute: open.query
    .meta({ permission: 'public' })
    .input(contract.ComputeTerm)
    .query(({ ctx, input }) => ctx.ask(computeTerm, input)),
})

/** The production calendar in the console. */
export const calendar = router({
  get: officer.query
    .meta({ permission: 'calendar.administer' })
    .input(kept.GetYear)
    .query(({ ctx, input }) => ctx.ask(getOverview, input)),
  warning: officer.query
    .meta({ permission: 'calendar.administer' })
    .query(({ ctx }) => ctx.ask(getWarning, undefined)),
  preview: officer.command
    .meta({ permission: 'calendar.administer' })
    .input(kept.PreviewYear)
    .mutation(({ ctx, input }) => ctx.execute(previewYear, input)),
  changeDay: officer.command
    .meta({ permission: 'calendar.administer' })
    .input(kept.ChangeDay)
    .mutation(({ ctx, input }) => ctx.execute(changeDay, input)),
  import: officer.command
    .meta({ permission: 'calendar.administer' })
    .input(kept.ImportYear)
    .mutation(({ ctx, input }) => ctx.execute(importYear, input)),
  setRule: officer.command
    .meta({ permission: 'calendar.administer' })
    .input(kept.SetRule)
    .mutation(({ ctx, input }) => ctx.execute(setRule, input)),
})

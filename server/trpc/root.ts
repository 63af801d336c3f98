import { lazy } from '@trpc/server'
import { createCallerFactory, router } from './init'

/** Each module's router is loaded when first called, so that a process starts quickly however many there are. */
export const appRouter = router({
  accounts: lazy(() => import('../modules/accounts/router').then((m) => m.accounts)),
  approvals: lazy(() => import('../modules/approvals/router').then((m) => m.approvals)),
  archive: lazy(() => import('../modules/archive/router').then((m) => m.archive)),
  auditConsole: lazy(() => import('../modules/audits/router').then((m) => m.auditConsole)),
  audits: lazy(() => import('../modules/audits/router').then((m) => m.audits)),
  calendar: lazy(() => import('../modules/deadlines/router').then((m) => m.calendar)),
  catalogue: lazy(() => import('../modules/catalogue/router').then((m) => m.catalogue)),
  deadlines: lazy(() => import('../modules/deadlines/router').then((m) => m.deadlines)),
  drafts: lazy(() => import('../modules/submissions/router').then((m) => m.drafts)),
  exchange: lazy(() => import('../modules/exchange/router').then((m) => m.exchange)),
  functions: lazy(() => import('../modules/functions/router').then((m) => m.functions)),
  information: lazy(() => import('../modules/information/router').then((m) => m.information)),
  invitations: lazy(() => import('../modules/participants/router').then((m) => m.invitations)),
  journal: lazy(() => import('../modules/journal/router').then((m) => m.journal)),
  letters: lazy(() => import('../modules/notifications/router').then((m) => m.letters)),
  officeNotices: lazy(() => import('../modules/notifications/router').then((m) => m.officeNotices)),
  notifications: lazy(() => import('../modules/notifications/router').then((m) => m.notifications)),
  offices: lazy(() => import('../modules/offices/router').then((m) => m.offices)),
  organisation: lazy(() => import('../modules/participants/router').then((m) => m.organisation)),
  participants: lazy(() => import('../modules/participants/router').then((m) => m.participants)),
  profile: lazy(() => import('../modules/profile/router').then((m) => m.profile)),
  powers: lazy(() => import('../modules/powers/router').then((m) => m.powers)),
  prints: lazy(() => import('../modules/prints/router').then((m) => m.prints)),
  queue: lazy(() => import('../modules/submissions/router').then((m) => m.queue)),
  rights: lazy(() => import('../modules/participants/router').then((m) => m.rights)),
  submissions: lazy(() => import('../modules/submissions/router').then((m) => m.submissions)),
  trust: lazy(() => import('../modules/trust/router').then((m) => m.trust)),
  wordings: lazy(() => import('../modules/catalogue/router').then((m) => m.wordings)),
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)

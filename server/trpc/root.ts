import { lazy } from '@trpc/server'
import { createCallerFactory, router } from './init'

/** Each module's router is loaded when first called, so that a process starts quickly however many there are. */
export const appRouter = router({
  archive: lazy(() => import('../modules/archive/router').then((m) => m.archive)),
  catalogue: lazy(() => import('../modules/catalogue/router').then((m) => m.catalogue)),
  functions: lazy(() => import('../modules/functions/router').then((m) => m.functions)),
  letters: lazy(() => import('../modules/notifications/router').then((m) => m.letters)),
  notifications: lazy(() => import('../modules/notifications/router').then((m) => m.notifications)),
  offices: lazy(() => import('../modules/offices/router').then((m) => m.offices)),
  participants: lazy(() => import('../modules/participants/router').then((m) => m.participants)),
  queue: lazy(() => import('../modules/submissions/router').then((m) => m.queue)),
  submissions: lazy(() => import('../modules/submissions/router').then((m) => m.submissions)),
  trust: lazy(() => import('../modules/trust/router').then((m) => m.trust)),
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)

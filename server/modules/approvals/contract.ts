import { z } from 'zod'

/** One step: a name for it and the people any of whom approves. */
export const RouteStep = z.object({
  title: z.string().trim().min(1).max(100),
  userIds: z.array(z.uuid()).min(1).max(50),
})

/** `id` null makes a new route. No kinds means every kind. */
export const SaveRoute = z.object({
  requestId: z.uuid(),
  id: z.uuid().nullable(),
  version: z.number().int().nonnegative(),
  name: z.string().trim().min(1).max(200),
  kinds: z.array(z.string().max(20)).max(200),
  steps: z.array(RouteStep).min(1).max(10),
})
export type SaveRoute = z.infer<typeof SaveRoute>

export const RemoveRoute = z.object({ requestId: z.uuid(), id: z.uuid(), version: z.number().int() })
export type RemoveRoute = z.infer<typeof RemoveRoute>

export interface RouteView {
  id: string
  version: number
  name: string
  kinds: string[]
  steps: { title: string; people: Approver[] }[]
  updatedAt: string
}

/** Somebody of the organisation who may be asked. */
export interface Approver {
  userId: string
  name: string
  /** Position; empty for somebody who is no longer there. */
  title: string
}

export interface RouteList {
  routes: RouteView[]
  /** Whom a step may name. */
  people: Approver[]
}

/** Reference to a route after a change. */
export interface RouteRef {
  id: string
  version: number
}

import type { RouteView } from '@/server/modules/approvals/contract'

/** A route while it is edited; `key` tells steps apart that have the same words. */
export interface RouteDraft {
  name: string
  every: boolean
  kinds: string[]
  steps: { key: number; title: string; userIds: string[] }[]
}

/** What editing begins with: the route as it is, or an empty one of one step. */
export function draftOf(route: RouteView | null): RouteDraft {
  if (!route) return { name: '', every: false, kinds: [], steps: [{ key: 0, title: '', userIds: [] }] }
  return {
    name: route.name,
    every: route.kinds.length === 0,
    kinds: route.kinds,
    steps: route.steps.map(({ title, people }, key) => ({
      key,
      title,
      userIds: people.map(({ userId }) => userId),
    })),
  }
}

export type RouteFault = 'name' | 'kinds' | `title-${number}` | `people-${number}`

/** What is missing, in the order of the form. */
export function faultsOf(draft: RouteDraft): RouteFault[] {
  const faults: RouteFault[] = []
  if (!draft.name.trim()) faults.push('name')
  if (!draft.every && draft.kinds.length === 0) faults.push('kinds')
  for (const { key, title, userIds } of draft.steps) {
    if (!title.trim()) faults.push(`title-${key}`)
    if (userIds.length === 0) faults.push(`people-${key}`)
  }
  return faults
}

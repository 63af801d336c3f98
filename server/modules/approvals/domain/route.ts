/** Routes of approval (маршрут согласования): who of an organisation looks at documents of some kinds, in which order. */

export interface RouteStep {
  title: string
  /** Any of them approves. */
  userIds: string[]
}

/** A route as choosing sees it. */
export interface Route {
  id: string
  /** Codes of kinds; empty means every kind. */
  kinds: readonly string[]
  steps: readonly RouteStep[]
  createdAt: Date
}

/**
 * The route of a document of a kind: one that names the kind goes before one for all kinds, of two alike the newer. Null
 * when none applies.
 */
export function routeFor<R extends Route>(routes: readonly R[], kindCode: string): R | null {
  const [first] = routes
    .filter(({ kinds }) => kinds.length === 0 || kinds.includes(kindCode))
    .toSorted(
      (a, b) =>
        Number(b.kinds.length > 0) - Number(a.kinds.length > 0) ||
        b.createdAt.getTime() - a.createdAt.getTime(),
    )
  return first ?? null
}

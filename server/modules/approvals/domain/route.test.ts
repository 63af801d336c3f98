import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Route, routeFor } from './route'

const route = fc.record({
  id: fc.uuid(),
  kinds: fc.subarray(['A', 'B', 'C']),
  steps: fc.constant([]),
  createdAt: fc.date({ noInvalidDate: true }),
})

test('the route chosen applies, and none that applies is nearer to the kind', () => {
  fc.assert(
    fc.property(fc.array(route), fc.constantFrom('A', 'B', 'C', 'D'), (routes: Route[], kind) => {
      const chosen = routeFor(routes, kind)
      const applying = routes.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind))
      if (!chosen) {
        expect(applying).toEqual([])
        return
      }
      expect(applying).toContain(chosen)
      if (chosen.kinds.length === 0) expect(applying.every(({ kinds }) => kinds.length === 0)).toBe(true)
    }),
  )
})

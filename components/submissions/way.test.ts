import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STATUSES, type Status } from '@/server/modules/submissions/domain/states'
import { wayOf } from './way'

const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`
const steps = (...statuses: Status[]) =>
  statuses.map((status, index) => ({ status, at: at(index), by: index % 2 ? null : 'Орлова М. В.' }))

const ORDER = { done: 0, current: 1, refused: 1, upcoming: 2 }

describe('wayOf', () => {
  it('shows what is behind, where the document is and what is ahead', () => {
    const way = wayOf('SENT', steps('DRAFT', 'ARCHIVED', 'SENT'))
    expect(way.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'DRAFT done',
      'ARCHIVED done',
      'SENT current',
      'DELIVERED upcoming',
      'REGISTERED upcoming',
      'DECIDED upcoming',
    ])
    expect(way.map((station) => station.at)).toEqual([at(0), at(1), at(2), null, null, null])
  })

  it('forgets the archive of a document turned back into a draft, and takes the time it was turned back', () => {
    const way = wayOf('DRAFT', steps('DRAFT', 'ARCHIVED', 'DRAFT'))
    expect(way[0]).toMatchObject({ key: 'DRAFT', state: 'current', at: at(2) })
    expect(way[1]).toMatchObject({ key: 'ARCHIVED', state: 'upcoming', at: null })
  })

  it('ends with the decision, red when refused', () => {
    const passed = ['DRAFT', 'ARCHIVED', 'SENT', 'DELIVERED', 'REGISTERED'] as const
    expect(wayOf('REFUSED', steps(...passed, 'REFUSED')).at(-1)).toMatchObject({
      key: 'REFUSED',
      state: 'refused',
      at: at(5),
    })
    const accepted = wayOf('ACCEPTED', steps(...passed, 'ACCEPTED'))
    expect(accepted.every((station) => station.state === 'done')).toBe(true)
  })

  it('of a withdrawn document shows how far it came', () => {
    const way = wayOf('WITHDRAWN', steps('DRAFT', 'ARCHIVED', 'SENT', 'WITHDRAWN'))
    expect(way.map((station) => station.key)).toEqual(['DRAFT', 'ARCHIVED', 'SENT', 'WITHDRAWN'])
  })

  it('has one present station at most, after what is done and before what is not', () => {
    const status = fc.constantFrom(...STATUSES.filter((one) => one !== 'DISCARDED'))
    fc.assert(
      fc.property(status, fc.array(status), (present, history) => {
        const way = wayOf(present, steps(...history))
        const states = way.map((station) => station.state)
        expect(states.filter((state) => state === 'current' || state === 'refused').length).toBeLessThan(2)
        expect(states).toEqual([...states].sort((a, b) => ORDER[a] - ORDER[b]))
        for (const station of way) if (station.state === 'upcoming') expect(station.at).toBeNull()
      }),
    )
  })
})

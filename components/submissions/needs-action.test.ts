import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SubmissionSummary } from '@/server/modules/submissions/contract'
import { STATUSES, type Status } from '@/server/modules/submissions/domain/states'
import { needsAction } from './needs-action'

const NOW = '2026-11-21T12:00:00.000Z'
const ago = (days: number) => new Date(Date.parse(NOW) - days * 24 * 60 * 60 * 1000).toISOString()

const summary = (status: Status, daysAgo: number): SubmissionSummary => ({
  id: `${status}-${daysAgo}`,
  kindCode: '1050030E',
  title: 'Обращение',
  status,
  officeName: null,
  registrationNumber: null,
  archiveNumber: null,
  createdAt: ago(daysAgo),
  updatedAt: ago(daysAgo),
  sentAt: null,
  decidedAt: status === 'REFUSED' || status === 'ACCEPTED' ? ago(daysAgo) : null,
})

describe('needsAction', () => {
  it('puts refusals first, then what is ready to send, then forgotten drafts; the oldest of each first', () => {
    const items = [
      summary('DRAFT', 5),
      summary('ARCHIVED', 0),
      summary('REFUSED', 1),
      summary('ARCHIVED', 2),
      summary('REFUSED', 9),
    ]
    expect(needsAction(items, NOW).map(({ item }) => item.id)).toEqual([
      'REFUSED-9',
      'REFUSED-1',
      'ARCHIVED-2',
      'ARCHIVED-0',
      'DRAFT-5',
    ])
  })

  it.each([
    ['DRAFT', 2.9, false],
    ['DRAFT', 3, true],
    ['REFUSED', 30, true],
    ['REFUSED', 30.1, false],
    ['ARCHIVED', 400, true],
    ['SIGNED', 400, true],
    ['RETURNED', 400, true],
  ] as const)('%s of %d days ago: %s', (status, days, wanted) => {
    expect(needsAction([summary(status, days)], NOW)).toHaveLength(wanted ? 1 : 0)
  })

  it('asks for an approval only whom it waits for', () => {
    const asked = { ...summary('ON_APPROVAL', 1), waitsForMe: true }
    expect(needsAction([asked, summary('ON_APPROVAL', 1)], NOW)).toEqual([
      { item: asked, reason: 'APPROVAL' },
    ])
  })

  it('asks nothing about what customs is working on or has accepted', () => {
    const quiet = fc.constantFrom(
      ...STATUSES.filter(
        (status) => !['DRAFT', 'ARCHIVED', 'SIGNED', 'RETURNED', 'REFUSED'].includes(status),
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(quiet, fc.nat(1000))), (list) => {
        expect(
          needsAction(
            list.map(([status, days]) => summary(status, days)),
            NOW,
          ),
        ).toEqual([])
      }),
    )
  })
})

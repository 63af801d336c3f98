import { describe, expect, test } from 'vitest'
import type { AuditView } from '@/server/modules/audits/domain/views'
import { nextDocuments, PURPOSES, suggestedDocument } from './next-acts'

/** An audit in which only these documents may be sent. */
const audit = (status: AuditView['status'], open: (typeof PURPOSES)[number][], part: object = {}) => ({
  form: 'DESK' as const,
  status,
  documents: [],
  requirements: [],
  objections: null,
  may: Object.fromEntries(
    PURPOSES.map((purpose) => [`send:${purpose}`, open.includes(purpose) ? true : 'wrong-status']),
  ) as AuditView['may'],
  ...part,
})

describe('what an officer does next', () => {
  test('AUD-1 an audit begins with its notification, and a field one goes on with its order', () => {
    expect(suggestedDocument(audit('OPENED', ['notification']))).toBe('notification')
    const notified = { documents: [{ purpose: 'notification' }] }
    expect(suggestedDocument(audit('OPENED', ['notification', 'order'], notified))).toBe('order')
  })

  test('AUD-2 offers no time without a requirement and no conclusion without objections', () => {
    const { open, closed } = nextDocuments(audit('OBJECTED', ['more-time', 'conclusion', 'decision']))
    expect(open).toEqual(['decision'])
    expect(closed.map(({ purpose }) => purpose)).not.toContain('conclusion')
  })

  test('AUD-2 suggests nothing that is closed', () => {
    expect(suggestedDocument(audit('ACT', ['extract']))).toBeNull()
    expect(suggestedDocument(audit('SUSPENDED', ['resumption', 'handover']))).toBe('resumption')
  })

  test('AUD-6 no act is suggested while lines of a requirement are awaited', () => {
    const required = (...states: string[]) => ({
      requirements: [{ items: states.map((status) => ({ status })) }],
    })
    const open = ['requirement', 'more-time', 'act'] as const
    const suggested = (part: object) => suggestedDocument(audit('RUNNING', [...open], part))
    expect(suggested({})).toBe('requirement')
    expect(suggested(required('accepted', 'awaited'))).toBeNull()
    expect(suggested(required('awaited', 'more-time-asked'))).toBe('more-time')
    expect(suggested(required('accepted', 'cannot'))).toBe('act')
  })
})

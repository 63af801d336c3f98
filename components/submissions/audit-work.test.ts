import { expect, it } from 'vitest'
import type { AuditSummary } from '@/server/modules/audits/domain/views'
import { auditsAsking } from './audit-work'

const audit = (id: string, more: Partial<AuditSummary>): AuditSummary => ({
  id,
  number: id,
  form: 'DESK',
  status: 'RUNNING',
  participantName: '',
  participantTaxId: null,
  officeName: { ru: '', en: '' },
  openedAt: '2026-11-01T00:00:00Z',
  due: null,
  dueTerm: null,
  unconfirmed: 0,
  ...more,
})

it('AUD-4 puts unopened documents first, then by term, and leaves out what asks nothing', () => {
  const asking = auditsAsking([
    audit('late', { due: '2026-12-10' }),
    audit('calm', {}),
    audit('act', { due: '2026-11-30', status: 'ACT' }),
    audit('new', { unconfirmed: 1, due: '2026-12-31' }),
  ])
  expect(asking.map(({ item, reason }) => [item.id, reason])).toEqual([
    ['new', 'unopened'],
    ['act', 'objections'],
    ['late', 'requirement'],
  ])
})

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
  participantTaxName: 'INN',
  officeName: { ru: '', en: '' },
  openedAt: '2026-11-01T00:00:00Z',
  due: null,
  dueTerm: null,
  unconfirmed: 0,
  toConfirm: 0,
  toAcquaint: false,
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

it('AUD-4 names what the audit page asks for without a term: a receipt to confirm, rights to read', () => {
  const asking = auditsAsking([
    audit('rights', { toAcquaint: true }),
    audit('receipt', { toConfirm: 1, toAcquaint: true }),
    audit('due', { due: '2026-12-10', toConfirm: 1 }),
  ])
  expect(asking.map(({ item, reason }) => [item.id, reason])).toEqual([
    ['due', 'requirement'],
    ['rights', 'acquaint'],
    ['receipt', 'confirm'],
  ])
})

import { expect, test } from 'vitest'
import { newId } from '@/server/platform/ids'
import { line } from '@/server/testing/audits'
import { BeginDocument, ListAudits, type Sent } from './contract'

test('a cursor is a last day or none and an identifier, or the identifier alone', () => {
  const reads = (cursor: string) => ListAudits.safeParse({ cursor }).success
  const id = newId()
  for (const cursor of [id, `-_${id}`, `2026-11-27_${id}`]) expect(reads(cursor)).toBe(true)
  for (const cursor of ['x_y', `2026-13-40_${id}`, `2026-11-27_y`, `_${id}`, `-_${id}_${id}`, ''])
    expect(reads(cursor)).toBe(false)
})

test('what customs writes into an audit is bounded: it is read at every look', () => {
  const begins = (what: Sent) => BeginDocument.safeParse({ requestId: newId(), id: newId(), what }).success
  const paragraphs = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => ({ id: `${i}`, unit: 'п.', text: 'а'.repeat(length) }))
  expect(begins({ purpose: 'act', paragraphs: paragraphs(500, 1000) })).toBe(true)
  expect(begins({ purpose: 'act', paragraphs: paragraphs(500, 4000) })).toBe(false)
  expect(begins({ purpose: 'suspension', from: '2026-11-25', reason: 'а'.repeat(1000) })).toBe(true)
  expect(begins({ purpose: 'suspension', from: '2026-11-25', reason: 'а'.repeat(1001) })).toBe(false)
  expect(begins({ purpose: 'prolongation', days: 60, reason: 'а'.repeat(1001) })).toBe(false)
  const rows = (count: number, length: number) =>
    Array.from({ length: count }, (_, i) => ({
      paragraphId: `${i}`,
      accepted: true,
      text: 'а'.repeat(length),
    }))
  expect(begins({ purpose: 'conclusion', rows: rows(100, 4000) })).toBe(true)
  expect(begins({ purpose: 'conclusion', rows: rows(1, 4001) })).toBe(false)
  expect(begins({ purpose: 'conclusion', rows: rows(501, 1) })).toBe(false)
  const itemIds = Array.from({ length: 501 }, newId)
  expect(begins({ purpose: 'more-time', requirementId: newId(), itemIds, until: '2026-12-31' })).toBe(false)
  const items = Array.from({ length: 500 }, (_, i) => line(i + 1))
  expect(begins({ purpose: 'requirement', days: 10, items })).toBe(true)
})

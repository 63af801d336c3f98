import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { scaleOf } from '@/server/standins/eais/answers/firm'
import { answerXmlTo, ask, receive } from '@/server/testing/information'
import { buildWorld, callerFor, type World } from '@/server/testing/world'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

test('an answer of more than fifty thousand rows is taken in whole, in one act, and paged by any column', async () => {
  const head = world.actors.head as ParticipantActor
  const caller = callerFor(head)
  const { taxId } = await asSystem((tx) =>
    tx.participant.findUniqueOrThrow({ where: { id: head.participantId } }),
  )
  const seed = Array.from({ length: 50 }, (_, one) => one + 1).find(
    (one) => scaleOf({ seed: one, taxId: taxId ?? '' }) === 20,
  )!
  const id = await ask(head, '9910001E', { PeriodBegin: '2022-01-01', PeriodEnd: '2026-10-31' })
  const answer = await receive(id, await answerXmlTo(id, seed))
  expect(answer!.rowCount).toBeGreaterThan(50_000)

  const { answers } = await caller.information.get({ id })
  const column = answers[0]!.columns.findIndex(({ key }) => key === 'Amount')
  const answerId = answer!.answerId
  expect((await caller.information.totals({ answerId })).count).toBe(answer!.rowCount)
  const page = await caller.information.rows({ answerId, sort: column, descending: true, limit: 100 })
  const amounts = page.items.map(({ cells }) => Number(cells[column]))
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a))
  const next = await caller.information.rows({
    answerId,
    sort: column,
    descending: true,
    limit: 100,
    cursor: page.nextCursor,
  })
  expect(Number(next.items[0]!.cells[column])).toBeLessThanOrEqual(amounts.at(-1)!)
}, 180_000)

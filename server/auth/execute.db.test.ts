import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => toDomainError(error).code,
  )

test('a repeated call with the same request id does nothing more and answers the same', async () => {
  const api = callerFor(world.actors.head)
  const input = { requestId: newId(), kindCode: '1050030E' }
  const first = await api.submissions.create(input)
  const second = await api.submissions.create(input)
  expect(second).toEqual(first)
  const { participantId } = world.actors.head as ParticipantActor
  expect(await asSystem((tx) => tx.submission.count({ where: { participantId, id: first.id } }))).toBe(1)
  expect(await asSystem((tx) => tx.journalEntry.count({ where: { subjectId: first.id } }))).toBe(1)
})

test('twenty calls at once with one request id are one act', async () => {
  const ref = await world.submission('ARCHIVED')
  const api = callerFor(world.actors.head)
  const input = { requestId: newId(), id: ref.id, version: ref.version }
  const answers = await Promise.all(Array.from({ length: 20 }, () => api.submissions.send(input)))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  const entries = await asSystem((tx) =>
    tx.journalEntry.count({ where: { subjectId: ref.id, type: 'submission.sent' } }),
  )
  expect(entries).toBe(1)
})

test('two different acts on one version: the first wins, the second is told it is stale', async () => {
  const ref = await world.submission('ARCHIVED')
  const api = callerFor(world.actors.head)
  const act = () => ({ requestId: newId(), id: ref.id, version: ref.version })
  const codes = await Promise.all([
    codeOf(api.submissions.send(act())),
    codeOf(api.submissions.reopen(act())),
  ])
  expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
  expect(codes.find((code) => code !== 'OK')).toMatch(/STALE_VERSION|WRONG_STATUS/)
})

test('the same request id with another input, procedure or participant is refused', async () => {
  const api = callerFor(world.actors.head)
  const requestId = newId()
  await api.submissions.create({ requestId, kindCode: '1050030E' })
  expect(await codeOf(api.submissions.create({ requestId, kindCode: '1002003E' }))).toBe('REQUEST_REUSED')
  expect(await codeOf(api.submissions.copy({ requestId, id: newId() }))).toBe('REQUEST_REUSED')
})

test('another person may use the same request id for an act of their own', async () => {
  const requestId = newId()
  const input = { requestId, kindCode: '1050030E' }
  const mine = await callerFor(world.actors.head).submissions.create(input)
  const theirs = await callerFor(world.actors.otherOrganisation).submissions.create(input)
  expect(theirs.id).not.toBe(mine.id)
})

test('a refused act consumes nothing: the same request id succeeds once the cause has gone', async () => {
  const ref = await world.submission('DRAFT')
  const api = callerFor(world.actors.head)
  const input = { requestId: newId(), id: ref.id, version: ref.version }
  expect(await codeOf(api.submissions.send(input))).toBe('WRONG_STATUS')
  expect(await codeOf(api.submissions.archive(input))).toBe('OK')
})

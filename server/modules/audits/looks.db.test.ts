import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { begin, buildAudit, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { openAuditCard } from './console-queries'

let world: World
let head: ParticipantActor
let inspector: OfficerActor
let colleague: OfficerActor

beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  inspector = world.actors.inspector as OfficerActor
  colleague = world.actors.colleague as OfficerActor
})

const running = async () => {
  const { id } = await buildAudit(inspector, now(), { participantId: head.participantId })
  const documentId = await sendUnsigned(inspector, now(), id, { purpose: 'notification' })
  return { id, documentId }
}
const looksAt = async (subjectId: string) =>
  (
    await asSystem((tx) =>
      tx.journalEntry.findMany({ where: { subjectId, type: 'audit.viewed' }, orderBy: { id: 'asc' } }),
    )
  ).map(({ actorUserId }) => actorUserId)
const minutesOn = (minutes: number) => new Date(now().getTime() + minutes * 60_000)

it('a page that looks again by itself is one look of the officer in the journal', async () => {
  const { id, documentId } = await running()
  const console = callerFor(inspector).auditConsole
  await Promise.all([console.get({ id }), console.drafts({ id })])
  await console.get({ id })
  await console.document({ id, documentId })
  expect(await looksAt(id)).toEqual([inspector.userId])
})

it('each officer’s look is noted, and the same officer’s later one again', async () => {
  const { id } = await running()
  await callerFor(inspector).auditConsole.get({ id })
  await callerFor(colleague).auditConsole.get({ id })
  await actAt(inspector, minutesOn(29), openAuditCard, { id })
  expect(await looksAt(id)).toEqual([inspector.userId, colleague.userId])
  await actAt(inspector, minutesOn(31), openAuditCard, { id })
  expect(await looksAt(id)).toEqual([inspector.userId, colleague.userId, inspector.userId])
})

it.each(['drafts', 'document'] as const)('who asks for %s alone has looked as well', async (what) => {
  const { id, documentId } = await running()
  const console = callerFor(colleague).auditConsole
  await (what === 'drafts' ? console.drafts({ id }) : console.document({ id, documentId }))
  expect(await looksAt(id)).toEqual([colleague.userId])
})

it('drafts are there for the officers who see the audit, and for nobody else', async () => {
  const { id } = await running()
  const { documentId } = await begin(inspector, now(), id, { purpose: 'handover' })
  expect(await callerFor(colleague).auditConsole.drafts({ id })).toMatchObject([{ documentId }])
  await expect(callerFor(world.actors.otherOffice).auditConsole.drafts({ id })).rejects.toThrow('NOT_FOUND')
})

import { beforeAll, expect, it } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { buildAudit, sendUnsigned } from '@/server/testing/audits'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { takeAuditDocument } from './load-audit-document'

let world: World
let address: { auditId: string; id: string }

beforeAll(async () => {
  world = await buildWorld()
  const inspector = world.actors.inspector as OfficerActor
  const { participantId } = world.actors.head as ParticipantActor
  const { id: auditId } = await buildAudit(inspector, now(), { participantId })
  address = { auditId, id: await sendUnsigned(inspector, now(), auditId, { purpose: 'notification' }) }
})

const take = (name: 'head' | 'assigned' | 'otherOrganisation' | 'inspector' | 'otherOffice') =>
  actAt(world.actors[name] as ParticipantActor | OfficerActor, now(), takeAuditDocument, address)

it('AUD-4 SEC-1 gives a document of customs to the participant once somebody of theirs has opened it', async () => {
  await expect(take('head')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { auditId: id, id: documentId } = address
  await callerFor(world.actors.head).audits.open({ requestId: newId(), id, documentId })
  expect(await take('head')).toMatchObject({
    xml: '<document/>',
    print: { officeName: { ru: expect.any(String), en: expect.any(String) } },
  })
})

it('AUD-4 SEC-1 gives it to officers of the office, and to nobody else', async () => {
  expect((await take('inspector')).kindCode).toBe('1006907E')
  for (const name of ['assigned', 'otherOrganisation', 'otherOffice'] as const)
    await expect(take(name)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

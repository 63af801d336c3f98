import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { takeFromLimit } from '@/server/platform/rate-limits'
import { placedPaper, shareOf } from '@/server/testing/archive'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'

/** Documents that are open to another participant: who may open them, and what the other sees. */

const PARTNER = '0000303471'

let world: World
let head: ParticipantActor
let partner: ParticipantActor
beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  const participantId = await buildParticipant({ taxId: PARTNER })
  const userId = await buildUser()
  await buildAppointment({ participantId, userId })
  partner = await participantActor(userId, participantId, now())
})

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return [code, details['reason']].filter(Boolean).join(':')
    },
  )

const share = (actor: ParticipantActor, id: string, taxId: string) =>
  callerFor(actor).archive.share({ requestId: newId(), id, taxId, agreement: '№ 7', until: null })

describe('opening a document', () => {
  test('SEC-1 is not for a participant that nobody has confirmed; taking back is', async () => {
    const { id } = await placedPaper(head)
    const unconfirmed = { ...head, confirmed: false }
    expect(await refusalOf(share(unconfirmed, id, PARTNER))).toBe('FORBIDDEN:not-confirmed')
    expect((await callerFor(unconfirmed).archive.get({ id })).may).toMatchObject({
      share: 'not-confirmed',
      unshare: true,
    })

    const shareId = await shareOf(head, { id, taxId: PARTNER })
    await callerFor(unconfirmed).archive.revokeShare({ requestId: newId(), shareId })
    expect(await refusalOf(callerFor(partner).archive.get({ id }))).toBe('NOT_FOUND')
  })

  test('SEC-1 is counted, and a guess of a tax number that leads to nobody as well', async () => {
    const participantId = await buildParticipant({ taxId: '0000404381' })
    const userId = await buildUser()
    await buildAppointment({ participantId, userId })
    const guesser = await participantActor(userId, participantId, now())
    const { id } = await placedPaper(guesser)
    await asSystem(async (tx) => {
      for (let before = 0; before < 57; before++) await takeFromLimit(tx, 'shares', participantId, now())
    })
    for (let guess = 0; guess < 3; guess++)
      expect(await share(guesser, id, String(9_999_000_000 + guess))).toEqual({ outcome: 'unknown' })
    expect(await refusalOf(share(guesser, id, PARTNER))).toBe('RATE_LIMITED')
    expect(await refusalOf(share(guesser, id, '9999999999'))).toBe('RATE_LIMITED')
    // Another participant's count is their own.
    expect(await share(head, (await placedPaper(head)).id, PARTNER)).toMatchObject({ outcome: 'shared' })
  })

  test('shows the recipient that the owner is not confirmed any more', async () => {
    const { id } = await placedPaper(head)
    await shareOf(head, { id, taxId: PARTNER })
    const seen = async () => {
      const { items } = await callerFor(partner).archive.shared({})
      const { shared } = await callerFor(partner).archive.get({ id })
      return [items.find((item) => item.id === id)?.ownerConfirmed, shared?.ownerConfirmed]
    }
    const confirm = (confirmed: boolean) =>
      asSystem((tx) => tx.participant.update({ where: { id: world.ids.own }, data: { confirmed } }))
    expect(await seen()).toEqual([true, true])
    await confirm(false)
    expect(await seen()).toEqual([false, false])
    await confirm(true)
  })
})

describe('the owner’s remark', () => {
  test('SEC-1 is not shown to whom the document is open, and does not find it for them', async () => {
    const remark = 'Внутренняя пометка: спорный 17/2026-Б'
    const { id } = await placedPaper(head, { title: 'Накладная на ёлки', properties: { remark } })
    await shareOf(head, { id, taxId: PARTNER })
    const found = async (search: string) => {
      const { items } = await callerFor(partner).archive.shared({ search })
      return items.filter((item) => item.id === id).map((item) => item.found)
    }
    expect(await found('накладные елки')).toEqual([null])
    expect(await found('пометка')).toEqual([])
    expect(await found('17/2026-Б')).toEqual([])
    expect((await callerFor(partner).archive.get({ id })).properties.remark).toBeNull()
    expect(JSON.stringify(await callerFor(partner).archive.shared({}))).not.toContain('пометка')

    expect((await callerFor(head).archive.get({ id })).properties.remark).toBe(remark)
    for (const search of ['пометки', '172026б']) {
      const { items } = await callerFor(head).archive.list({ search })
      expect(items.map((item) => item.id)).toEqual([id])
      if (search === 'пометки') expect(JSON.stringify(items[0]!.found)).toContain('пометка')
    }
  })
})

describe('what is enclosed', () => {
  test('SEC-1 is not sent when access to it has ended since the document was archived', async () => {
    const { id: shared, number } = await placedPaper(partner)
    const own = await asSystem(async (tx) => {
      const { id, taxId } = await tx.participant.findUniqueOrThrow({ where: { id: world.ids.own } })
      // Others of the world have the same number: to whom it would be opened nobody could tell.
      await tx.participant.updateMany({ where: { taxId, id: { not: id } }, data: { taxId: null } })
      return taxId!
    })
    const shareId = await shareOf(partner, { id: shared, taxId: own })
    const { id, version } = await world.submission('DRAFT')
    const api = callerFor(head)
    await api.submissions.enclose({ requestId: newId(), id, document: number })
    const archived = await api.submissions.archive({ requestId: newId(), id, version })
    const send = () => api.submissions.send({ requestId: newId(), id, version: archived.version })
    await callerFor(partner).archive.revokeShare({ requestId: newId(), shareId })
    expect(await refusalOf(send())).toBe('ARCHIVE_REFUSED:share-ended')
    await shareOf(partner, { id: shared, taxId: own })
    expect((await send()).status).toBe('SENT')
  })

  test('is sent by whoever may send the document, though they may not look at what a colleague has enclosed', async () => {
    const userId = await buildUser({ email: 'sender@example.test' })
    await buildAppointment({
      participantId: world.ids.own,
      userId,
      role: 'EMPLOYEE',
      grants: [{ actions: ['view', 'prepare', 'send'], kinds: ['1050030E'] }],
    })
    const sender = callerFor(await participantActor(userId, world.ids.own, now()))
    const paper = await placedPaper(head)
    const { id, version } = await world.submission('DRAFT')
    await callerFor(head).submissions.enclose({ requestId: newId(), id, document: paper.number })
    expect(await refusalOf(sender.archive.get({ id: paper.id }))).toBe('NOT_FOUND')
    const archived = await sender.submissions.archive({ requestId: newId(), id, version })
    const sent = await sender.submissions.send({ requestId: newId(), id, version: archived.version })
    expect(sent.status).toBe('SENT')
  })
})

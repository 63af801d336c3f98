import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
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
    const guesses = Array.from({ length: 60 }, (_, n) => share(guesser, id, String(9_999_000_000 + n)))
    for (const answer of await Promise.all(guesses)) expect(answer).toEqual({ outcome: 'unknown' })
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

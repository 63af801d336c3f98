import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { placedPaper, shareOf } from '@/server/testing/archive'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'

/** What whoever sees only their own cases learns of the rest of the organisation's: nothing, not even that it is there. */

const PARTNER = '0000303471'

let world: World
let head: ParticipantActor
/** May view, prepare and send in cases of their own. */
let own: ParticipantActor
beforeAll(async () => {
  world = await buildWorld()
  head = world.actors.head as ParticipantActor
  own = world.actors.assigned as ParticipantActor
  await buildParticipant({ taxId: PARTNER, shortName: 'ООО «Контрагент»' })
})

const act = () => ({ requestId: newId() })

/** A draft of the head's with a document of the archive enclosed. */
async function enclosing(document: { number: string }) {
  const draft = await world.submission('DRAFT')
  await callerFor(head).submissions.enclose({ ...act(), id: draft.id, document: document.number })
  return draft
}

describe('of the archive', () => {
  test('SEC-1 versions that are not theirs are not listed, and an earlier one is known to be superseded', async () => {
    const first = await placedPaper(own)
    const second = await placedPaper(head, { versionOf: first.id })
    const seen = await callerFor(own).archive.get({ id: first.id })
    expect(seen.versions.map(({ id }) => id)).toEqual([first.id])
    expect(seen.may.renew).toBe('superseded')
    const whole = await callerFor(head).archive.get({ id: first.id })
    expect(whole.versions.map(({ id }) => id)).toEqual([second.id, first.id])
  })

  test('SEC-1 uses in cases of others are neither counted nor narrowed by', async () => {
    const document = await placedPaper(own)
    await enclosing(document)
    const rowOf = async (actor: ParticipantActor, use?: 'used' | 'unused') => {
      const { items } = await callerFor(actor).archive.list({ ...(use && { use }) })
      return items.find(({ id }) => id === document.id)?.usedIn
    }
    expect([await rowOf(own), await rowOf(own, 'used'), await rowOf(own, 'unused')]).toEqual([
      0,
      undefined,
      0,
    ])
    expect([await rowOf(head), await rowOf(head, 'used'), await rowOf(head, 'unused')]).toEqual([
      1,
      1,
      undefined,
    ])
  })

  test('SEC-1 words of documents of others are not offered for a mistyped one', async () => {
    await placedPaper(head, { title: 'Подшипники роликовые' })
    await placedPaper(own, { title: 'Подводники' })
    const similar = async (actor: ParticipantActor, search: string) =>
      (await callerFor(actor).archive.list({ search })).similar
    expect(await similar(head, 'подшипнеки')).toContain('подшипники')
    expect((await similar(own, 'подшипнеки')) ?? []).not.toContain('подшипники')
    expect(await similar(own, 'подводнеки')).toEqual(['подводники'])
  })

  test('SEC-1 files of a colleague’s draft are not compared with what one has', async () => {
    // The content of the attachment of every document of the world.
    await placedPaper(own, { content: Buffer.from('%PD') })
    const draft = await world.submission('DRAFT')
    const same = (actor: ParticipantActor) => callerFor(actor).archive.sameContent({ submissionId: draft.id })
    expect(await same(head)).toHaveLength(1)
    expect(await same(own)).toEqual([])
  })

  test('SEC-1 counterparts come from documents one may look at, and from nobody’s other posts', async () => {
    const elsewhere = await buildParticipant({ taxId: '0000404381' })
    await buildAppointment({ participantId: elsewhere, userId: own.userId })
    await shareOf(head, { id: (await placedPaper(head)).id, taxId: PARTNER })
    const known = async (actor: ParticipantActor) =>
      (await callerFor(actor).archive.counterparts()).map(({ taxId }) => taxId)
    expect(await known(head)).toEqual([PARTNER])
    expect(await known(own)).toEqual([])
  })
})

describe('of a case', () => {
  /** A delivered document that was entrusted to the employee. */
  async function entrusted(userId: string) {
    const document = await world.submission('DELIVERED')
    await callerFor(head).submissions.entrust({ ...act(), id: document.id, userId, entrusted: true })
    return document
  }

  test('SEC-1 the draft by which a colleague amends it is not answered', async () => {
    const { id, version } = await entrusted(own.userId)
    const draft = await callerFor(head).submissions.amend({ ...act(), id, version })
    const refused = await callerFor(own)
      .submissions.amend({ ...act(), id, version })
      .then(() => null, toDomainError)
    expect(refused).toMatchObject({ code: 'FORBIDDEN', details: { reason: 'amended-by-colleague' } })
    expect(await callerFor(head).submissions.amend({ ...act(), id, version })).toEqual(draft)
  })

  test('SEC-1 faults of the document before are shown to whoever may look at that one', async () => {
    const userId = await buildUser()
    await buildAppointment({
      participantId: world.ids.own,
      userId,
      role: 'EMPLOYEE',
      grants: [{ actions: ['view', 'prepare', 'send'], assignedOnly: true }],
    })
    const amender = await participantActor(userId, world.ids.own, now())
    const { id, version } = await entrusted(userId)
    const draft = await callerFor(amender).submissions.amend({ ...act(), id, version })
    const faults = [{ code: 'XSD', path: '', text: 'нет поля' }]
    await asSystem((tx) => tx.submission.update({ where: { id }, data: { status: 'RETURNED', faults } }))
    const seen = async () => (await callerFor(amender).submissions.get({ id: draft.id })).faults
    expect(await seen()).toEqual(faults)
    await callerFor(head).submissions.entrust({ ...act(), id, userId, entrusted: false })
    expect(await seen()).toEqual([])
  })
})

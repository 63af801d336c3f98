import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { deliver } from '@/server/modules/submissions/delivery'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'

let world: World
let lawyer: ParticipantActor
let accountant: ParticipantActor

beforeAll(async () => {
  world = await buildWorld()
  lawyer = await employee('Юрист')
  accountant = await employee('Бухгалтер')
})

async function employee(title: string): Promise<ParticipantActor> {
  const userId = await buildUser()
  const participantId = world.ids.own
  await buildAppointment({ participantId, userId, role: 'EMPLOYEE', title, grants: [{ actions: ['view'] }] })
  return participantActor(userId, participantId, now())
}

const act = (ref: { id: string; version: number }) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
})
const head = () => callerFor(world.actors.head)
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return details['reason'] ? `${code} ${String(details['reason'])}` : code
    },
  )

/** A route of two steps for petitions; answers how to take it away. */
async function withRoute(second = [accountant.userId], first = [lawyer.userId]) {
  const route = await head().approvals.save({
    requestId: newId(),
    id: null,
    version: 0,
    name: 'Обращения',
    kinds: ['1050030E'],
    steps: [
      { title: 'Юрист', userIds: first },
      { title: 'Бухгалтер', userIds: second },
    ],
  })
  return () => head().approvals.remove({ requestId: newId(), ...route })
}

describe('approval', () => {
  test('goes step by step, closes sending until it is given, and tells whose turn it is', async () => {
    const remove = await withRoute()
    const ref = await world.submission('ARCHIVED')
    expect(await refusal(head().submissions.send(act(ref)))).toBe('FORBIDDEN approval-needed')
    const asked = await head().submissions.askApproval(act(ref))
    expect(asked.status).toBe('ON_APPROVAL')
    expect(await refusal(callerFor(accountant).submissions.endorse(act(asked)))).toBe(
      'FORBIDDEN not-your-step',
    )
    const { items } = await callerFor(lawyer).submissions.list({ stage: 'drafts' })
    expect(items.find(({ id }) => id === ref.id)?.waitsForMe).toBe(true)
    const notices = await callerFor(lawyer).notifications.list({})
    expect(notices.items).toMatchObject([{ type: 'approval.asked', subjectId: ref.id }])

    const once = await callerFor(lawyer).submissions.endorse(act(asked))
    expect(once.status).toBe('ON_APPROVAL')
    const twice = await callerFor(accountant).submissions.endorse(act(once))
    expect(twice.status).toBe('ARCHIVED')
    const seen = await head().submissions.get({ id: ref.id })
    expect(seen.approval.map(({ title, outcome }) => [title, outcome])).toEqual([
      ['Юрист', 'APPROVED'],
      ['Бухгалтер', 'APPROVED'],
    ])
    expect(seen.may.askApproval).toBe('already-approved')
    expect((await head().submissions.send(act(twice))).status).toBe('SENT')
    await remove()
  })

  test('comes back with a remark, and a corrected document is approved anew', async () => {
    const remove = await withRoute()
    const ref = await world.submission('ARCHIVED')
    const asked = await head().submissions.askApproval(act(ref))
    const back = await callerFor(lawyer).submissions.returnForWork({ ...act(asked), comment: 'Нет описи' })
    expect(back.status).toBe('DRAFT')
    const seen = await head().submissions.get({ id: ref.id })
    expect(seen.approval[0]).toMatchObject({ outcome: 'RETURNED', comment: 'Нет описи' })
    const again = await head().submissions.archive(act(back))
    const second = await head().submissions.askApproval(act(again))
    const recalled = await head().submissions.recall(act(second))
    expect(recalled.status).toBe('DRAFT')
    await remove()
  })

  test('of two who may approve a step at the same moment one is told that it is done', async () => {
    const remove = await withRoute([accountant.userId], [lawyer.userId, accountant.userId])
    const ref = await world.submission('ARCHIVED')
    const asked = await head().submissions.askApproval(act(ref))
    const codes = await Promise.all([
      refusal(callerFor(lawyer).submissions.endorse(act(asked))),
      refusal(callerFor(accountant).submissions.endorse(act(asked))),
    ])
    expect(codes.filter((code) => code === null)).toHaveLength(1)
    expect(codes.find((code) => code !== null)).toMatch(/^(STALE_VERSION|FORBIDDEN not-your-step)$/)
    await remove()
  })

  test('without a route nothing is asked, and strangers make no step', async () => {
    const ref = await world.submission('ARCHIVED')
    expect(await refusal(head().submissions.askApproval(act(ref)))).toBe('FORBIDDEN no-route')
    const outside = await buildUser()
    expect(await refusal(withRoute([outside]))).toBe('INVALID_INPUT')
  })
})

describe('DOC-7 a case goes on', () => {
  test('an amended document takes the place of the one before it when it arrives', async () => {
    const ref = await world.submission('DELIVERED')
    const begun = await head().submissions.amend(act(ref))
    expect(await head().submissions.amend(act(ref))).toEqual(begun)
    const draft = await head().submissions.get({ id: begun.id })
    expect(draft).toMatchObject({ status: 'DRAFT', relation: 'AMENDS', case: [{ id: ref.id }] })
    expect(draft.files.map(({ id }) => id)).toEqual([ref.fileId])
    const archived = await head().submissions.archive(act(begun))
    await head().submissions.send(act(archived))
    expect((await head().submissions.get({ id: ref.id })).status).toBe('DELIVERED')
    await deliver(begun.id)
    expect((await head().submissions.get({ id: ref.id })).status).toBe('REPLACED')
    expect((await head().submissions.get({ id: begun.id })).status).toBe('DELIVERED')
  })

  test('what customs has registered meanwhile is not replaced: the amended document becomes its supplement', async () => {
    const ref = await world.submission('DELIVERED')
    const begun = await head().submissions.amend(act(ref))
    const settle = () => head().submissions.settleAmendment({ requestId: newId(), id: begun.id })
    expect(await refusal(settle())).toBe('WRONG_STATUS')
    const registered = await callerFor(world.actors.inspector).queue.register(act(ref))
    expect(registered.status).toBe('REGISTERED')

    const archived = await head().submissions.archive(act(begun))
    expect(await refusal(head().submissions.send(act(archived)))).toBe('FORBIDDEN former-registered')
    const { may } = await head().submissions.get({ id: begun.id })
    expect([may.send, may.settle]).toEqual(['former-registered', true])
    await settle()
    const settled = await head().submissions.get({ id: begun.id })
    expect(settled).toMatchObject({ relation: 'SUPPLEMENTS', version: archived.version, may: { send: true } })
    await head().submissions.send(act(archived))
    await deliver(begun.id)
    expect((await head().submissions.get({ id: ref.id })).status).toBe('REGISTERED')
  })

  test('registered while the amended document was on its way, it stays, and the case says so', async () => {
    const ref = await world.submission('DELIVERED')
    const begun = await head().submissions.amend(act(ref))
    await head().submissions.send(act(await head().submissions.archive(act(begun))))
    await callerFor(world.actors.inspector).queue.register(act(ref))
    await deliver(begun.id)
    expect((await head().submissions.get({ id: ref.id })).status).toBe('REGISTERED')
    expect(await head().submissions.get({ id: begun.id })).toMatchObject({
      status: 'DELIVERED',
      relation: 'SUPPLEMENTS',
    })
  })

  test('a further document of a case goes to the office that has the case, whatever is saved', async () => {
    const ref = await world.submission('REGISTERED')
    const more = await head().submissions.supplement(act(ref))
    const { values } = await head().submissions.get({ id: more.id })
    await head().submissions.save({ ...act(more), values, officeCode: null })
    expect((await head().submissions.get({ id: more.id })).office?.code).toBe('90113000')
  })

  test('a registered document is supplemented, never amended', async () => {
    const ref = await world.submission('REGISTERED')
    expect(await refusal(head().submissions.amend(act(ref)))).toBe('WRONG_STATUS')
    const more = await head().submissions.supplement(act(ref))
    const draft = await head().submissions.get({ id: more.id })
    expect(draft).toMatchObject({
      relation: 'SUPPLEMENTS',
      case: [{ id: ref.id }],
      office: { code: '90113000' },
    })
  })
})

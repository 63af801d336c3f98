import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, type ParticipantActor } from '@/server/auth/actor'
import { mintActor } from '@/server/auth/mint'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { callerFor } from '@/server/testing/world'
import { startSession } from '../accounts/commands/start-session'
import { toDomainError } from '@/server/trpc/init'

const KINDS = ['1050030E', '1002003E', '1006110E'] as const
const HOUR = 3_600_000

interface Paper {
  id: string
  kindCode: string
  createdBy: string
  assigned: boolean
}

/** Documents of a participant: of each kind, begun by the person or by somebody else, assigned to the person or not. */
async function papers(participantId: string, userId: string, otherId: string): Promise<Paper[]> {
  const rows = KINDS.flatMap((kindCode) =>
    [userId, otherId].flatMap((createdBy) =>
      [true, false].map((assigned) => ({ id: newId(), kindCode, createdBy, assigned })),
    ),
  )
  const at = now()
  await asSystem(async (tx) => {
    await tx.submission.createMany({
      data: rows.map(({ id, kindCode, createdBy }) => ({
        id,
        caseId: id,
        participantId,
        kindCode,
        kindVersion: '5.22.0',
        title: 'Документ',
        values: {},
        createdBy,
        createdAt: at,
        updatedAt: at,
      })),
    })
    await tx.submissionAssignment.createMany({
      data: rows
        .filter(({ assigned }) => assigned)
        .map(({ id }) => ({ submissionId: id, userId, assignedBy: otherId, assignedAt: at })),
    })
  })
  return rows
}

const grants = fc.array(
  fc.record({
    actions: fc.subarray(['view', 'prepare', 'send'] as const),
    kinds: fc.subarray([...KINDS]),
    assignedOnly: fc.boolean(),
    from: fc.integer({ min: -3, max: 1 }),
    until: fc.option(fc.integer({ min: -2, max: 3 }), { nil: null }),
  }),
  { maxLength: 3 },
)

describe('ORG-3 no set of grants opens another organisation, kind, action, time or case', () => {
  test('the rows that procedures show are those of an oracle that knows nothing of them', async () => {
    const [ownId, otherId] = [await buildParticipant(), await buildParticipant()]
    const [userId, colleague] = [await buildUser(), await buildUser()]
    const appointmentId = await buildAppointment({
      participantId: ownId,
      userId,
      role: 'EMPLOYEE',
      title: 'Сотрудник',
    })
    const own = await papers(ownId, userId, colleague)
    // The same person's papers under another participant: they have no appointment there.
    const foreign = await papers(otherId, userId, colleague)
    const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })

    await fc.assert(
      fc.asyncProperty(grants, async (given) => {
        const at = now()
        const rows = given.map(({ from, until, ...grant }) => ({
          ...grant,
          // Half an hour off the hour: never at the very instant of the question.
          validFrom: new Date(at.getTime() + (from - 0.5) * HOUR),
          validTo: until === null ? null : new Date(at.getTime() + (until + 0.5) * HOUR),
        }))
        await asSystem(async (tx) => {
          await tx.grant.deleteMany({ where: { appointmentId } })
          await tx.grant.createMany({ data: rows.map((row) => ({ id: newId(), appointmentId, ...row })) })
        })
        const actor = (await mintActor(sessionId, { participantId: ownId }, at)) as ParticipantActor
        const api = callerFor(actor)

        const inTerm = rows.filter((row) => row.validFrom <= at && (!row.validTo || row.validTo > at))
        const may = (action: 'view' | 'prepare', paper: Paper) =>
          inTerm.some(
            (row) =>
              row.actions.includes(action) &&
              (row.kinds.length === 0 || row.kinds.includes(paper.kindCode as never)) &&
              (!row.assignedOnly || paper.assigned || paper.createdBy === userId),
          )
        const listed = holds(actor, 'view')
          ? (await api.submissions.list({ limit: 100 })).items.map(({ id }) => id)
          : []
        expect(listed.sort()).toEqual(
          own
            .filter((paper) => may('view', paper))
            .map(({ id }) => id)
            .sort(),
        )

        for (const paper of [own[given.length % own.length]!, own[own.length - 1]!, foreign[0]!]) {
          const seen = await api.submissions.get({ id: paper.id }).then(
            (details) => details.may.save,
            (error: unknown) => toDomainError(error).code,
          )
          if (paper === foreign[0] || !may('view', paper)) {
            expect(['NOT_FOUND', 'FORBIDDEN']).toContain(seen)
          } else expect(seen).toBe(may('prepare', paper) ? true : 'no-right')
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a person without the right to look is shown nothing, not everything', async () => {
    const participantId = await buildParticipant()
    const [userId, colleague] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId, role: 'ADMINISTRATOR', title: 'Администратор' })
    const [paper] = await papers(participantId, userId, colleague)
    const api = callerFor(await participantActor(userId, participantId, now()))
    const refused = await api.submissions
      .leaders({ id: paper!.id })
      .catch((error: unknown) => toDomainError(error).code)
    expect(refused).toBe('NOT_FOUND')
  })
})

describe('assigned cases', () => {
  test('whoever works with assigned ones sees a document from the assignment until it is taken, and its notices so long', async () => {
    const participantId = await buildParticipant()
    const [headId, userId] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId: headId })
    await buildAppointment({
      participantId,
      userId,
      role: 'EMPLOYEE',
      title: 'Представитель',
      grants: [{ actions: ['view', 'prepare'], assignedOnly: true }],
    })
    const head = callerFor(await participantActor(headId, participantId, now()))
    const employee = callerFor(await participantActor(userId, participantId, now()))
    const { id } = await head.submissions.create({ requestId: newId(), kindCode: '1002003E' })
    const sees = async () => (await employee.submissions.list({})).items.some((item) => item.id === id)
    const entrust = (entrusted: boolean) =>
      head.submissions.entrust({ requestId: newId(), id, userId, entrusted })

    expect(await sees()).toBe(false)
    await entrust(true)
    await entrust(true)
    expect(await sees()).toBe(true)
    expect((await head.submissions.get({ id })).leaders).toHaveLength(1)
    const told = await employee.notifications.list({})
    expect(told.items).toMatchObject([{ type: 'submission.entrusted', subjectId: id }])
    expect(told.unread).toBe(1)
    await entrust(false)
    expect(await sees()).toBe(false)
    expect(await employee.notifications.list({})).toMatchObject({ items: [], unread: 0 })
    // Not to somebody who could not look at it.
    const stranger = await buildUser()
    await expect(
      head.submissions.entrust({ requestId: newId(), id, userId: stranger, entrusted: true }),
    ).rejects.toThrow('FORBIDDEN')
  })
})

describe('the preview of rights', () => {
  test('counts what the person is then shown', async () => {
    const participantId = await buildParticipant()
    const [headId, userId] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId: headId, source: 'ESIA' })
    const id = await buildAppointment({ participantId, userId, role: 'EMPLOYEE', title: 'Сотрудник' })
    await papers(participantId, userId, headId)
    const head = callerFor(await participantActor(headId, participantId, now()))
    for (const grant of [
      { actions: ['view' as const], kinds: ['1002003E'], assignedOnly: false },
      { actions: ['view' as const, 'prepare' as const], kinds: [], assignedOnly: true },
      { actions: ['view' as const], kinds: [], assignedOnly: false },
    ]) {
      const rights = {
        role: 'EMPLOYEE' as const,
        from: null,
        until: null,
        grants: [{ ...grant, from: null, until: null }],
      }
      const preview = await head.organisation.preview({ id, ...rights })
      const { version } = (await head.organisation.people()).find((person) => person.id === id)!
      await head.organisation.change({ requestId: newId(), id, version, title: 'Сотрудник', ...rights })
      const shown = await callerFor(await participantActor(userId, participantId, now())).submissions.list({
        limit: 100,
      })
      expect(preview).toMatchObject({ inForce: true, documents: shown.items.length })
      expect(preview.kinds.map(({ code }) => code)).toEqual(
        grant.kinds.length ? grant.kinds : expect.any(Array),
      )
    }
  })
})

describe('ORG-6 five hundred organisations', () => {
  test('come by pages and by search, recent ones first, and nobody else’s', async () => {
    const userId = await buildUser()
    const ids: string[] = []
    for (let i = 0; i < 500; i++) ids.push(newId())
    const at = now()
    await asSystem(async (tx) => {
      await tx.participant.createMany({
        data: ids.map((id, i) => ({
          id,
          category: 'LEGAL_ENTITY' as const,
          country: 'RU',
          name: `ООО «Жёлудь ${i}»`,
          shortName: `ООО «Жёлудь ${i % 250}»`,
          taxId: String(7_700_000_000 + i),
          createdAt: at,
        })),
      })
      await tx.appointment.createMany({
        data: ids.map((participantId) => ({
          id: newId(),
          participantId,
          userId,
          role: 'HEAD' as const,
          title: 'Директор',
          validFrom: new Date(at.getTime() - HOUR),
          createdAt: at,
        })),
      })
    })
    await buildAppointment({ participantId: await buildParticipant(), userId: await buildUser() })
    const api = callerFor(await participantActor(userId, ids[7]!, now()))
    expect(await api.participants.current()).toMatchObject({ current: { id: ids[7] }, others: true })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof api.participants.actingFor>> = await api.participants.actingFor({
        cursor,
        limit: 60,
      })
      if (!cursor) expect(page.recent.map(({ id }) => id)).toEqual([ids[7]])
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toHaveLength(500)
    expect(new Set(seen)).toEqual(new Set(ids))
    const find = async (search: string) =>
      (await api.participants.actingFor({ search, limit: 100 })).items.map(({ id }) => id)
    expect(await find('7700000123')).toEqual([ids[123]])
    // Written with е, found with ё; two words in whatever order.
    expect((await find('249» желудь')).sort()).toEqual([ids[249], ids[499]].sort())
    expect(await find('нет такой')).toEqual([])
  })
})

describe('ORG-1 an organisation opened by typed-in numbers', () => {
  const numbers = { country: 'RU' as const, category: 'LEGAL_ENTITY' as const, kpp: null }
  const open = (userId: string, taxId: string, ogrn: string) =>
    startSession({ userId, door: 'PASSWORD', address: null, device: null })
      .then((sessionId) => mintActor(sessionId, null, now()))
      .then((actor) =>
        callerFor(actor).participants.open({
          requestId: newId(),
          ...numbers,
          name: 'Общество с ограниченной ответственностью «Север»',
          taxId,
          ogrn,
        }),
      )

  test('is unconfirmed, limited in number, and never becomes the confirmed one; its drafts may move there', async () => {
    const userId = await buildUser()
    const { id } = await open(userId, '0000101231', '1000000001176')
    await expect(open(userId, '0000101231', '1000000001176')).rejects.toThrow('FORBIDDEN')
    await expect(open(userId, '0000101232', '1000000001176')).rejects.toThrow('IDENTIFIER_INVALID')
    const typed = callerFor(await participantActor(userId, id, now()))
    const draft = await typed.submissions.create({ requestId: newId(), kindCode: '1002003E' })
    expect(await asSystem((tx) => tx.participant.findUnique({ where: { id } }))).toMatchObject({
      confirmed: false,
      shortName: 'ООО «Север»',
    })

    // The same numbers, confirmed by a door: another row. Its head is the opener in one case and a stranger in another.
    const confirmedId = await buildParticipant({ taxId: '0000101231', ogrn: '1000000001176', source: 'ESIA' })
    await buildAppointment({ participantId: confirmedId, userId, source: 'ESIA' })
    const stranger = await buildUser()
    await buildAppointment({ participantId: confirmedId, userId: stranger, source: 'ESIA' })
    const theirs = callerFor(await participantActor(stranger, confirmedId, now()))
    expect(await theirs.participants.adoptable()).toEqual([])
    await expect(theirs.participants.adopt({ requestId: newId(), fromId: id })).rejects.toThrow('NOT_FOUND')
    const mine = callerFor(await participantActor(userId, confirmedId, now()))
    expect(await mine.participants.adoptable()).toEqual([{ id, name: 'ООО «Север»', drafts: 1 }])
    expect(await mine.participants.adopt({ requestId: newId(), fromId: id })).toEqual({ moved: 1 })
    expect((await mine.submissions.get({ id: draft.id })).participant.id).toBe(confirmedId)
    expect((await typed.submissions.list({})).items).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { mintActor } from '@/server/auth/mint'
import { startSession } from '@/server/modules/accounts/commands/start-session'
import { mintToken } from '@/server/modules/accounts/commands/mint-token'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildAppointment, buildParticipant, buildUser, participantActor } from '@/server/testing/build'
import { callerFor } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'

const GRANT = {
  actions: ['view' as const, 'prepare' as const],
  kinds: [],
  from: null,
  until: null,
  assignedOnly: false,
}

async function organisation(administrators = 0, { confirmed = true } = {}) {
  const participantId = await buildParticipant({ confirmed })
  const headId = await buildUser()
  const headAppointment = await buildAppointment({
    participantId,
    userId: headId,
    source: confirmed ? 'ESIA' : 'PASSWORD',
  })
  const admins = []
  for (let i = 0; i < administrators; i++) {
    const userId = await buildUser()
    const id = await buildAppointment({
      participantId,
      userId,
      role: 'ADMINISTRATOR',
      title: 'Администратор',
    })
    admins.push({ id, userId })
  }
  const employeeId = await buildUser()
  const employee = await buildAppointment({
    participantId,
    userId: employeeId,
    role: 'EMPLOYEE',
    title: 'Бухгалтер',
    grants: [{ actions: ['view'] }],
  })
  const as = async (userId: string) => callerFor(await participantActor(userId, participantId, now()))
  return { participantId, headId, headAppointment, admins, employeeId, employee, as }
}

/** Takes the head away, as ЕСИА does, so that only administrators are left. */
const dismissHead = (id: string) =>
  asSystem((tx) => tx.appointment.update({ where: { id }, data: { revokedAt: now() } }))

const code = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => toDomainError(error).code,
  )

const act = (id: string, version = 1) => ({ requestId: newId(), id, version })
const rights = { role: 'EMPLOYEE' as const, title: 'Декларант', grants: [GRANT], from: null, until: null }

describe('ORG-2 the last administrator', () => {
  test('may not leave, be suspended, lowered or given a day to end', async () => {
    const { admins, headAppointment, as } = await organisation(1)
    await dismissHead(headAppointment)
    const { id, userId } = admins[0]!
    const api = await as(userId)
    expect(await code(api.organisation.revoke(act(id)))).toBe('LAST_ADMINISTRATOR')
    expect(await code(api.organisation.suspend(act(id)))).toBe('FORBIDDEN')
    expect(await code(api.organisation.change({ ...act(id), ...rights }))).toBe('LAST_ADMINISTRATOR')
    expect(
      await code(
        api.organisation.change({ ...act(id), ...rights, role: 'ADMINISTRATOR', until: '2030-01-01' }),
      ),
    ).toBe('LAST_ADMINISTRATOR')
    // With another there is nothing to guard.
    expect(await code(api.organisation.change({ ...act(id), ...rights, role: 'ADMINISTRATOR' }))).toBe('OK')
  })

  test('two administrators who remove each other at once: one stays', async () => {
    const { admins, headAppointment, as, participantId } = await organisation(2)
    await dismissHead(headAppointment)
    const [one, two] = admins as [{ id: string; userId: string }, { id: string; userId: string }]
    const [first, second] = [await as(one.userId), await as(two.userId)]
    const outcomes = await Promise.all([
      code(first.organisation.revoke(act(two.id))),
      code(second.organisation.revoke(act(one.id))),
    ])
    expect(outcomes.sort()).toEqual(['FORBIDDEN', 'OK'])
    const left = await asSystem((tx) =>
      tx.appointment.count({ where: { participantId, role: 'ADMINISTRATOR', revokedAt: null } }),
    )
    expect(left).toBe(1)
  })

  test('two administrators who leave at once: one is kept', async () => {
    const { admins, headAppointment, as } = await organisation(2)
    await dismissHead(headAppointment)
    const outcomes = await Promise.all(
      admins.map(async ({ id, userId }) => code((await as(userId)).organisation.revoke(act(id)))),
    )
    expect(outcomes.sort()).toEqual(['LAST_ADMINISTRATOR', 'OK'])
  })

  test('administrators are appointed and withdrawn only after a fresh confirmation', async () => {
    const { employee, headId, participantId } = await organisation()
    const head = await participantActor(headId, participantId, now())
    const stale: ParticipantActor = { ...head, confirmedAt: new Date(now().getTime() - 11 * 60_000) }
    const api = callerFor(stale)
    expect(await code(api.organisation.change({ ...act(employee), ...rights, role: 'ADMINISTRATOR' }))).toBe(
      'CONFIRMATION_NEEDED',
    )
    expect(await code(api.organisation.change({ ...act(employee), ...rights }))).toBe('OK')
    expect(
      await code(
        callerFor(head).organisation.change({ ...act(employee, 2), ...rights, role: 'ADMINISTRATOR' }),
      ),
    ).toBe('OK')
    expect(await code(api.organisation.revoke(act(employee, 3)))).toBe('CONFIRMATION_NEEDED')
  })

  test('a head whom a door named is no administrator’s to remove, but a new head’s after the former', async () => {
    const { admins, headAppointment, headId, participantId, as } = await organisation(1)
    const api = await as(admins[0]!.userId)
    expect(await code(api.organisation.revoke(act(headAppointment)))).toBe('FORBIDDEN')
    expect(await code(api.organisation.suspend(act(headAppointment)))).toBe('FORBIDDEN')
    expect(await code(api.organisation.change({ ...act(headAppointment), ...rights }))).toBe('FORBIDDEN')

    const newcomer = await buildUser()
    const own = await buildAppointment({ participantId, userId: newcomer, source: 'CERTIFICATE' })
    const head = await as(newcomer)
    expect(await code(head.organisation.change({ ...act(headAppointment), ...rights }))).toBe('FORBIDDEN')
    expect(await code(head.organisation.revoke(act(own)))).toBe('FORBIDDEN')
    expect(await code(head.organisation.revoke(act(headAppointment)))).toBe('OK')
    const actor = await mintActor(
      await startSession({ userId: headId, door: 'CERTIFICATE', address: null, device: null }),
      { participantId },
      now(),
    )
    expect(actor.kind).toBe('person')
  })
})

describe('ORG-3 rights are effective at once', () => {
  test('a change, a suspension and a revocation are seen by the very next request', async () => {
    const { employee, employeeId, headId, participantId, as } = await organisation()
    const api = await as(headId)
    const sessionId = await startSession({
      userId: employeeId,
      door: 'PASSWORD',
      address: null,
      device: null,
    })
    const minted = () => mintActor(sessionId, { participantId }, now())
    const tomorrow = new Date(now().getTime() + 86_400_000).toISOString().slice(0, 10)
    await api.organisation.change({
      ...act(employee),
      ...rights,
      grants: [{ ...GRANT, kinds: ['1002003E'] }],
    })
    expect(await minted()).toMatchObject({ kind: 'participant', grants: [{ kinds: ['1002003E'] }] })
    // A right that begins tomorrow is none today.
    await api.organisation.change({ ...act(employee, 2), ...rights, grants: [{ ...GRANT, from: tomorrow }] })
    expect(await minted()).toMatchObject({ kind: 'participant', grants: [] })
    await api.organisation.suspend(act(employee, 3))
    expect((await minted()).kind).toBe('person')
    await api.organisation.resume(act(employee, 4))
    expect((await minted()).kind).toBe('participant')
    await api.organisation.revoke(act(employee, 5))
    expect((await minted()).kind).toBe('person')
    expect(await code(api.organisation.revoke(act(employee, 5)))).toBe('STALE_VERSION')
    expect(await code(api.organisation.revoke(act(employee, 6)))).toBe('WRONG_STATUS')
    const people = await api.organisation.people()
    expect(people.find(({ id }) => id === employee)).toMatchObject({ state: 'revoked', version: 6 })
    const notices = await asSystem((tx) =>
      tx.notification.count({ where: { userId: employeeId, type: 'rights.changed' } }),
    )
    expect(notices).toBe(5)
  })

  test('a kind that does not exist is refused, and nothing is changed', async () => {
    const { employee, headId, as } = await organisation()
    const api = await as(headId)
    expect(
      await code(
        api.organisation.change({ ...act(employee), ...rights, grants: [{ ...GRANT, kinds: ['нет'] }] }),
      ),
    ).toBe('INVALID_INPUT')
    const people = await api.organisation.people()
    expect(people.find(({ id }) => id === employee)).toMatchObject({ version: 1, title: 'Бухгалтер' })
  })
})

describe('ORG-3 invitations', () => {
  const invite = {
    email: 'newcomer@example.test',
    days: 7,
    role: 'EMPLOYEE' as const,
    title: 'Декларант',
    grants: [GRANT],
    until: null,
  }
  const linkOf = (subjectId: string, expiresAt?: Date) =>
    asSystem((tx) =>
      mintToken(tx, { purpose: 'INVITATION', subjectId, now: now(), ...(expiresAt && { expiresAt }) }),
    )

  async function guest() {
    const userId = await buildUser()
    const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
    return { userId, api: callerFor(await mintActor(sessionId, null, now())) }
  }

  test('are sent by a letter, accepted once by whoever holds the link, and shown with who that was', async () => {
    const { headId, participantId, as } = await organisation()
    const api = await as(headId)
    const { id } = await api.invitations.send({ requestId: newId(), ...invite })
    const letters = await asSystem((tx) => tx.accountLetter.findMany({ where: { subjectId: id } }))
    expect(letters).toMatchObject([{ type: 'invitation', recipient: 'newcomer@example.test' }])
    const token = await linkOf(id)
    const one = await guest()
    const other = await guest()
    expect(await one.api.invitations.offer({ token })).toMatchObject({ title: 'Декларант', belongs: false })
    // One link, two people at once: one of them joins.
    const outcomes = await Promise.all(
      [one, other].map(({ api: caller }) => code(caller.invitations.accept({ requestId: newId(), token }))),
    )
    expect(outcomes.sort()).toEqual(['OK', 'TOKEN_INVALID'])
    const joined = await asSystem((tx) =>
      tx.appointment.findMany({
        where: { participantId, userId: { in: [one.userId, other.userId] } },
        include: { grants: true },
      }),
    )
    expect(joined).toMatchObject([{ role: 'EMPLOYEE', grants: [{ actions: ['view', 'prepare'] }] }])
    const { items } = await api.invitations.list({})
    expect(items).toMatchObject([
      { state: 'accepted', acceptedBy: { email: expect.stringMatching(/^person-/) as string } },
    ])
    expect(await code(one.api.invitations.offer({ token }))).toBe('TOKEN_INVALID')
  })

  test('do not work after being taken back, replaced by another letter, declined or past their term', async () => {
    const { headId, as } = await organisation()
    const api = await as(headId)
    const { api: caller } = await guest()
    const { id } = await api.invitations.send({ requestId: newId(), ...invite })
    expect(await code(api.invitations.send({ requestId: newId(), ...invite }))).toBe('FORBIDDEN')
    const first = await linkOf(id)
    const second = await linkOf(id)
    expect(await code(caller.invitations.offer({ token: first }))).toBe('TOKEN_INVALID')
    expect(await code(caller.invitations.decline({ requestId: newId(), token: second }))).toBe('OK')
    expect(await code(caller.invitations.accept({ requestId: newId(), token: second }))).toBe('TOKEN_INVALID')
    await api.invitations.resend({ requestId: newId(), id, days: 3 })
    const third = await linkOf(id)
    await api.invitations.revoke({ requestId: newId(), id })
    expect(await code(caller.invitations.accept({ requestId: newId(), token: third }))).toBe('TOKEN_INVALID')
    expect(await code(caller.invitations.offer({ token: 'a'.repeat(43) }))).toBe('TOKEN_INVALID')
  })

  test('bring back somebody who was taken off, and never lower the last administrator', async () => {
    const { headId, headAppointment, employee, employeeId, admins, as } = await organisation(1)
    const api = await as(headId)
    await api.organisation.revoke(act(employee))
    const { id } = await api.invitations.send({ requestId: newId(), ...invite })
    const back = callerFor(
      await mintActor(
        await startSession({ userId: employeeId, door: 'PASSWORD', address: null, device: null }),
        null,
        now(),
      ),
    )
    await back.invitations.accept({ requestId: newId(), token: await linkOf(id) })
    const people = await api.organisation.people()
    expect(people.find((person) => person.id === employee)).toMatchObject({
      state: 'active',
      version: 3,
      title: 'Декларант',
    })

    const again = await api.invitations.send({ requestId: newId(), ...invite, email: 'second@example.test' })
    await dismissHead(headAppointment)
    const administrator = await as(admins[0]!.userId)
    expect(
      await code(administrator.invitations.accept({ requestId: newId(), token: await linkOf(again.id) })),
    ).toBe('LAST_ADMINISTRATOR')
  })

  test('of an administrator who was taken off work no longer', async () => {
    const { headId, admins, as } = await organisation(1)
    const [former] = admins
    const email = 'way-back@example.test'
    const administrator = await as(former!.userId)
    const { id } = await administrator.invitations.send({ requestId: newId(), ...invite, email })
    const token = await linkOf(id)
    await (await as(headId)).organisation.revoke(act(former!.id))
    const { api: caller } = await guest()
    expect(await code(caller.invitations.accept({ requestId: newId(), token }))).toBe('TOKEN_INVALID')
  })

  test('are no way to fill a mailbox', async () => {
    const { headId, as } = await organisation()
    const api = await as(headId)
    const email = 'often@example.test'
    const { id } = await api.invitations.send({ requestId: newId(), ...invite, email })
    const again = () => code(api.invitations.resend({ requestId: newId(), id, days: 3 }))
    for (let i = 1; i < 10; i++) expect(await again()).toBe('OK')
    expect(await again()).toBe('RATE_LIMITED')
  })

  test('are not sent in the name of an organisation that nobody has confirmed', async () => {
    const { headId, as } = await organisation(0, { confirmed: false })
    const api = await as(headId)
    expect(await code(api.invitations.send({ requestId: newId(), ...invite }))).toBe('FORBIDDEN')
  })
})

describe('ORG-3 requests for rights', () => {
  const ask = {
    actions: ['prepare' as const, 'send' as const],
    kinds: ['1002003E'],
    until: '2030-12-31',
    reason: 'Готовлю счета',
  }

  test('are given whole or narrowed, never widened, and the person is told', async () => {
    const { headId, employeeId, participantId, as } = await organisation()
    const [head, employee] = [await as(headId), await as(employeeId)]
    const { id } = await employee.rights.request({ requestId: newId(), ...ask })
    expect((await head.rights.requests())[0]).toMatchObject({
      id,
      status: 'PENDING',
      actions: ['view', 'prepare', 'send'],
    })
    const answer = (grant: Partial<typeof GRANT & { until: string | null }>) =>
      code(
        head.rights.approve({
          requestId: newId(),
          id,
          answer: '',
          grant: { ...GRANT, kinds: ['1002003E'], until: '2030-06-30', ...grant },
        }),
      )
    expect(await answer({ kinds: [] })).toBe('INVALID_INPUT')
    expect(await answer({ until: null })).toBe('INVALID_INPUT')
    expect(await answer({ actions: ['view', 'sign'] as never })).toBe('INVALID_INPUT')
    expect(await answer({ actions: ['view', 'prepare'] })).toBe('OK')
    expect(await answer({ actions: ['view', 'prepare'] })).toBe('WRONG_STATUS')
    const own = await (await as(employeeId)).rights.own()
    expect(own.grants).toHaveLength(2)
    expect(own.requests).toMatchObject([{ status: 'APPROVED' }])
    const told = await asSystem((tx) =>
      tx.notification.findMany({
        where: { participantId, subjectId: id },
        orderBy: { id: 'asc' },
        select: { type: true, userId: true },
      }),
    )
    expect(told).toEqual([
      { type: 'rights.requested', userId: headId },
      { type: 'rights.approved', userId: employeeId },
    ])
  })

  test('may be refused with a reason or withdrawn; nobody answers their own without administering', async () => {
    const { headId, employeeId, as } = await organisation()
    const [head, employee] = [await as(headId), await as(employeeId)]
    const { id } = await employee.rights.request({ requestId: newId(), ...ask })
    expect(await code(employee.rights.approve({ requestId: newId(), id, answer: '', grant: GRANT }))).toBe(
      'FORBIDDEN',
    )
    await head.rights.refuse({ requestId: newId(), id, answer: 'Счета готовит бухгалтер' })
    expect((await employee.rights.own()).requests).toMatchObject([
      { status: 'REFUSED', answer: 'Счета готовит бухгалтер' },
    ])
    const second = await employee.rights.request({ requestId: newId(), ...ask })
    await employee.rights.withdraw({ requestId: newId(), id: second.id })
    expect(await code(head.rights.refuse({ requestId: newId(), id: second.id, answer: 'Поздно' }))).toBe(
      'WRONG_STATUS',
    )
  })
})

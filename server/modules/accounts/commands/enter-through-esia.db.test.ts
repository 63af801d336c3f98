import { describe, expect, test } from 'vitest'
import { mintActor } from '@/server/auth/mint'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { buildAppointment, buildParticipant, buildUser } from '@/server/testing/build'
import type { EsiaAccount, EsiaMembership } from '../domain/esia-account'
import { enterThroughEsia } from './enter-through-esia'
import { startSession } from './start-session'

let count = 0
const unique = () => String(1_000_000_000 + ++count)

function account(values: Partial<EsiaAccount> = {}): EsiaAccount {
  return {
    oid: unique(),
    trusted: true,
    lastName: 'Новая',
    firstName: 'Анна',
    middleName: 'Петровна',
    birthDate: '1980-02-29',
    snils: null,
    inn: '000010120709',
    email: 'new@example.test',
    phone: '+70000000101',
    memberships: [],
    ...values,
  }
}

function membership(values: Partial<EsiaMembership> = {}): EsiaMembership {
  return {
    oid: unique(),
    category: 'LEGAL_ENTITY',
    shortName: 'ООО «Проба»',
    name: 'Общество с ограниченной ответственностью «Проба»',
    ogrn: `1${unique()}00`,
    inn: null,
    kpp: null,
    chief: false,
    admin: false,
    active: true,
    ...values,
  }
}

const head = (values: Partial<EsiaMembership> = {}) => membership({ chief: true, admin: true, ...values })

/** Organisations the person may act for at this moment, by role. */
async function organisationsOf(userId: string) {
  const sessionId = await startSession({ userId, door: 'ESIA', address: null, device: null })
  const rows = await asSystem((tx) =>
    tx.appointment.findMany({ where: { userId }, orderBy: { id: 'asc' }, select: { participantId: true } }),
  )
  const actors = await Promise.all(
    rows.map(({ participantId }) => mintActor(sessionId, { participantId }, now())),
  )
  return actors.flatMap((actor) =>
    actor.kind === 'participant' && actor.category !== 'INDIVIDUAL'
      ? [{ id: actor.participantId, role: actor.role, confirmed: actor.confirmed }]
      : [],
  )
}

const ownOf = (userId: string) =>
  asSystem((tx) =>
    tx.participant.findMany({
      where: { category: 'INDIVIDUAL', appointments: { some: { userId } } },
      select: { id: true, confirmed: true, confirmedAt: true, source: true, name: true, taxId: true },
    }),
  )

const eventsOf = async (participantId: string) => {
  const entries = await asSystem((tx) =>
    tx.journalEntry.findMany({ where: { participantId }, orderBy: { id: 'asc' } }),
  )
  return entries.map(({ type }) => type)
}

describe('the person', () => {
  test('gets a profile with its source and acts for themself', async () => {
    const userId = await enterThroughEsia(account({ lastName: 'Первая' }))
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))
    expect(user).toMatchObject({
      lastName: 'Первая',
      source: 'ESIA',
      trusted: true,
      taxId: '000010120709',
      phone: '+70000000101',
      country: 'RU',
      birthDate: new Date('1980-02-29T00:00:00Z'),
    })
    expect(user.sourceAt).not.toBeNull()
    expect(await ownOf(userId)).toMatchObject([
      { confirmed: true, source: 'ESIA', name: 'Первая Анна Петровна', taxId: '000010120709' },
    ])
  })

  test('is the same user at a second sign-in, brought up to date, and keeps an address ЕСИА does not know', async () => {
    const first = account({ email: 'old@example.test' })
    const userId = await enterThroughEsia(first)
    expect(await enterThroughEsia({ ...first, email: null, lastName: 'Другая' })).toBe(userId)
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))
    expect([user.email, user.lastName]).toEqual(['old@example.test', 'Другая'])
    expect(await ownOf(userId)).toMatchObject([{ name: 'Другая Анна Петровна' }])
  })

  test('is one user when they sign in twice at the same moment', async () => {
    const same = account({ snils: '00001111100', memberships: [head()] })
    const ids = await Promise.all([1, 2, 3, 4].map(() => enterThroughEsia(same)))
    expect(new Set(ids).size).toBe(1)
    expect(await ownOf(ids[0]!)).toHaveLength(1)
    expect(await organisationsOf(ids[0]!)).toHaveLength(1)
  })

  test('whose account is not confirmed acts for themself with few functions, until ЕСИА confirms it', async () => {
    const person = account({ trusted: false, memberships: [head()] })
    const userId = await enterThroughEsia(person)
    const [own] = await ownOf(userId)
    expect(own).toMatchObject({ confirmed: false, confirmedAt: null })
    expect(await organisationsOf(userId)).toEqual([])
    expect(await enterThroughEsia({ ...person, trusted: true })).toBe(userId)
    expect(await ownOf(userId)).toMatchObject([
      { id: own!.id, confirmed: true, confirmedAt: expect.any(Date) },
    ])
    expect(await organisationsOf(userId)).toHaveLength(1)
    await enterThroughEsia(person)
    expect(await ownOf(userId)).toMatchObject([{ confirmed: false }])
    expect(await organisationsOf(userId)).toEqual([])
    expect(await eventsOf(own!.id)).toEqual([
      'participant.opened',
      'participant.confirmed',
      'participant.unconfirmed',
    ])
  })
})

describe('a person known by a certificate', () => {
  const snils = '00002222200'
  const byCertificate = (values: object = {}) =>
    buildUser({ source: 'CERTIFICATE', trusted: true, snils, ...values })

  test('with the same СНИЛС is the same user', async () => {
    const userId = await byCertificate()
    expect(await enterThroughEsia(account({ snils }))).toBe(userId)
  })

  test('is another one when the account is not confirmed, or the СНИЛС was typed in, or the user is annulled', async () => {
    const own = '00003333300'
    const certified = await byCertificate({ snils: own })
    expect(await enterThroughEsia(account({ snils: own, trusted: false }))).not.toBe(certified)
    const typed = '00004444400'
    const byPassword = await byCertificate({ snils: typed, source: 'PASSWORD' })
    const untrusted = await byCertificate({ snils: typed, trusted: false })
    const annulled = await byCertificate({ snils: typed, annulledAt: now() })
    const userId = await enterThroughEsia(account({ snils: typed }))
    expect([byPassword, untrusted, annulled]).not.toContain(userId)
  })
})

describe('organisations', () => {
  test('are opened, confirmed, by their heads, and by nobody else', async () => {
    const [boss, clerk, admin, gone] = [
      head({ inn: '0000101231' }),
      membership(),
      membership({ admin: true }),
      head({ active: false }),
    ]
    const userId = await enterThroughEsia(account({ memberships: [boss, clerk, admin, gone] }))
    const found = await organisationsOf(userId)
    expect(found).toMatchObject([{ role: 'HEAD', confirmed: true }])
    const opened = await asSystem((tx) => tx.participant.findUniqueOrThrow({ where: { esiaOid: boss.oid } }))
    expect(opened).toMatchObject({ source: 'ESIA', taxId: '0000101231', ogrn: boss.ogrn })
    expect(opened.confirmedAt).not.toBeNull()
    for (const { oid } of [clerk, admin, gone]) {
      expect(await asSystem((tx) => tx.participant.findUnique({ where: { esiaOid: oid } }))).toBeNull()
    }
  })

  test('that are open are administered by those whom ЕСИА names administrators', async () => {
    const organisation = head()
    await enterThroughEsia(account({ memberships: [organisation] }))
    const admin = await enterThroughEsia(account({ memberships: [{ ...organisation, chief: false }] }))
    expect(await organisationsOf(admin)).toMatchObject([{ role: 'ADMINISTRATOR' }])
  })

  test('taken away between two sign-ins are lost at once, journalled, and come back with ЕСИА’s word', async () => {
    const organisation = head()
    const person = account({ memberships: [organisation] })
    const userId = await enterThroughEsia(person)
    const sessionId = await startSession({ userId, door: 'ESIA', address: null, device: null })
    const [{ id: participantId } = { id: '' }] = await organisationsOf(userId)
    for (const memberships of [
      [],
      [{ ...organisation, active: false }],
      [{ ...organisation, chief: false, admin: false }],
    ]) {
      await enterThroughEsia({ ...person, memberships })
      // The session of the first sign-in is still open, and reaches nothing.
      expect((await mintActor(sessionId, { participantId }, now())).kind).toBe('person')
      await enterThroughEsia(person)
      expect(await mintActor(sessionId, { participantId }, now())).toMatchObject({ role: 'HEAD' })
    }
    await enterThroughEsia({ ...person, memberships: [{ ...organisation, chief: false }] })
    expect(await organisationsOf(userId)).toMatchObject([{ role: 'ADMINISTRATOR' }])
    expect((await eventsOf(participantId)).filter((type) => type === 'appointment.followed')).toHaveLength(8)
  })

  test('where the person was appointed inside the portal stay as they were', async () => {
    const organisation = head()
    await enterThroughEsia(account({ memberships: [organisation] }))
    const person = account()
    const userId = await enterThroughEsia(person)
    const { id: participantId } = await asSystem((tx) =>
      tx.participant.findUniqueOrThrow({ where: { esiaOid: organisation.oid } }),
    )
    await buildAppointment({ participantId, userId, role: 'ADMINISTRATOR' })
    await enterThroughEsia({ ...person, memberships: [organisation] })
    expect(await organisationsOf(userId)).toMatchObject([{ role: 'HEAD' }])
    await enterThroughEsia(person)
    expect(await organisationsOf(userId)).toMatchObject([{ role: 'ADMINISTRATOR' }])
    await enterThroughEsia({ ...person, memberships: [{ ...organisation, active: false }] })
    expect(await organisationsOf(userId)).toMatchObject([{ role: 'ADMINISTRATOR' }])
  })

  test('whose head came by a certificate do not lose that head to ЕСИА', async () => {
    const participantId = await buildParticipant({ source: 'CERTIFICATE', ogrn: '1000000003453' })
    const person = account()
    const userId = await enterThroughEsia(person)
    await buildAppointment({ participantId, userId, source: 'CERTIFICATE' })
    await enterThroughEsia(person)
    expect(await organisationsOf(userId)).toMatchObject([{ id: participantId, role: 'HEAD' }])
  })

  test('keep administration that was taken back inside the portal taken back', async () => {
    const organisation = head()
    await enterThroughEsia(account({ memberships: [organisation] }))
    const person = account({ memberships: [{ ...organisation, chief: false }] })
    const userId = await enterThroughEsia(person)
    await asSystem((tx) => tx.appointment.updateMany({ where: { userId }, data: { revokedAt: now() } }))
    await enterThroughEsia(person)
    expect(await organisationsOf(userId)).toEqual([])
  })

  test('known by ОГРН are the same only when they are confirmed', async () => {
    const ogrn = '1000000004564'
    const typedIn = await buildParticipant({ ogrn, confirmed: false })
    const confirmed = await buildParticipant({ ogrn, confirmed: true, source: 'CERTIFICATE' })
    const stranger = await buildUser()
    await buildAppointment({ participantId: typedIn, userId: stranger })
    const userId = await enterThroughEsia(account({ memberships: [head({ ogrn })] }))
    expect(await organisationsOf(userId)).toMatchObject([{ id: confirmed }])
  })

  test('with two heads who sign in at the same moment are one', async () => {
    const organisation = head()
    const users = await Promise.all(
      [1, 2, 3].map(() => enterThroughEsia(account({ memberships: [organisation] }))),
    )
    const places = await Promise.all(users.map(organisationsOf))
    expect(new Set(places.flat().map(({ id }) => id)).size).toBe(1)
    expect(places.flat()).toHaveLength(3)
  })
})

test('no name and no number of a person gets into the journal', async () => {
  const person = account({ lastName: 'Секретова', snils: '00005555500', memberships: [head()] })
  await enterThroughEsia(person)
  await enterThroughEsia({ ...person, memberships: [] })
  const entries = await asSystem((tx) => tx.journalEntry.findMany())
  const text = JSON.stringify(entries)
  for (const secret of ['Секретова', person.snils!, person.oid, 'new@example.test']) {
    expect(text).not.toContain(secret)
  }
})

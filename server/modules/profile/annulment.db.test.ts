import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor, SignedInActor } from '@/server/auth/actor'
import { mintActor } from '@/server/auth/mint'
import { checkPassword } from '@/server/modules/accounts/commands/check-password'
import { startSession } from '@/server/modules/accounts/commands/start-session'
import { withCheckDigits } from '@/server/modules/participants/domain/identifiers'
import { completeUpload } from '@/server/modules/files/commands/complete-upload'
import { archiveSubmission } from '@/server/modules/submissions/commands/archive-submission'
import { createSubmission } from '@/server/modules/submissions/commands/create-submission'
import { deliverSubmission } from '@/server/modules/submissions/commands/deliver-submission'
import { reserveAttachments } from '@/server/modules/submissions/commands/reserve-files'
import { saveDraft } from '@/server/modules/submissions/commands/save-draft'
import { sendSubmission } from '@/server/modules/submissions/commands/send-submission'
import type { SubmissionRef } from '@/server/modules/submissions/contract'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { live, type LiveEvent } from '@/server/platform/live'
import { storage } from '@/server/platform/storage'
import {
  actAt,
  buildAppointment,
  buildOffice,
  buildOfficer,
  buildParticipant,
  buildUser,
  officerActor,
  participantActor,
} from '@/server/testing/build'
import { callerFor } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { REMOVED } from './domain/pseudonymise'
import { eraseAccount, sweepAnnulled } from './erase-account'

/** Words that exist nowhere but in what this person has given to the portal. */
const MARK = {
  lastName: 'Квазимодова',
  firstName: 'Зюлейка',
  middleName: 'Прохоровна',
  login: 'kvazi-marker',
  email: 'kvazi.marker@example.test',
  oldEmail: 'kvazi.previous@example.test',
  phone: '+79990001357',
  snils: '00013579102',
  taxId: withCheckDigits('ru-inn-person', '135791357900')!,
  address: 'г. Маркерск, ул. Меченая, д. 135',
  oid: '2468024680',
  device: 'MarkerBrowser/1357',
  network: '198.51.100.135',
  pushAddress: 'https://push.example.test/marker-1357',
  fileName: 'паспорт Квазимодовой.pdf',
  draftFile: 'черновик-маркер.pdf',
  draftText: 'маркер-черновика-1357',
  unsentText: 'маркер-неотправленного-1357',
  certificate: 'МАРКЕР-СЕРТИФИКАТА',
  reason: 'маркер-просьбы-1357',
} as const
const CONTENT = { sent: '%PDF sent 1357', draft: '%PDF draft 1357' }
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'OK',
    (error: unknown) => toDomainError(error).code,
  )

/** Every place in the database where a text stands, as `schema.table.column`. */
async function placesOf(marker: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL })
  await client.connect()
  try {
    const { rows: columns } = await client.query<{ s: string; t: string; c: string; bytes: boolean }>(`
      select table_schema s, table_name t, column_name c, data_type = 'bytea' bytes
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`)
    const found: string[] = []
    for (const { s, t, c, bytes } of columns) {
      const column = `"${c.replaceAll('"', '""')}"`
      // Bytes are compared as they are, texts without regard to capitals.
      const holds = bytes
        ? `position(convert_to($1, 'UTF8') in ${column}) > 0`
        : `position(lower($1) in lower(${column}::text)) > 0`
      const { rowCount } = await client.query(`select 1 from "${s}"."${t}" where ${holds} limit 1`, [marker])
      if (rowCount) found.push(`${s}.${t}.${c}`)
    }
    return found
  } finally {
    await client.end()
  }
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    return statSync(full).isDirectory() ? filesUnder(full) : [full]
  })
}

interface Cast {
  userId: string
  participantId: string
  sessionId: string
  sent: SubmissionRef
  inspector: string
  organisation: string
}

async function upload(actor: ParticipantActor, submissionId: string, name: string, content: string) {
  const [fileId] = await actAt(actor, now(), reserveAttachments, {
    submissionId,
    files: [{ name, size: content.length, type: 'application/pdf' }],
  })
  const meta = { size: content.length, type: 'application/pdf' }
  await storage().put(sha256(content), Readable.from([Buffer.from(content)]), meta)
  await actAt({ kind: 'system', process: 'test' } as const, now(), completeUpload, {
    fileId: fileId!,
    verdict: { accepted: true, scanned: false },
    sha256: sha256(content),
    ...meta,
  })
}

const act = (ref: SubmissionRef) => ({ requestId: newId(), id: ref.id, version: ref.version })

async function draftOf(actor: ParticipantActor, officeCode: string, text: string): Promise<SubmissionRef> {
  const ref = await actAt(actor, now(), createSubmission, { requestId: newId(), kindCode: '1050030E' })
  const { values } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id: ref.id } }))
  return actAt(actor, now(), saveDraft, {
    ...act(ref),
    officeCode,
    values: {
      ...(values as Record<string, unknown>),
      PetitionType: { ApplicationType: '1' },
      Annotation: [text],
      MessageText: [{ TextPara: [`${text}, ${MARK.email}, ${MARK.phone}`] }],
    },
  })
}

/** A person who has done everything that leaves a trace. */
async function plant(): Promise<Cast> {
  const at = now()
  const { oldEmail, ...person } = MARK
  const userId = await buildUser({
    login: person.login,
    email: person.email,
    password: 'пароль-маркер-1357',
    lastName: person.lastName,
    firstName: person.firstName,
    middleName: person.middleName,
    phone: person.phone,
    snils: person.snils,
    taxId: person.taxId,
    esiaOid: person.oid,
    trusted: true,
    birthDate: new Date('1971-03-05T00:00:00Z'),
  })
  const name = `${person.lastName} ${person.firstName} ${person.middleName}`
  const participantId = await buildParticipant({
    category: 'INDIVIDUAL',
    name,
    shortName: name,
    taxId: person.taxId,
    kpp: null,
    ogrn: null,
    address: person.address,
    esiaOid: `p${person.oid}`,
  })
  await buildAppointment({ participantId, userId })
  const office = await buildOffice({ code: '97113570' })
  const inspector = await buildOfficer({ officeId: office })
  const organisation = await buildParticipant()
  await buildAppointment({ participantId: organisation, userId: await buildUser() })
  await buildAppointment({ participantId: organisation, userId, role: 'EMPLOYEE', title: 'Бухгалтер' })
  const sessionId = await startSession({
    userId,
    door: 'PASSWORD',
    address: person.network,
    device: person.device,
  })

  const actor = await participantActor(userId, participantId, at)
  let sent = await draftOf(actor, '97113570', `О возврате платежа ${person.lastName}`)
  await upload(actor, sent.id, person.fileName, CONTENT.sent)
  sent = await actAt(actor, at, archiveSubmission, act(sent))
  sent = await actAt(actor, at, sendSubmission, act(sent))
  await actAt({ kind: 'system', process: 'test' } as const, at, deliverSubmission, sent.id)
  const unsent = await draftOf(actor, '97113570', person.unsentText)
  await actAt(actor, at, archiveSubmission, act(unsent))
  const draft = await draftOf(actor, '97113570', person.draftText)
  await upload(actor, draft.id, person.draftFile, CONTENT.draft)

  await asSystem(async (tx) => {
    const common = { userId, createdAt: at }
    const later = new Date(at.getTime() + 86_400_000)
    await tx.application.create({
      data: {
        id: newId(),
        login: person.login,
        email: person.email,
        locale: 'ru',
        consentVersion: '1',
        ...common,
      },
    })
    const changeId = newId()
    await tx.emailChange.create({
      data: { id: changeId, oldEmail, newEmail: person.email, expiresAt: later, ...common },
    })
    for (const subjectId of [userId, changeId])
      await tx.mailToken.create({
        data: {
          id: newId(),
          purpose: 'RECOVERY',
          hash: sha256(subjectId),
          subjectId,
          createdAt: at,
          expiresAt: later,
        },
      })
    for (const recipient of [person.email, oldEmail]) {
      await tx.accountLetter.create({
        data: {
          id: newId(),
          type: 'recovery',
          recipient,
          locale: 'ru',
          subjectId: userId,
          userId: recipient === oldEmail ? null : userId,
          data: {},
          createdAt: at,
        },
      })
      await tx.letter.create({
        data: {
          id: newId(),
          sender: 'a@b',
          recipients: [recipient.toUpperCase()],
          subject: 's',
          html: person.login,
          text: person.login,
          createdAt: at,
        },
      })
    }
    await tx.letter.create({
      data: {
        id: newId(),
        sender: 'a@b',
        recipients: ['x@b'],
        subject: 's',
        html: '',
        text: name,
        createdAt: at,
      },
    })
    await tx.userCertificate.create({
      data: {
        id: newId(),
        thumbprint: sha256('certificate'),
        serial: '01',
        issuer: 'УЦ',
        owner: person.certificate,
        algorithm: 'gost256',
        validFrom: at,
        validTo: later,
        lastUsedAt: at,
        ...common,
      },
    })
    await tx.consent.create({ data: { id: newId(), userId, version: '1', acceptedAt: at } })
    await tx.pushDevice.create({
      data: { id: newId(), sessionId, endpoint: person.pushAddress, key: 'k', secret: 's', ...common },
    })
    await tx.rightsRequest.create({
      data: { id: newId(), participantId: organisation, reason: person.reason, ...common },
    })
    await tx.invitation.create({
      data: {
        id: newId(),
        participantId: organisation,
        email: person.email,
        role: 'EMPLOYEE',
        title: 'Юрист',
        grants: [],
        createdBy: userId,
        createdAt: at,
        sentAt: at,
        expiresAt: later,
      },
    })
    await tx.notification.create({
      data: { id: newId(), participantId, type: 'x', subjectId: userId, data: { title: name }, ...common },
    })
    await tx.powerOfAttorney.create({
      data: {
        id: newId(),
        participantId: organisation,
        number: newId(),
        principalTaxId: '0000101231',
        representativeName: name,
        representativeTaxId: person.taxId,
        representativeSnils: person.snils,
        powers: [],
        issuedAt: at,
        validFrom: at,
        validTo: later,
        xml: Buffer.from(`<a>${name}</a>`),
        createdBy: userId,
        createdAt: at,
      },
    })
  })
  return { userId, participantId, sessionId, sent, inspector, organisation }
}

let cast: Cast
const heard: LiveEvent[] = []
const logged: string[] = []

describe('ACC-10 an annulled account', () => {
  beforeAll(async () => {
    const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
      logged.push(String(chunk))
      return write(chunk, ...rest)
    }) as typeof process.stdout.write
    cast = await plant()
    for (const marker of Object.values(MARK))
      expect(await placesOf(marker), `${marker} was planted`).not.toEqual([])

    const connected = new Promise<void>((resolve) => {
      live().subscribe((event) => {
        heard.push(event)
        resolve()
      })
    })
    await connected
    const actor = await mintActor(cast.sessionId, { participantId: cast.participantId }, now())
    await callerFor(actor).profile.annul({ requestId: newId(), word: 'Аннулировать' })
  })

  test('ends access everywhere at that moment', async () => {
    for (const actingFor of [
      null,
      { participantId: cast.participantId },
      { participantId: cast.organisation },
    ])
      expect((await mintActor(cast.sessionId, actingFor, now())).kind).toBe('anonymous')
    const attempt = { login: MARK.login, password: 'пароль-маркер-1357', address: '192.0.2.7' }
    expect(await checkPassword(attempt)).toBeNull()
    await expect
      .poll(() => heard.some(({ topic, id }) => topic === 'session' && id === cast.sessionId))
      .toBe(true)
    const left = await asSystem((tx) =>
      tx.appointment.count({ where: { userId: cast.userId, revokedAt: null } }),
    )
    expect(left).toBe(0)
  })

  test('is found by the sweep when its job was lost, and goes once', async () => {
    expect(await sweepAnnulled()).toBe(1)
    await eraseAccount(cast.userId)
    expect(await sweepAnnulled()).toBe(0)
    await eraseAccount(cast.userId)
  })

  test('leaves nothing of the person in any column of any table', async () => {
    const client = new pg.Client({ connectionString: env().DATABASE_URL })
    await client.connect()
    // What the worker does with them: jobs that were done are gone.
    await client.query('delete from graphile_worker._private_jobs')
    await client.end()
    const traces: Record<string, string[]> = {}
    for (const [name, marker] of Object.entries(MARK)) {
      const places = await placesOf(marker)
      if (places.length) traces[name] = places
    }
    expect(traces).toEqual({})
  })

  test('leaves no file of what customs never received, and keeps what it did', async () => {
    expect(await storage().stat(sha256(CONTENT.draft))).toBeNull()
    expect(await storage().stat(sha256(CONTENT.sent))).not.toBeNull()
    const folder = env().STORAGE_DIR || path.join(env().DATA_DIR, 'files')
    for (const file of filesUnder(folder)) {
      expect(Object.values(MARK).some((marker) => path.basename(file).includes(marker))).toBe(false)
      expect(readFileSync(file, 'utf8')).not.toContain(CONTENT.draft)
    }
  })

  test('leaves nothing in the logs', () => {
    const text = logged.join('')
    for (const marker of Object.values(MARK)) expect(text).not.toContain(marker)
  })

  test('leaves with customs the document as it was sent but for the contact data', async () => {
    const officer = await officerActor(cast.inspector, now())
    const seen = await callerFor(officer).queue.get({ id: cast.sent.id })
    expect(JSON.stringify(seen)).toContain(REMOVED)
    const archived = await asSystem((tx) =>
      tx.archiveDocument.findFirstOrThrow({ where: { participantId: cast.participantId } }),
    )
    expect(archived.pseudonymisedAt).not.toBeNull()
    expect(archived.sha256).not.toBe(sha256(archived.xml))
    expect(archived.title).toBe(`О возврате платежа ${REMOVED}`)
    expect(
      await asSystem((tx) => tx.archiveDocument.count({ where: { participantId: cast.participantId } })),
    ).toBe(1)
  })

  test('lets the same login, e-mail and number of ЕСИА begin again as a stranger', async () => {
    const again = await buildUser({
      login: MARK.login,
      email: MARK.email,
      esiaOid: MARK.oid,
      password: 'другой',
    })
    expect(again).not.toBe(cast.userId)
    expect(await checkPassword({ login: MARK.login, password: 'другой', address: '192.0.2.7' })).toBe(again)
    const sessionId = await startSession({ userId: again, door: 'PASSWORD', address: null, device: null })
    const actor = await mintActor(sessionId, null, now())
    expect(await callerFor(actor).participants.actingFor({})).toMatchObject({ items: [] })
  })
})

const annul = (actor: SignedInActor, word = 'annul') =>
  codeOf(callerFor(actor).profile.annul({ requestId: newId(), word }))

async function actorOf(userId: string, confirmedAt?: Date): Promise<SignedInActor> {
  const sessionId = await startSession({ userId, door: 'PASSWORD', address: null, device: null })
  if (confirmedAt)
    await asSystem((tx) => tx.userSession.update({ where: { id: sessionId }, data: { confirmedAt } }))
  return (await mintActor(sessionId, null, now())) as SignedInActor
}

describe('ACC-10 takes nothing of anybody else', () => {
  const stranger = { email: 'stranger.1361@example.test', snils: '00013610150', login: 'typed-1361' }

  test('whose address, login or numbers the person has only typed in', async () => {
    const at = now()
    const later = new Date(at.getTime() + 86_400_000)
    const userId = await buildUser({ login: stranger.login, snils: stranger.snils })
    const participantId = await buildParticipant()
    const common = { createdAt: at, createdBy: await buildUser() }
    const [applicationId, invitationId, powerId, letterId] = [newId(), newId(), newId(), newId()]
    await asSystem(async (tx) => {
      await tx.emailChange.create({
        data: {
          id: newId(),
          userId,
          oldEmail: null,
          newEmail: stranger.email,
          createdAt: at,
          expiresAt: later,
        },
      })
      await tx.application.create({
        data: {
          id: applicationId,
          login: stranger.login,
          email: stranger.email,
          locale: 'ru',
          consentVersion: '1',
          createdAt: at,
        },
      })
      await tx.accountLetter.create({
        data: {
          id: letterId,
          type: 'application',
          recipient: stranger.email,
          locale: 'ru',
          subjectId: applicationId,
          data: {},
          createdAt: at,
        },
      })
      await tx.invitation.create({
        data: {
          id: invitationId,
          participantId,
          email: stranger.email,
          role: 'EMPLOYEE',
          title: 'Юрист',
          grants: [],
          sentAt: at,
          expiresAt: later,
          ...common,
        },
      })
      await tx.powerOfAttorney.create({
        data: {
          id: powerId,
          participantId,
          number: newId(),
          principalTaxId: '0000101231',
          representativeName: 'Чужая Анна',
          representativeSnils: stranger.snils,
          powers: [],
          issuedAt: at,
          validFrom: at,
          validTo: later,
          ...common,
        },
      })
    })

    expect(await annul(await actorOf(userId))).toBe('OK')
    await eraseAccount(userId)

    await asSystem(async (tx) => {
      expect(await tx.application.count({ where: { id: applicationId } })).toBe(1)
      expect(await tx.accountLetter.count({ where: { id: letterId } })).toBe(1)
      expect(await tx.invitation.findUniqueOrThrow({ where: { id: invitationId } })).toMatchObject({
        email: stranger.email,
        revokedAt: null,
      })
      expect(await tx.powerOfAttorney.findUniqueOrThrow({ where: { id: powerId } })).toMatchObject({
        representativeSnils: stranger.snils,
        revokedAt: null,
      })
    })
  })

  test('and leaves nobody in the cabinet that was the person’s', async () => {
    const participantId = await buildParticipant({ category: 'ENTREPRENEUR' })
    const [owner, later] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId: owner })
    await buildAppointment({
      participantId,
      userId: later,
      role: 'EMPLOYEE',
      validFrom: new Date(now().getTime() + 3_600_000),
    })
    expect(await annul(await actorOf(owner))).toBe('OK')
    expect(await asSystem((tx) => tx.appointment.count({ where: { participantId, revokedAt: null } }))).toBe(
      0,
    )
  })

  test('nor the entrepreneur whom another person heads by now', async () => {
    const participantId = await buildParticipant({ category: 'ENTREPRENEUR' })
    const [former, head] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId: former, revokedAt: now() })
    await buildAppointment({ participantId, userId: head })
    expect(await annul(await actorOf(former))).toBe('OK')
    const { annulledAt } = await asSystem((tx) =>
      tx.participant.findUniqueOrThrow({ where: { id: participantId } }),
    )
    expect(annulledAt).toBeNull()
  })
})

describe('ACC-10 is refused', () => {
  test('without a fresh confirmation', async () => {
    const userId = await buildUser()
    expect(await annul(await actorOf(userId, new Date(now().getTime() - 11 * 60_000)))).toBe(
      'CONFIRMATION_NEEDED',
    )
    expect(await annul(await actorOf(userId), 'да')).toBe('INVALID_INPUT')
    expect(await annul(await actorOf(userId))).toBe('OK')
  })

  test('to an officer', async () => {
    const userId = await buildOfficer({ officeId: await buildOffice() })
    expect(await annul(await actorOf(userId))).toBe('FORBIDDEN')
  })

  test('to the last administrator of an organisation with people, until there is another', async () => {
    const participantId = await buildParticipant()
    const [head, employee] = [await buildUser(), await buildUser()]
    await buildAppointment({ participantId, userId: head })
    await buildAppointment({ participantId, userId: employee, role: 'EMPLOYEE' })
    expect(await annul(await actorOf(head))).toBe('LAST_ADMINISTRATOR')
    await buildAppointment({ participantId, userId: await buildUser(), role: 'ADMINISTRATOR' })
    expect(await annul(await actorOf(head))).toBe('OK')
  })

  test('of two last administrators who leave at the same moment, to one', async () => {
    const participantId = await buildParticipant()
    const [first, second] = [await buildUser(), await buildUser()]
    for (const userId of [first, second])
      await buildAppointment({ participantId, userId, role: 'ADMINISTRATOR' })
    await buildAppointment({ participantId, userId: await buildUser(), role: 'EMPLOYEE' })
    const [a, b] = [await actorOf(first), await actorOf(second)]
    expect((await Promise.all([annul(a), annul(b)])).sort()).toEqual(['LAST_ADMINISTRATOR', 'OK'])
  })
})

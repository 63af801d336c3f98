import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '@/server/auth/execute'
import { mintActor } from '@/server/auth/mint'
import type { SignedInActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { env } from '@/server/platform/env'
import { newId } from '@/server/platform/ids'
import { Authority } from '@/server/standins/authority/authority'
import type { CertificateSubject, NameAttribute } from '@/server/standins/authority/subjects'
import { buildUser } from '@/server/testing/build'
import { toDomainError } from '@/server/trpc/init'
import { parseElement } from '../signatures/domain/asn1'
import { type Certificate, readCertificate } from '../signatures/domain/certificate'
import { MESSAGE_LIMITS, readSignedData } from '../signatures/domain/cms'
import { digestible } from '../signatures/domain/crypto-engine'
import { type KeyPair, createKeyPair } from '../signatures/domain/new-key'
import { readSigningKey } from '../signatures/domain/private-key'
import { signCms } from '../signatures/domain/sign-cms'
import { askConfirmation, confirmBySignature } from './commands/confirm-by-signature'
import { enterWithCertificate } from './commands/enter-with-certificate'
import { type Challenge, issueChallenge } from './commands/issue-challenge'
import { thumbprintOf } from './commands/keep-certificate'
import { startSession } from './commands/start-session'

const SECRET = 'cookie of the browser'
const folder = mkdtempSync(join(tmpdir(), 'door-'))
afterAll(() => rmSync(folder, { recursive: true }))

let authority: Authority
let stranger: Authority
let pair: KeyPair

beforeAll(async () => {
  pair = await createKeyPair('gost256')
  authority = await Authority.open(join(folder, 'known'), 'http://authority.test', now())
  stranger = await Authority.open(join(folder, 'unknown'), 'http://stranger.test', now())
  await trust(authority)
})

/** Puts an authority and its lists, as they are now, into the portal's trust store. */
async function trust(source: Authority) {
  const at = now()
  await asSystem(async (tx) => {
    await tx.certificateAuthority.deleteMany()
    const id = newId()
    await tx.certificateAuthority.create({
      data: {
        id,
        name: 'Учебный удостоверяющий центр',
        source: 'DEMONSTRATION',
        statuses: [{ status: 'ACTIVE', from: '2020-01-01T00:00:00.000Z' }],
        createdAt: at,
        updatedAt: at,
      },
    })
    for (const level of ['root', 'issuing'] as const) {
      const certificate = source.certificate(level)
      const list = await source.list(level, at)
      const certificateId = newId()
      await tx.authorityCertificate.create({
        data: {
          id: certificateId,
          authorityId: id,
          thumbprint: thumbprintOf(certificate),
          der: Uint8Array.from(certificate.raw),
          subject: level,
          issuer: 'root',
          serial: certificate.serial,
          anchor: level === 'root',
          validFrom: new Date(certificate.notBefore),
          validTo: new Date(certificate.notAfter),
          createdAt: at,
        },
      })
      await tx.revocationList.create({
        data: { id: newId(), certificateId, der: Uint8Array.from(list), sha256: thumbprint(list) },
      })
    }
  })
}

const thumbprint = (bytes: Uint8Array) => thumbprintOf({ raw: bytes } as Certificate)

interface Person {
  surname?: string
  snils?: string
  inn?: string
  ogrn?: string
  innOfFirm?: string
  ogrnip?: string
  title?: string
  organisation?: string
}

/** A certificate with these attributes. */
async function certified(
  person: Person,
  {
    by = authority,
    keys = pair,
    ...deviation
  }: { by?: Authority; keys?: KeyPair; fromDays?: number; untilDays?: number } = {},
): Promise<Certificate> {
  const given: [string, string | undefined][] = [
    ['2.5.4.3', person.organisation ?? `${person.surname ?? 'Новая'} Анна`],
    ['2.5.4.10', person.organisation],
    ['2.5.4.12', person.title],
    ['1.2.643.100.1', person.ogrn],
    ['2.5.4.4', person.surname],
    ['2.5.4.42', person.surname && 'Анна Петровна'],
    ['1.2.643.100.3', person.snils],
    ['1.2.643.3.131.1.1', person.inn],
    ['1.2.643.100.4', person.innOfFirm],
    ['1.2.643.100.5', person.ogrnip],
  ]
  const attributes = given.filter((each): each is [string, string] & NameAttribute => each[1] !== undefined)
  const subject: Pick<CertificateSubject, 'attributes'> = { attributes }
  return readCertificate(await by.issue(keys, subject, now(), deviation))
}

async function signed(text: string, certificate: Certificate, keys = pair): Promise<Uint8Array> {
  return signCms({
    content: digestible(new TextEncoder().encode(text)),
    certificate,
    chain: [authority.certificate('issuing')],
    key: await readSigningKey(keys.pkcs8, certificate),
    signingTime: now(),
  })
}

const answer = async (challenge: Challenge, certificate: Certificate, keys = pair) => ({
  challengeId: challenge.id,
  secret: SECRET,
  signature: await signed(challenge.text, certificate, keys),
})

async function enter(certificate: Certificate, keys = pair): Promise<string> {
  return enterWithCertificate(await answer(await issueChallenge('SIGN_IN', SECRET), certificate, keys))
}

const refusal = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return code === 'SIGNATURE_REFUSED' ? details['reason'] : code
    },
  )

const ANNA = { surname: 'Новая', snils: '11223344595' }
const FIRM = { organisation: 'ООО «Проба двери»', ogrn: '1000000002276', innOfFirm: '0000102348' }

const places = (userId: string) =>
  asSystem((tx) =>
    tx.appointment.findMany({
      where: { userId, revokedAt: null },
      select: { role: true, title: true, participantId: true, participant: { select: { category: true } } },
      orderBy: { createdAt: 'asc' },
    }),
  )

describe('the certificate’s door', () => {
  test.each(['gost256', 'gost512', 'ecdsa', 'rsa'] as const)(
    'opens to every kind of key: %s',
    async (kind) => {
      const keys = await createKeyPair(kind)
      const certificate = await certified({ surname: 'Ключевая', snils: '00000000101' }, { keys })
      const userId = await enter(certificate, keys)
      const kept = await asSystem((tx) => tx.userCertificate.findMany({ where: { userId } }))
      expect(kept.find((each) => each.thumbprint === thumbprintOf(certificate))).toMatchObject({
        algorithm: kind,
        owner: 'Ключевая Анна Петровна',
        issuer: 'Учебный удостоверяющий центр',
      })
    },
  )

  test('makes a person of the certificate, and finds the same person next time by another one', async () => {
    const userId = await enter(await certified(ANNA))
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))
    expect(user).toMatchObject({
      lastName: 'Новая',
      firstName: 'Анна',
      middleName: 'Петровна',
      snils: ANNA.snils,
      source: 'CERTIFICATE',
      trusted: true,
    })
    expect(await places(userId)).toMatchObject([{ role: 'HEAD', participant: { category: 'INDIVIDUAL' } }])
    expect(await enter(await certified({ ...ANNA, surname: 'Иная' }))).toBe(userId)
    expect(await places(userId)).toHaveLength(1)
  })

  test('counts as a signature of the person’s until the last of their certificates ends', async () => {
    const long = await certified({ surname: 'Подписная', snils: '11223347096' }, { untilDays: 90 })
    const short = await certified({ surname: 'Подписная', snils: '11223347096' }, { untilDays: 30 })
    const userId = await enter(long)
    expect(await enter(short)).toBe(userId)
    const { signatureUntil } = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))
    expect(signatureUntil?.getTime()).toBe(new Date(long.notAfter).getTime())
    const sessionId = await startSession({ userId, door: 'CERTIFICATE', address: null, device: null })
    expect(await mintActor(sessionId, null, now())).toMatchObject({ signature: true })
  })

  test('finds a person whom ЕСИА has brought, and leaves the profile to ЕСИА', async () => {
    const id = await buildUser({ source: 'ESIA', trusted: true, snils: '11223344696', lastName: 'Есина' })
    expect(
      await enter(await certified({ surname: 'Другая', snils: '11223344696', inn: '500100732259' })),
    ).toBe(id)
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id } }))
    expect(user).toMatchObject({ lastName: 'Есина', source: 'ESIA', taxId: '500100732259' })
  })

  test('never finds a person by a number that was typed in, nor one who has left', async () => {
    const typed = await buildUser({ source: 'PASSWORD', snils: '11223344797', trusted: false })
    const left = await buildUser({ source: 'ESIA', trusted: true, snils: '11223344797', annulledAt: now() })
    expect([typed, left]).not.toContain(
      await enter(await certified({ surname: 'Третья', snils: '11223344797' })),
    )
  })

  test('one ИНН with two СНИЛС is two people', async () => {
    const inn = '500100732259'
    const one = await enter(await certified({ surname: 'Первая', snils: '11223344898', inn }))
    expect(await enter(await certified({ surname: 'Вторая', snils: '11223344999', inn }))).not.toBe(one)
  })

  test('two sign-ins at one moment make one person and one participant', async () => {
    const certificate = await certified({
      surname: 'Быстрая',
      snils: '11223345092',
      ogrnip: '300000000001174',
    })
    const [one, two] = await Promise.all([enter(certificate), enter(certificate)])
    expect(one).toBe(two)
    expect(await places(one)).toMatchObject([{ role: 'HEAD', participant: { category: 'ENTREPRENEUR' } }])
  })

  test('opens an organisation to its head, and to an employee as an employee', async () => {
    const head = await enter(
      await certified({ ...FIRM, surname: 'Главная', snils: '11223345193', title: 'Генеральный директор' }),
    )
    const [led] = await places(head)
    expect(led).toMatchObject({ role: 'HEAD', participant: { category: 'LEGAL_ENTITY' } })
    const employed = { ...FIRM, surname: 'Рядовая', snils: '11223345294', title: 'Бухгалтер' }
    const employee = await enter(await certified(employed))
    expect(await places(employee)).toMatchObject([
      { role: 'EMPLOYEE', title: 'Бухгалтер', participantId: led!.participantId },
    ])
    const grants = await asSystem((tx) => tx.grant.count({ where: { appointment: { userId: employee } } }))
    expect(grants).toBe(0)

    // What was taken back stays so; the head's place does not.
    const revoke = (userId: string) =>
      asSystem((tx) => tx.appointment.updateMany({ where: { userId }, data: { revokedAt: now() } }))
    await revoke(employee)
    await enter(await certified(employed))
    expect(await places(employee)).toEqual([])
    await revoke(head)
    const again = { ...FIRM, surname: 'Главная', snils: '11223345193', title: 'Генеральный директор' }
    expect(await places(await enter(await certified(again)))).toMatchObject([{ role: 'HEAD' }])
  })

  test('an organisation that nobody administers waits for its head, or for a certificate that names no position', async () => {
    const firm = { organisation: 'ООО «Ничья»', ogrn: '1000000003376', innOfFirm: '0000103447' }
    const clerk = await enter(
      await certified({ ...firm, surname: 'Первая', snils: '11223345395', title: 'Декларант' }),
    )
    expect(await places(clerk)).toMatchObject([{ role: 'EMPLOYEE', title: 'Декларант' }])
    const head = await enter(await certified({ ...firm, surname: 'Вторая', snils: '11223345496' }))
    expect(await places(head)).toMatchObject([{ role: 'HEAD' }])
  })

  test('of the old form gives the organisation its ИНН', async () => {
    const userId = await enter(
      await certified({
        organisation: 'ООО «Старая форма»',
        ogrn: '1000000004476',
        inn: '000000101231',
        surname: 'Старова',
        snils: '11223345597',
      }),
    )
    const [place] = await places(userId)
    const participant = await asSystem((tx) =>
      tx.participant.findUniqueOrThrow({ where: { id: place!.participantId } }),
    )
    expect(participant).toMatchObject({
      taxId: '0000101231',
      ogrn: '1000000004476',
      category: 'LEGAL_ENTITY',
    })
    const user = await asSystem((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }))
    expect(user.taxId).toBeNull()
  })
})

describe('the certificate’s door stays shut', () => {
  test('to a text that was answered, is late, is another browser’s, or of another address', async () => {
    const certificate = await certified(ANNA)
    const good = await answer(await issueChallenge('SIGN_IN', SECRET), certificate)
    await enterWithCertificate(good)
    expect(await refusal(enterWithCertificate(good))).toBe('CHALLENGE_USED')

    const challenge = await issueChallenge('SIGN_IN', SECRET)
    const other = await answer(challenge, certificate)
    expect(await refusal(enterWithCertificate({ ...other, secret: 'x' }))).toBe('CHALLENGE_UNKNOWN')
    expect(await refusal(enterWithCertificate({ ...other, challengeId: newId() }))).toBe('CHALLENGE_UNKNOWN')

    const { origin } = new URL(env().PUBLIC_URL)
    const change = (data: { text?: string; expiresAt?: Date }) =>
      asSystem((tx) => tx.signatureChallenge.update({ where: { id: challenge.id }, data }))
    await change({ text: challenge.text.replace(origin, 'https://evil.example') })
    expect(await refusal(enterWithCertificate(other))).toBe('CHALLENGE_OTHER_ORIGIN')
    await change({ text: challenge.text, expiresAt: now() })
    expect(await refusal(enterWithCertificate(other))).toBe('CHALLENGE_EXPIRED')
    // None of these used it up.
    await change({ expiresAt: new Date(now().getTime() + 60_000) })
    expect(await refusal(enterWithCertificate(other))).toBeNull()
  })

  test('to a wrong answer, which uses the text up', async () => {
    const challenge = await issueChallenge('SIGN_IN', SECRET)
    const certificate = await certified(ANNA)
    const signature = await signed(`${challenge.text} `, certificate)
    const call = { challengeId: challenge.id, secret: SECRET, signature }
    expect(await refusal(enterWithCertificate(call))).toBe('CONTENT_CHANGED')
    expect(await refusal(enterWithCertificate(await answer(challenge, certificate)))).toBe('CHALLENGE_USED')
  })

  test('to one of two answers that come at the same moment', async () => {
    const call = await answer(await issueChallenge('SIGN_IN', SECRET), await certified(ANNA))
    const outcomes = await Promise.all([1, 2, 3].map(() => refusal(enterWithCertificate(call))))
    expect(outcomes.toSorted()).toEqual(['CHALLENGE_USED', 'CHALLENGE_USED', null])
  })

  test('to a certificate that is expired, early, revoked, of a stranger, or that says too little', async () => {
    const attempt = async (certificate: Certificate) => refusal(enter(certificate))
    expect(await attempt(await certified(ANNA, { fromDays: -400, untilDays: -35 }))).toBe(
      'CERTIFICATE_EXPIRED',
    )
    expect(await attempt(await certified(ANNA, { fromDays: 35, untilDays: 400 }))).toBe(
      'CERTIFICATE_NOT_YET_VALID',
    )
    expect(await attempt(await certified(ANNA, { by: stranger }))).toBe('CERTIFICATE_SIGNATURE_INVALID')
    expect(await attempt(await certified({ surname: 'Новая' }))).toBe('NOT_QUALIFIED')
    expect(await attempt(await certified({ ...FIRM }))).toBe('HOLDER_IS_SEAL')
    expect(await attempt(await certified({ ...ANNA, snils: '11223344596' }))).toBe('HOLDER_SNILS_WRONG')

    const revoked = await certified(ANNA)
    expect(await attempt(revoked)).toBeNull()
    authority.revoke(revoked.serial, now())
    await trust(authority)
    expect(await attempt(revoked)).toBe('CERTIFICATE_REVOKED')
  })

  test('to a good answer with any bit changed, and never by an exception', async () => {
    const challenge = await issueChallenge('SIGN_IN', SECRET)
    const certificate = await certified(ANNA)
    const good = await signed(challenge.text, certificate)
    const reopen = () =>
      asSystem((tx) => tx.signatureChallenge.update({ where: { id: challenge.id }, data: { usedAt: null } }))
    const call = (signature: Uint8Array) =>
      refusal(enterWithCertificate({ challengeId: challenge.id, secret: SECRET, signature }))
    const accepted: number[] = []
    for (let bit = 0; bit < good.length * 8; bit += 97) {
      const damaged = Uint8Array.from(good)
      damaged[bit >> 3]! ^= 1 << (bit & 7)
      const outcome = await call(damaged)
      expect(outcome).not.toBe('INTERNAL')
      if (outcome === null) accepted.push(bit >> 3)
      await reopen()
    }
    // Only what is not signed may differ: the version of the message, the copy of the digests' names, a certificate above.
    // What the signature covers lets no bit be changed: the owner's certificate, the signed attributes, the signature.
    const [signer] = readSignedData(parseElement(good, MESSAGE_LIMITS)).signers
    for (const part of [certificate.raw, signer!.signedBytes!.subarray(1), signer!.signature]) {
      const from = Buffer.from(good).indexOf(part)
      expect(from).toBeGreaterThan(0)
      expect(accepted.filter((at) => at >= from && at < from + part.length)).toEqual([])
    }
    for (const junk of [new Uint8Array(0), new Uint8Array(5000), Buffer.from('привет')]) {
      expect(await call(junk)).toBe('INPUT_MALFORMED')
      await reopen()
    }
    expect(await call(good)).toBeNull()
  })
})

describe('confirmation by signature', () => {
  async function session(userId: string) {
    const id = await startSession({ userId, door: 'CERTIFICATE', address: null, device: null })
    const old = new Date(now().getTime() - 3_600_000)
    await asSystem((tx) => tx.userSession.update({ where: { id }, data: { confirmedAt: old } }))
    return { old, actor: (await mintActor(id, null, now())) as SignedInActor }
  }
  const confirmedAt = (actor: SignedInActor) =>
    asSystem((tx) => tx.userSession.findUniqueOrThrow({ where: { id: actor.sessionId } })).then(
      (row) => row.confirmedAt,
    )

  test('counts for the person’s own certificate only, and only for this session’s text', async () => {
    const { actor, old } = await session(await enter(await certified(ANNA)))
    const attempt = async (certificate: Certificate, challenge: Challenge) => {
      const signature = Buffer.from(await signed(challenge.text, certificate)).toString('base64')
      return refusal(ask(actor, { challengeId: challenge.id, signature }, confirmBySignature))
    }
    const another = await certified({ surname: 'Иная', snils: '11223345698' })
    expect(await attempt(another, await ask(actor, undefined, askConfirmation))).toBe('HOLDER_IS_ANOTHER')
    expect(await attempt(await certified(ANNA), await issueChallenge('SIGN_IN', actor.sessionId))).toBe(
      'CHALLENGE_UNKNOWN',
    )
    expect(await attempt(await certified(ANNA), await issueChallenge('CONFIRMATION', newId()))).toBe(
      'CHALLENGE_UNKNOWN',
    )
    expect(await confirmedAt(actor)).toEqual(old)
    expect(await attempt(await certified(ANNA), await ask(actor, undefined, askConfirmation))).toBeNull()
    expect((await confirmedAt(actor)).getTime()).toBeGreaterThan(old.getTime())
  })
})

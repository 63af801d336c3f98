import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { type RunningAuthority, startAuthority } from '@/server/standins/authority/server'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { powerXml, type SamplePower } from '@/server/testing/power-xml'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { withCheckDigits } from '../participants/domain/identifiers'
import { readCertificate } from '../signatures/domain/certificate'
import { writeCertificationRequest } from '../signatures/domain/certification-request'
import { digestible } from '../signatures/domain/crypto-engine'
import { binaryPieces } from '../signatures/domain/input'
import { createKeyPair } from '../signatures/domain/new-key'
import { readSigningKey } from '../signatures/domain/private-key'
import { signCms } from '../signatures/domain/sign-cms'
import { followDemonstration } from '../trust/demonstration'
import { fetchLists } from '../trust/fetching'
import { assertPower } from './commands/assert-power'
import type { PowerData } from './contract'
import { warnOfExpiringPowers } from './watch'

const DAY = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'powers-'))
let world: World
let running: RunningAuthority
/** An employee whose numbers ЕСИА has brought. */
let employee: string

beforeAll(async () => {
  world = await buildWorld()
  employee = await buildUser({
    lastName: 'Кузьмина',
    trusted: true,
    source: 'ESIA',
    taxId: NUMBERS.taxId,
    snils: NUMBERS.snils,
  })
  await buildAppointment({ participantId: world.ids.own, userId: employee, role: 'EMPLOYEE' })
  running = await startAuthority({
    port: 0,
    folder,
    testHooks: true,
    now,
    logger: { info: () => undefined, error: () => undefined },
  })
})
afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true })
})

const NUMBERS = {
  taxId: withCheckDigits('ru-inn-person', '000077000100')!,
  snils: withCheckDigits('ru-snils', '00000070000')!,
}
const dayAfter = (days: number) => moscowDate(new Date(now().getTime() + days * DAY))
const sample = (change: Partial<SamplePower> = {}): SamplePower => ({
  number: crypto.randomUUID(),
  principal: { name: 'ООО «Балтийский вектор»', taxId: '0000101231' },
  representative: { lastName: 'Кузьмина', firstName: 'Ольга', middleName: 'Сергеевна', ...NUMBERS },
  powers: [{ code: 'FTS_0001', text: 'Подписывать документы для таможенных органов' }],
  issuedAt: dayAfter(-10),
  validTo: dayAfter(200),
  ...change,
})
const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const api = () => callerFor(world.actors.head).powers
const register = (power: SamplePower, signatureBase64: string | null = null) =>
  api().register({
    requestId: newId(),
    source: { from: 'xml', contentBase64: base64(powerXml(power)), signatureBase64 },
  })
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => toDomainError(error),
  )
const signer = (userId = employee) => participantActor(userId, world.ids.own, now())
const REQUIRED = { powerOfAttorney: 'required' } as const

describe('a power of attorney', () => {
  test('is registered from XML, known by its number, tied to the person it names, and kept byte for byte', async () => {
    const power = sample()
    const { id } = await register(power)
    const found = await api().get({ id })
    expect(found).toMatchObject({
      number: power.number,
      representativeName: 'Кузьмина Ольга Сергеевна',
      representative: { userId: employee },
      state: 'valid',
      powers: power.powers,
      may: { register: true, revoke: true, report: true },
    })
    const xml = powerXml(power)
    expect(found.sha256).toBe(createHash('sha256').update(xml).digest('hex'))
    const row = await asSystem((tx) => tx.powerOfAttorney.findUniqueOrThrow({ where: { id } }))
    expect(Buffer.from(row.xml!).toString()).toBe(xml)
    const entries = await asSystem((tx) => tx.journalEntry.findMany({ where: { subjectId: id } }))
    expect(entries.map(({ type }) => type)).toEqual(['power.registered'])
    expect(JSON.stringify(entries)).not.toContain(NUMBERS.taxId)
  })

  test('is registered once, from XML or typed in, and refused with words when it is wrong', async () => {
    const power = sample()
    await register(power)
    const problems = async (call: Promise<unknown>) => {
      const error = await failure(call)
      return [error?.code, (error?.details['problems'] as { code: string }[]).map(({ code }) => code)]
    }
    expect(await problems(register(power))).toEqual(['XML_INVALID', ['registered']])
    const foreign = sample({ principal: { name: 'ООО «Чужое»', taxId: '0000102468' } })
    expect(await problems(register(foreign))).toEqual(['XML_INVALID', ['principal-other']])
    const doctype = powerXml(power).replace('<Доверенность', '<!DOCTYPE a><Доверенность')
    const source = { from: 'xml', contentBase64: base64(doctype), signatureBase64: null } as const
    expect(await problems(api().register({ requestId: newId(), source }))).toEqual([
      'XML_INVALID',
      ['doctype'],
    ])
    const data: PowerData = {
      number: power.number,
      internalNumber: null,
      principalTaxId: '0000101231',
      representativeName: 'Кузьмина Ольга Сергеевна',
      representativeTaxId: NUMBERS.taxId.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      representativeSnils: null,
      powers: [{ code: null, text: 'Подписывать' }],
      issuedAt: dayAfter(-1),
      validFrom: dayAfter(-1),
      validTo: dayAfter(1),
      mayDelegate: false,
    }
    const typed = (given: PowerData) =>
      api().register({ requestId: newId(), source: { from: 'data', data: given } })
    expect(await problems(typed(data))).toEqual(['INVALID_INPUT', ['identifier']])
    const right = { ...data, representativeTaxId: NUMBERS.taxId }
    expect(await problems(typed(right))).toEqual(['INVALID_INPUT', ['registered']])
    expect((await typed({ ...right, number: crypto.randomUUID() })).version).toBe(1)
  })

  test('may carry the head’s signature, which is judged; a wrong one is refused with its reason', async () => {
    await followDemonstration(running.url)
    const authority = await asSystem((tx) =>
      tx.certificateAuthority.findFirstOrThrow({ include: { certificates: true } }),
    )
    for (const key of authority.certificates) await fetchLists(key.id, running.url)
    const pair = await createKeyPair('gost256')
    const sign = async (subject: string, text: string) => {
      const body = Buffer.from(await writeCertificationRequest(pair, 'x'))
      const answer = await fetch(`${running.url}/certificates?subject=${subject}`, { method: 'POST', body })
      const certificate = readCertificate(binaryPieces(new Uint8Array(await answer.arrayBuffer()))[0]!)
      const key = await readSigningKey(pair.pkcs8, certificate)
      const content = digestible(new TextEncoder().encode(text))
      return signCms({ content, certificate, key, signingTime: now(), attached: false })
    }
    const power = sample()
    const { id } = await register(power, base64(await sign('orlova.baltic-vector', powerXml(power))))
    expect((await api().get({ id })).signature).toMatchObject({ valid: true, reason: null })
    const other = sample()
    const reason = async (signature: Uint8Array) =>
      (await failure(register(other, base64(signature))))?.details['reason']
    expect(await reason(await sign('orlova.baltic-vector', powerXml(power)))).toBe('CONTENT_CHANGED')
    expect(await reason(await sign('tarasov.tarasov-ip', powerXml(other)))).toBe('signer-not-principal')
    expect(await reason(new Uint8Array([1, 2, 3]))).toBe('INPUT_MALFORMED')
  })

  test('lets its representative sign, and ends at once when it is revoked', async () => {
    const stranger = await buildUser({ trusted: true })
    await buildAppointment({ participantId: world.ids.own, userId: stranger, role: 'EMPLOYEE' })
    const lone = await signer(stranger)
    const may = async (actor: ParticipantActor) => {
      const error = await failure(actAt(actor, now(), (context) => assertPower(context, REQUIRED), null))
      return error?.details['reason'] ?? null
    }
    expect(await may(lone)).toBe('power-other-representative')
    expect(await may(world.actors.head as ParticipantActor)).toBeNull()

    const { id, version } = await register(
      sample({ representative: { ...sample().representative, ...strangeNumbers() } }),
    )
    const linked = await api().link({ requestId: newId(), id, version, userId: stranger })
    expect(await may(lone)).toBeNull()
    const travelling = await actAt(lone, now(), (context) => assertPower(context, REQUIRED), null)
    expect(travelling).toEqual({ number: (await api().get({ id })).number, principalInn: '0000101231' })

    const stale = { ...(world.actors.head as ParticipantActor), confirmedAt: new Date(now().getTime() - DAY) }
    const revoke = { requestId: newId(), id, version: linked.version, reason: 'Сотрудник переведён' }
    expect((await failure(callerFor(stale).powers.revoke(revoke)))?.code).toBe('CONFIRMATION_NEEDED')
    await api().revoke(revoke)
    expect(await may(lone)).toBe('power-revoked')
    expect(await api().get({ id })).toMatchObject({
      state: 'revoked',
      revocationReason: 'Сотрудник переведён',
    })
    const notices = await asSystem((tx) =>
      tx.notification.findMany({ where: { subjectId: id }, select: { userId: true, type: true } }),
    )
    expect(notices).toContainEqual({ userId: stranger, type: 'power.revoked' })
    expect((await failure(api().revoke({ ...revoke, requestId: newId() })))?.code).toBe('WRONG_STATUS')
  })

  test('is tied to nobody whose own numbers are others', async () => {
    const { id, version } = await register(
      sample({ representative: { ...sample().representative, ...strangeNumbers() } }),
    )
    const error = await failure(api().link({ requestId: newId(), id, version, userId: employee }))
    expect([error?.code, error?.details['reason']]).toEqual(['FORBIDDEN', 'other-person'])
    const outsider = await failure(
      api().link({ requestId: newId(), id, version, userId: world.ids.inspector }),
    )
    expect(outsider?.code).toBe('NOT_FOUND')
  })

  test('is told to customs by a document begun from it, once it is not revoked', async () => {
    const { id, version } = await register(sample())
    const ref = await api().report({ requestId: newId(), id })
    const { values, kindCode } = await asSystem((tx) =>
      tx.submission.findUniqueOrThrow({ where: { id: ref.id } }),
    )
    const { number } = await api().get({ id })
    expect(kindCode).toBe('9940002E')
    expect(values).toMatchObject({
      Power: { Number: number, EndDate: dayAfter(200) },
      Principal: { TaxNumber: '0000101231' },
      Representative: { FullName: 'Кузьмина Ольга Сергеевна', ByTaxNumber: { TaxNumber: NUMBERS.taxId } },
      Authority: [{ Code: 'FTS_0001' }],
    })
    await api().revoke({ requestId: newId(), id, version, reason: 'Ошибка' })
    expect((await failure(api().report({ requestId: newId(), id })))?.code).toBe('WRONG_STATUS')
  })

  test('is warned of 30, 7 and 1 days ahead, each once, to administrators and the representative', async () => {
    const { id } = await register(sample({ validTo: dayAfter(40) }))
    const told = () => asSystem((tx) => tx.notification.count({ where: { subjectId: id, userId: employee } }))
    const heads = () =>
      asSystem((tx) => tx.notification.count({ where: { subjectId: id, userId: world.ids.head } }))
    const counts: number[] = []
    for (const left of [31, 30, 30, 12, 7, 3, 1, 0, -1]) {
      await warnOfExpiringPowers(new Date(now().getTime() + (40 - left) * DAY))
      counts.push(await told())
    }
    expect(counts).toEqual([0, 1, 1, 1, 2, 2, 3, 3, 3])
    expect(await heads()).toBe(3)
    const letters = await asSystem((tx) =>
      tx.notification.findMany({ where: { subjectId: id }, select: { data: true } }),
    )
    expect(letters[0]!.data).toMatchObject({ until: dayAfter(40) })
  })
})

let serial = 1
const strangeNumbers = () => ({
  taxId: withCheckDigits('ru-inn-person', `0000780${String(++serial).padStart(3, '0')}00`)!,
  snils: withCheckDigits('ru-snils', `0000008${String(serial).padStart(2, '0')}00`)!,
})

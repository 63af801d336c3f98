import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scopeOf, type SignedInActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asActor, asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { vapid } from '@/server/platform/vapid'
import { PushStandIn, type Subscription } from '@/server/standins/push/server'
import { actorOf, buildParticipant, buildUser } from '@/server/testing/build'
import { callerFor } from '@/server/testing/world'
import { endSession } from '../accounts/commands/start-session'
import { acceptLetters } from './mail-gateway'
import { mailNotice } from './commands/mail-notice'
import { pushNotice } from './commands/push-notice'
import { tryPush } from './commands/try-push'
import type { ChannelChoices, NoticeGroup, NotificationType } from './contract'
import { sweepUnpushed } from './sweep'

/** A push service behind the real protocol: what it took was encrypted for the device and signed by the portal. */
let service: PushStandIn
let person: SignedInActor
let participantId: string

beforeAll(async () => {
  process.env['VAPID_PRIVATE_KEY'] = 'FOY71l8xrMB94W-jXff2F3bmySZMxtubyirzpdVdq6o'
  service = await PushStandIn.start()
  participantId = await buildParticipant()
  // Letters are handed over to the portal's own gateway, without the wire between.
  const wire = globalThis.fetch
  globalThis.fetch = (input, init) =>
    String(input).includes('/emails') ? acceptLetters(new Request(input, init), 'one') : wire(input, init)
})
beforeEach(async () => {
  person = (await actorOf(await buildUser(), null, now())) as SignedInActor
})
afterAll(() => {
  expect(service.faults).toEqual([])
  return service.stop()
})

const publicKey = () => vapid()!.publicKey

async function device(owner = person): Promise<Subscription & { id: string }> {
  const subscription = service.subscribe(publicKey())
  const { id } = await callerFor(owner).notifications.addDevice({ requestId: newId(), ...subscription })
  return { ...subscription, id }
}

async function notice(type: NotificationType, createdAt = now()): Promise<string> {
  const id = newId()
  const data = { number: '42', audit: '90113000/2026/000001', officeName: 'Таможня', title: 'Требование' }
  await asSystem((tx) =>
    tx.notification.create({
      data: {
        id,
        userId: person.userId,
        participantId,
        type,
        subjectId: participantId,
        data,
        createdAt,
        pushDue: createdAt,
      },
    }),
  )
  return id
}

const stored = (id: string) =>
  asSystem((tx) => tx.notification.findUniqueOrThrow({ where: { id }, include: { pushes: true } }))
const devicesOf = (owner = person) =>
  asSystem((tx) => tx.pushDevice.count({ where: { userId: owner.userId } }))
const lettersOf = (id: string) =>
  asSystem((tx) => tx.letter.count({ where: { idempotencyKey: { contains: `notice-${id}` } } }))

const ON = { mail: true, push: true }
const choose = (group: NoticeGroup, choice: { mail: boolean; push: boolean }) => {
  const choices: ChannelChoices = {
    audits: ON,
    documents: ON,
    organisation: ON,
    security: ON,
    [group]: choice,
  }
  return callerFor(person).notifications.saveChannels({ requestId: newId(), choices })
}
/** Time to try again has come. */
const pass = (id: string) =>
  asSystem((tx) => tx.notification.update({ where: { id }, data: { pushDue: now() } }))

describe('a push', () => {
  test('AUD-4 MOB-2 reaches every device once, urgent when a document of customs has come, with no more than the subject', async () => {
    const [first, second] = [await device(), await device()]
    const id = await notice('audit.document')
    await pushNotice(id)
    await pushNotice(id)
    for (const one of [first, second]) {
      const [message, ...more] = service.messagesFor(one)
      expect(more).toEqual([])
      expect(JSON.parse(message!.text)).toEqual({
        title: 'Проверки и сроки',
        body: 'Таможенная проверка: новый документ № 42',
        path: `/cabinet/${participantId}/audits/${participantId}`,
        tag: id,
        lang: 'ru',
      })
      expect(message).toMatchObject({ ttl: 7 * 86_400, urgency: 'high', topic: id.replaceAll('-', '') })
    }
    expect((await stored(id)).pushDue).toBeNull()
  })

  test('speaks the person’s language; the rest is kept for a day and wakes nobody', async () => {
    await asSystem((tx) => tx.user.update({ where: { id: person.userId }, data: { locale: 'en' } }))
    const one = await device()
    await pushNotice(await notice('rights.changed'))
    const [message] = service.messagesFor(one)
    expect(JSON.parse(message!.text)).toMatchObject({ title: 'Organisation and rights', lang: 'en' })
    expect(message).toMatchObject({ ttl: 86_400, urgency: 'normal' })
  })

  test.each([404, 410])('to a device whose service answers %i forgets it', async (status) => {
    const [lost, kept] = [await device(), await device()]
    service.disturb(lost, { status })
    await pushNotice(await notice('audit.document'))
    expect(await devicesOf()).toBe(1)
    expect(service.messagesFor(kept)).toHaveLength(1)
  })

  test('that one service did not take comes again to that device alone, no sooner than it asked', async () => {
    const [busy, kept] = [await device(), await device()]
    service.disturb(busy, { status: 429, retryAfter: '600' }, { status: 503 })
    const id = await notice('audit.document')
    const before = now().getTime()
    await pushNotice(id)
    expect((await stored(id)).pushDue!.getTime()).toBeGreaterThanOrEqual(before + 600_000)
    await pushNotice(id)
    expect(service.messagesFor(busy), 'not before its time').toHaveLength(0)
    await pass(id)
    await pushNotice(id)
    const { pushDue } = await stored(id)
    expect(pushDue!.getTime()).toBeGreaterThanOrEqual(before + 30_000)
    expect(pushDue!.getTime()).toBeLessThan(before + 600_000)
    await pass(id)
    await pushNotice(id)
    expect(service.messagesFor(busy)).toHaveLength(1)
    expect(service.messagesFor(kept)).toHaveLength(1)
    expect((await stored(id)).pushDue).toBeNull()
  })

  test('that nobody takes is given up after two hours, and one that is no news any more is not sent', async () => {
    const one = await device()
    service.disturb(one, { status: 500 })
    const late = await notice('rights.changed', new Date(now().getTime() - 2 * 3_600_000))
    await pushNotice(late)
    expect((await stored(late)).pushDue).toBeNull()
    const stale = await notice('rights.changed', new Date(now().getTime() - 25 * 3_600_000))
    await pushNotice(stale)
    expect(service.messagesFor(one)).toHaveLength(0)
  })

  test('that a service refuses for good is not repeated', async () => {
    const one = await device()
    service.disturb(one, { status: 413 })
    const id = await notice('rights.changed')
    await pushNotice(id)
    expect(await stored(id)).toMatchObject({ pushDue: null, pushes: [{ accepted: false }] })
    expect(await devicesOf()).toBe(1)
  })

  test('whose job was lost is taken up by the sweep', async () => {
    const id = await notice('rights.changed', new Date(now().getTime() - 120_000))
    expect(await sweepUnpushed()).toBeGreaterThan(0)
    await pushNotice(id)
    expect((await stored(id)).pushDue).toBeNull()
  })

  test('on trial goes to the device alone that was asked for', async () => {
    const [one, other] = [await device(), await device()]
    await callerFor(person).notifications.tryDevice({ requestId: newId(), id: one.id })
    await tryPush(one.id)
    expect(JSON.parse(service.messagesFor(one)[0]!.text)).toMatchObject({ path: '/me/notifications' })
    expect(service.messagesFor(other)).toEqual([])
    const { devices } = await callerFor(person).notifications.channels()
    expect(devices.find(({ id }) => id === one.id)?.acceptedAt).not.toBeNull()
  })
})

describe('a choice of channels', () => {
  test('of letters alone, or of pushes alone, is kept to', async () => {
    const one = await device()
    await choose('organisation', { mail: false, push: true })
    const pushed = await notice('rights.changed')
    await mailNotice(pushed)
    await pushNotice(pushed)
    expect([await lettersOf(pushed), service.messagesFor(one).length]).toEqual([0, 1])

    await choose('organisation', { mail: true, push: false })
    const mailed = await notice('rights.changed')
    await mailNotice(mailed)
    await pushNotice(mailed)
    expect([await lettersOf(mailed), service.messagesFor(one).length]).toEqual([1, 1])

    await choose('organisation', { mail: false, push: false })
    const silent = await notice('rights.changed')
    await mailNotice(silent)
    await pushNotice(silent)
    expect([await lettersOf(silent), service.messagesFor(one).length]).toEqual([0, 1])
    expect(await stored(silent)).toMatchObject({ mailedAt: expect.any(Date) as Date, pushDue: null })
  })

  test('AUD-4 cannot silence documents of customs', async () => {
    for (const group of ['audits', 'documents'] as const)
      await expect(choose(group, { mail: false, push: false })).rejects.toMatchObject({
        cause: { code: 'INVALID_INPUT', details: { fields: [`choices.${group}`] } },
      })
  })

  test.each([
    ['there is no device', async () => undefined],
    ['the only device is gone', async () => service.drop(await device())],
  ])('AUD-4 of pushes alone still brings the document of customs by letter when %s', async (_, prepare) => {
    await prepare()
    await choose('audits', { mail: false, push: true })
    const id = await notice('audit.document')
    await mailNotice(id)
    expect(await lettersOf(id), 'the end of pushing is waited for').toBe(0)
    await pushNotice(id)
    await mailNotice(id)
    expect(await lettersOf(id)).toBe(1)
  })

  test('of pushes alone sends no letter when a device has it', async () => {
    await device()
    await choose('audits', { mail: false, push: true })
    const id = await notice('audit.document')
    await pushNotice(id)
    await mailNotice(id)
    expect(await lettersOf(id)).toBe(0)
    expect((await stored(id)).mailedAt).not.toBeNull()
  })
})

describe('a device', () => {
  test('is told no more when its session ends, or is ended from another', async () => {
    await device()
    const other = (await actorOf(person.userId, null, now())) as SignedInActor
    await device(other)
    expect(await devicesOf()).toBe(2)
    await endSession(other.sessionId)
    expect(await devicesOf()).toBe(1)
    await callerFor((await actorOf(person.userId, null, now())) as SignedInActor).profile.endOtherSessions({
      requestId: newId(),
    })
    expect(await devicesOf()).toBe(0)
  })

  test('belongs to whoever uses the browser now; a known address alone takes nothing', async () => {
    const { id: _, ...subscription } = await device()
    const other = (await actorOf(await buildUser(), null, now())) as SignedInActor
    const add = (secret: string) =>
      callerFor(other).notifications.addDevice({ requestId: newId(), ...subscription, secret })
    await expect(add('A'.repeat(22))).rejects.toMatchObject({ message: 'INVALID_INPUT' })
    expect(await devicesOf()).toBe(1)
    await add(subscription.secret)
    expect([await devicesOf(), await devicesOf(other)]).toEqual([0, 1])
  })

  test('is seen and removed by its owner alone, behind both walls', async () => {
    const { id } = await device()
    const other = (await actorOf(await buildUser(), null, now())) as SignedInActor
    await expect(
      callerFor(other).notifications.removeDevice({ requestId: newId(), id }),
    ).rejects.toMatchObject({ message: 'NOT_FOUND' })
    expect(await asActor(scopeOf(other), (tx) => tx.pushDevice.count())).toBe(0)
    expect(await asActor(scopeOf(person), (tx) => tx.pushDevice.count())).toBe(1)
    const view = await callerFor(person).notifications.channels()
    expect(JSON.stringify(view)).not.toContain('/push/')
    await callerFor(person).notifications.removeDevice({ requestId: newId(), id })
    expect(await devicesOf()).toBe(0)
  })

  test('added again is the same one; the eleventh makes the first go', async () => {
    const first = await device()
    const { id: _, ...subscription } = first
    const again = await callerFor(person).notifications.addDevice({ requestId: newId(), ...subscription })
    expect(again.id).toBe(first.id)
    for (let count = 0; count < 10; count++) await device()
    const { devices } = await callerFor(person).notifications.channels()
    expect(devices).toHaveLength(10)
    expect(devices.map(({ id }) => id)).not.toContain(first.id)
  })

  test('with an address inside, or a key that is no point of the curve, is refused', async () => {
    const subscription = service.subscribe(publicKey())
    for (const endpoint of [
      'https://10.0.0.1/x',
      'https://push.example.test:8443/x',
      'http://push.example.test/x',
    ])
      await expect(
        callerFor(person).notifications.addDevice({ requestId: newId(), ...subscription, endpoint }),
      ).rejects.toMatchObject({ message: 'INVALID_INPUT' })
    const key = Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 1)]).toString('base64url')
    await expect(
      callerFor(person).notifications.addDevice({ requestId: newId(), ...subscription, key }),
    ).rejects.toMatchObject({ message: 'INVALID_INPUT' })
  })
})

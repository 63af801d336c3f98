import { beforeAll, describe, expect, test } from 'vitest'
import type { OfficerActor, ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { actAt } from '@/server/testing/build'
import { decideUnsigned } from '@/server/testing/decide'
import { buildWorld, callerFor, completeFile, reserveDecision, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { reserveAttachments } from './commands/reserve-files'
import { deliver, sweepUndelivered } from './delivery'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const act = (ref: { id: string; version: number }) => ({
  requestId: newId(),
  id: ref.id,
  version: ref.version,
})
const failure = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => toDomainError(error),
  )

describe('the way of a document', () => {
  test('from a draft to a decision: steps, numbers, journal, notices', async () => {
    const ref = await world.submission('DELIVERED')
    const office = callerFor(world.actors.inspector)
    const registered = await office.queue.register(act(ref))
    const opened = await office.queue.get({ id: ref.id })
    expect(opened.registrationNumber).toMatch(/^90113000\/\d{6}\/Л\d{6}$/)
    expect(opened.assignee?.id).toBe(world.ids.inspector)
    await reserveDecision(world.actors.inspector as OfficerActor, ref.id, now())
    expect(registered.status).toBe('REGISTERED')
    await decideUnsigned(world.actors.inspector as OfficerActor, now(), ref.id, {
      outcome: 'ACCEPTED',
      text: 'Удовлетворено.',
    })

    const seen = await callerFor(world.actors.head).submissions.get({ id: ref.id })
    expect(seen.steps.map((step) => step.status)).toEqual([
      'DRAFT',
      'ARCHIVED',
      'SENT',
      'DELIVERED',
      'REGISTERED',
      'ACCEPTED',
    ])
    expect(seen.archive?.number).toMatch(/^ЭА-\d{5}-\d{6}$/)
    expect(seen.decision).toMatchObject({ outcome: 'ACCEPTED', text: 'Удовлетворено.' })
    expect(seen.files.map((file) => file.role)).toEqual(['ATTACHMENT', 'DECISION'])
    const types = await asSystem((tx) =>
      tx.journalEntry.findMany({
        where: { subjectId: ref.id },
        orderBy: { id: 'asc' },
        select: { type: true },
      }),
    )
    expect(types.map(({ type }) => type)).toEqual([
      'submission.created',
      'submission.archived',
      'submission.sent',
      'submission.receipt-issued',
      'submission.delivered',
      'submission.registered',
      'submission.viewed',
      'submission.decided',
      'submission.opened',
    ])
    const { items } = await callerFor(world.actors.viewer).notifications.list({})
    expect(items.filter((item) => item.subjectId === ref.id).map((item) => item.type)).toEqual([
      'submission.accepted',
      'submission.registered',
    ])
    // The employee whose appointment covers invoices only hears nothing of a petition.
    const other = await callerFor(world.actors.otherKind).notifications.list({})
    expect(other.items).toEqual([])
  })

  test('registration numbers of an office follow one another without gaps, even at once', async () => {
    const refs: Awaited<ReturnType<World['submission']>>[] = []
    for (let i = 0; i < 5; i++) refs.push(await world.submission('DELIVERED'))
    const office = callerFor(world.actors.inspector)
    await Promise.all(refs.map((ref) => office.queue.register(act(ref))))
    const rows = await asSystem((tx) =>
      tx.submission.findMany({
        where: { id: { in: refs.map(({ id }) => id) } },
        select: { registrationNumber: true },
      }),
    )
    const numbers = rows.map((row) => Number(row.registrationNumber!.slice(-6))).sort((a, b) => a - b)
    expect(numbers.map((n) => n - numbers[0]!)).toEqual([0, 1, 2, 3, 4])
  })

  test('a draft with mistakes stays a draft and every mistake is named', async () => {
    const api = callerFor(world.actors.head)
    const { id } = await api.submissions.create({ requestId: newId(), kindCode: '1050030E' })
    const saved = await api.submissions.save({
      ...act({ id, version: 1 }),
      values: { Annotation: ['а'.repeat(501)] },
      officeCode: '90113000',
    })
    const error = await failure(api.submissions.archive(act(saved)))
    expect(error?.code).toBe('FORM_INCOMPLETE')
    const paths = (error?.details['errors'] as { path: string; code: string }[]).map(
      (e) => `${e.path}:${e.code}`,
    )
    expect(paths).toContain('Annotation.0:too-long')
    expect(paths).toContain('PetitionType.ApplicationType:required')
    expect((await api.submissions.get({ id })).status).toBe('DRAFT')
  })

  test('a draft without an office, or with a file still on its way or refused, is not archived', async () => {
    const api = callerFor(world.actors.head)
    const ref = await world.submission('DRAFT')
    const { values } = await api.submissions.get({ id: ref.id })
    const homeless = await api.submissions.save({ ...act(ref), values, officeCode: null })
    expect((await failure(api.submissions.archive(act(homeless))))?.details).toMatchObject({ office: true })
    const addressed = await api.submissions.save({ ...act(homeless), values, officeCode: '90113000' })
    const [fileId] = await actAt(world.actors.head as ParticipantActor, now(), reserveAttachments, {
      submissionId: ref.id,
      files: [{ name: 'Вложение.pdf', size: 3, type: 'application/pdf' }],
    })
    expect(await failure(api.submissions.archive(act(addressed)))).toMatchObject({
      code: 'FILES_NOT_READY',
      details: { count: 1, refused: 0 },
    })
    await completeFile(fileId!, 'EXECUTABLE')
    expect(await failure(api.submissions.archive(act(addressed)))).toMatchObject({
      code: 'FILES_NOT_READY',
      details: { count: 0, refused: 1 },
    })
    await api.submissions.removeFile({ requestId: newId(), id: ref.id, fileId: fileId! })
    expect(await failure(api.submissions.archive(act(addressed)))).toBeNull()
  })

  test('an unconfirmed organisation prepares but does not send', async () => {
    const ref = await world.submission('ARCHIVED')
    const unconfirmed = { ...(world.actors.head as ParticipantActor), confirmed: false }
    const error = await failure(callerFor(unconfirmed).submissions.send(act(ref)))
    expect([error?.code, error?.details['reason']]).toEqual(['FORBIDDEN', 'not-confirmed'])
  })

  test('what was archived cannot be changed by editing the draft again', async () => {
    const api = callerFor(world.actors.head)
    const ref = await world.submission('ARCHIVED')
    const before = (await api.submissions.get({ id: ref.id })).archive!
    const draft = await api.submissions.reopen(act(ref))
    const { values } = await api.submissions.get({ id: ref.id })
    const saved = await api.submissions.save({
      ...act(draft),
      values: { ...values, Annotation: ['Другая тема'] },
      officeCode: '90113000',
    })
    await api.submissions.archive(act(saved))
    const after = (await api.submissions.get({ id: ref.id })).archive!
    expect(after.number).not.toBe(before.number)
    const old = await api.archive.get({ id: before.id })
    expect([old.sha256, old.title]).toEqual([before.sha256, expect.not.stringContaining('Другая')])
  })
})

describe('files of a draft', () => {
  test('come before it is archived or not at all, never in between', async () => {
    const head = world.actors.head as ParticipantActor
    const { id } = await world.submission('DRAFT')
    const files = [{ name: 'Опись.pdf', size: 3, type: 'application/pdf' }]
    const outcome = { settled: false, refusal: '' }
    let attaching: Promise<void> | undefined
    await asSystem(async (tx) => {
      // Somebody archives the draft and has not finished.
      await tx.submission.update({ where: { id }, data: { status: 'ARCHIVED' } })
      attaching = actAt(head, now(), reserveAttachments, { submissionId: id, files })
        .then(
          () => undefined,
          (error: unknown) => void (outcome.refusal = toDomainError(error).code),
        )
        .then(() => void (outcome.settled = true))
      const waits = async () => {
        const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
          select exists (select 1 from pg_locks where not granted) as waits`
        return row!.waits
      }
      while (!outcome.settled && !(await waits()));
    })
    await attaching
    expect(outcome.refusal).toBe('WRONG_STATUS')
    expect(await asSystem((tx) => tx.submissionFile.count({ where: { submissionId: id } }))).toBe(1)
  })
})

describe('delivery', () => {
  test('is done once however often the job runs, and not after a withdrawal', async () => {
    const ref = await world.submission('SENT')
    await Promise.all(
      [deliver(ref.id), deliver(ref.id), deliver(ref.id)].map((job) => job.catch(() => undefined)),
    )
    await deliver(ref.id)
    const steps = await asSystem((tx) =>
      tx.submissionChange.count({ where: { submissionId: ref.id, status: 'DELIVERED' } }),
    )
    expect(steps).toBe(1)

    const other = await world.submission('SENT')
    await callerFor(world.actors.head).submissions.withdraw(act(other))
    await deliver(other.id)
    expect((await callerFor(world.actors.head).submissions.get({ id: other.id })).status).toBe('WITHDRAWN')
  })

  test('the sweep finds a document whose job was lost', async () => {
    const ref = await world.submission('SENT')
    await asSystem((tx) =>
      tx.submission.update({ where: { id: ref.id }, data: { sentAt: new Date(now().getTime() - 60_000) } }),
    )
    expect(await sweepUndelivered()).toBeGreaterThan(0)
    const [job] = await asSystem(
      (tx) => tx.$queryRaw<{ waiting: bigint }[]>`select waiting from queue_state()`,
    )
    expect(Number(job!.waiting)).toBeGreaterThan(0)
  })

  test('a document is not at the console until it is delivered', async () => {
    const ref = await world.submission('SENT')
    expect((await failure(callerFor(world.actors.inspector).queue.get({ id: ref.id })))?.code).toBe(
      'NOT_FOUND',
    )
  })
})

describe('lists', () => {
  test('page by key without gaps or repeats, newest first, while new documents arrive', async () => {
    const api = callerFor(world.actors.head)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await api.submissions.list({ limit: 3, ...(cursor && { cursor }) })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.nextCursor ?? undefined
      if (seen.length === 3) await world.submission('DRAFT')
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toEqual([...seen].sort().reverse())
  })

  test('find by subject, case-insensitively in Russian, and by number', async () => {
    const api = callerFor(world.actors.head)
    const byTitle = await api.submissions.list({ search: 'СВЕДЕНИЯ НЕ ДЛЯ' })
    expect(byTitle.items.length).toBeGreaterThan(0)
    const number = byTitle.items.find((item) => item.archiveNumber)!.archiveNumber!
    const byNumber = await api.submissions.list({ search: number })
    expect(byNumber.items.map((item) => item.archiveNumber)).toContain(number)
    expect((await api.submissions.list({ search: 'такого нет' })).items).toEqual([])
  })
})

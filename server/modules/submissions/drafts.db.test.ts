import { beforeAll, describe, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, completeFile, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import { actAt, buildAppointment, buildUser, participantActor } from '@/server/testing/build'
import { now } from '@/server/platform/clock'
import type { FormValues } from '../catalogue/domain/definition'
import { getKind } from '../catalogue/domain/registry'
import { reserveAttachments } from './commands/reserve-files'
import type { StaleDraft } from './domain/draft-contract'
import { attachmentLimit } from './domain/attachment-limit'
import { applyChoices } from './domain/merge-values'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

/** Two people of one organisation with the same draft open. */
async function twoAtOneDraft() {
  const ref = await world.submission('DRAFT')
  const userId = await buildUser({ lastName: 'Вторая', firstName: 'Анна' })
  const grants = [{ actions: ['view' as const, 'prepare' as const] }]
  await buildAppointment({
    participantId: world.ids.own,
    userId,
    role: 'EMPLOYEE',
    title: 'Декларант',
    grants,
  })
  const first = callerFor(world.actors.head)
  const second = callerFor(await participantActor(userId, world.ids.own, now()))
  const { values, version, office } = await first.submissions.get({ id: ref.id })
  const input = (change: FormValues, over = version, officeCode = office?.code ?? null) => ({
    requestId: newId(),
    id: ref.id,
    version: over,
    values: { ...values, ...change },
    officeCode,
  })
  return { id: ref.id, first, second, version, input }
}

const staleOf = (call: Promise<unknown>) =>
  call.then(
    () => null,
    (error: unknown) => {
      const { code, details } = toDomainError(error)
      return code === 'STALE_VERSION' ? (details as unknown as StaleDraft) : Promise.reject(error as Error)
    },
  )

describe('what is saved', () => {
  test('SEC-1 is what the kind has a place for, merged or not', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    await first.submissions.save(input({ Annotation: ['Тема'], Stray: [{ deep: ['x'] }] }))
    await second.submissions.save(input({ MessageText: [{ TextPara: ['Текст'], Stray: 'x' }], Other: 'x' }))
    const { values } = await asSystem((tx) => tx.submission.findUniqueOrThrow({ where: { id } }))
    expect(values).toMatchObject({ Annotation: ['Тема'], MessageText: [{ TextPara: ['Текст'] }] })
    expect(JSON.stringify(values)).not.toMatch(/Stray|Other/)
  })

  test('SEC-1 is of a bounded depth', async () => {
    const { first, input } = await twoAtOneDraft()
    const deep = Array.from({ length: 200 }).reduce<FormValues>((inside) => ({ inside }), {})
    const code = await first.submissions.save(input({ deep })).then(
      () => 'OK',
      (error: unknown) => toDomainError(error).code,
    )
    expect(code).toBe('INVALID_INPUT')
  })
})

describe('two people at one draft', () => {
  test('different fields are merged, and the later one is told whose changes came', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    const one = await first.submissions.save(input({ Annotation: ['Первый пишет тему'] }))
    expect(one.merged).toBeNull()
    const other = await second.submissions.save(
      input({ MessageText: [{ TextPara: ['Вторая пишет текст'] }] }),
    )
    expect(other).toMatchObject({ version: one.version + 1, merged: { count: 1 } })
    expect(other.merged?.by.join()).toContain('Главная')
    const stored = await first.submissions.get({ id })
    expect(stored.values).toMatchObject({
      Annotation: ['Первый пишет тему'],
      MessageText: [{ TextPara: ['Вторая пишет текст'] }],
    })
  })

  test('the same field is a question: nothing is stored until it is answered, and either answer is possible', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    const one = await first.submissions.save(input({ Annotation: ['Тема первого'] }))
    const typed = input({ Annotation: ['Тема второй'], MessageText: [{ TextPara: ['Её же текст'] }] })
    const stale = (await staleOf(second.submissions.save(typed)))!
    expect(stale.version).toBe(one.version)
    expect(stale.conflicts).toMatchObject([
      { path: 'Annotation.0', mine: 'Тема второй', theirs: 'Тема первого', by: { self: false } },
    ])
    expect(stale.conflicts[0]?.by?.name).toContain('Главная')
    expect(stale.values['MessageText']).toEqual([{ TextPara: ['Её же текст'] }])
    expect((await first.submissions.get({ id })).values['Annotation']).toEqual(['Тема первого'])

    const chosen = applyChoices(stale, stale.conflicts, ['theirs'])
    await second.submissions.save({ requestId: newId(), id, version: stale.version, ...chosen } as never)
    const stored = await first.submissions.get({ id })
    expect(stored.values).toMatchObject({
      Annotation: ['Тема первого'],
      MessageText: [{ TextPara: ['Её же текст'] }],
    })
  })

  test('two windows of one person meet in the same way', async () => {
    const { first, input } = await twoAtOneDraft()
    await first.submissions.save(input({ Annotation: ['Одно окно'] }))
    const stale = await staleOf(first.submissions.save(input({ Annotation: ['Другое окно'] })))
    expect(stale?.conflicts).toMatchObject([{ path: 'Annotation.0', by: { self: true } }])
  })

  test('the office is merged like a field', async () => {
    const { first, second, input, version } = await twoAtOneDraft()
    await first.submissions.save(input({}, version, '90113110'))
    const stale = await staleOf(second.submissions.save(input({}, version, '90012000')))
    expect(stale?.conflicts).toMatchObject([{ path: '', mine: '90012000', theirs: '90113110' }])
  })

  test('saves at the same moment are put one after another and both are kept', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    const calls = [
      () => first.submissions.save(input({ Annotation: ['Сразу первый'] })),
      () => second.submissions.save(input({ MessageText: [{ TextPara: ['Сразу вторая'] }] })),
    ]
    const results = await Promise.allSettled(calls.map((call) => call()))
    // Whoever met the other's write half-way is told so and sends again, as the page does.
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected') await calls[index]!()
    }
    expect((await first.submissions.get({ id })).values).toMatchObject({
      Annotation: ['Сразу первый'],
      MessageText: [{ TextPara: ['Сразу вторая'] }],
    })
  })

  test('without a common ground everything that differs is asked about and nothing is lost', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    await first.submissions.save(input({ Annotation: ['Первый'] }))
    await asSystem((tx) => tx.draftRevision.deleteMany({ where: { submissionId: id } }))
    const stale = await staleOf(second.submissions.save(input({ MessageText: [{ TextPara: ['Вторая'] }] })))
    expect(stale?.conflicts.map(({ path }) => path).sort()).toEqual(['Annotation', 'MessageText'])
    expect(stale?.conflicts.find(({ path }) => path === 'Annotation')?.theirs).toEqual(['Первый'])
    expect(stale?.values['MessageText']).toEqual([{ TextPara: ['Вторая'] }])
  })
})

describe('history of a draft', () => {
  test('says who changed what and when, and gives an earlier state back', async () => {
    const { id, first, second, input } = await twoAtOneDraft()
    const one = await first.submissions.save(input({ Annotation: ['Было'] }))
    await second.submissions.save(input({ Annotation: ['Стало'] }, one.version))
    const { items, nextCursor } = await first.drafts.revisions({ id })
    expect(nextCursor).toBeNull()
    expect(items[0]).toMatchObject({
      by: { self: false },
      total: 1,
      differences: [{ path: 'Annotation.0', before: { text: 'Было' }, after: { text: 'Стало' } }],
    })
    expect(items.at(-1)).toMatchObject({ version: 1, first: true, total: 0 })
    const earlier = await first.drafts.revision({ id, version: one.version })
    expect(earlier.values['Annotation']).toEqual(['Было'])
  })

  test('pages by version', async () => {
    const { id, first, input, version } = await twoAtOneDraft()
    let over = version
    for (const text of ['1', '2', '3'])
      over = (await first.submissions.save(input({ Annotation: [text] }, over))).version
    const page = await first.drafts.revisions({ id, limit: 2 })
    const rest = await first.drafts.revisions({ id, limit: 20, cursor: Number(page.nextCursor) })
    const versions = [...page.items, ...rest.items].map((item) => item.version)
    expect(versions).toEqual([5, 4, 3, 2, 1])
  })
})

test('two documents of a kind are compared, of two kinds are not', async () => {
  const head = callerFor(world.actors.head)
  const one = await twoAtOneDraft()
  const { id } = await head.submissions.copy({ requestId: newId(), id: one.id })
  const copy = await head.submissions.get({ id })
  const values = { ...copy.values, Annotation: ['Другая тема'] }
  await head.submissions.save({ requestId: newId(), id, version: copy.version, values, officeCode: null })
  expect((await head.drafts.comparable({ id })).map((row) => row.id)).toContain(one.id)
  const { differences, total } = await head.drafts.compare({ id: one.id, otherId: id })
  expect(total).toBe(1)
  expect(differences[0]).toMatchObject({ path: 'Annotation.0', after: { text: 'Другая тема' } })
  const foreign = await head.submissions.create({ requestId: newId(), kindCode: '1002003E' })
  await expect(head.drafts.compare({ id, otherId: foreign.id })).rejects.toThrow('INVALID_INPUT')
})

describe('files of a draft', () => {
  const reserve = async (id: string, names: string[]) => {
    const files = names.map((name) => ({ name, size: 10, type: 'application/pdf' }))
    const actor = world.actors.head as ParticipantActor
    const ids = await actAt(actor, now(), reserveAttachments, { submissionId: id, files })
    for (const fileId of ids) await completeFile(fileId)
    return ids
  }
  const namesOf = async (id: string) =>
    (await callerFor(world.actors.head).submissions.get({ id })).files.map(({ name }) => name)

  test('are put in order, and one stands for several', async () => {
    const { id, first } = await twoAtOneDraft()
    const [start] = (await first.submissions.get({ id })).files
    const [a, b, c] = await reserve(id, ['а.pdf', 'б.pdf', 'в.pdf'])
    await first.drafts.arrangeFiles({ requestId: newId(), id, order: [c!, a!, b!] })
    expect((await namesOf(id)).slice(0, 3)).toEqual(['в.pdf', 'а.pdf', 'б.pdf'])
    const [joined] = await reserve(id, ['вместе.pdf'])
    await first.drafts.arrangeFiles({
      requestId: newId(),
      id,
      order: [start!.id, joined!],
      without: [a!, b!],
    })
    expect((await namesOf(id)).slice(1)).toEqual(['вместе.pdf', 'в.pdf'])
  })

  test('of another draft are not touched', async () => {
    const [one, other] = [await twoAtOneDraft(), await twoAtOneDraft()]
    const [foreign] = (await other.first.submissions.get({ id: other.id })).files
    const call = one.first.drafts.arrangeFiles({
      requestId: newId(),
      id: one.id,
      order: [],
      without: [foreign!.id],
    })
    await expect(call).rejects.toThrow('NOT_FOUND')
    expect((await other.first.submissions.get({ id: other.id })).files).toHaveLength(1)
  })

  test('DOC-3 beyond the limit are refused by number, and so many are listed and archived in seconds', async () => {
    const { id, first } = await twoAtOneDraft()
    const max = attachmentLimit(getKind('1050030E').attachments)
    const names = (count: number) => Array.from({ length: count }, (_, index) => `Скан ${index + 1}.pdf`)
    const refused = reserve(id, names(5_000)).catch((error: unknown) => toDomainError(error).details)
    expect(await refused).toEqual({ reason: 'TOO_MANY', max })
    const files = names(max - 1).map((name) => ({ name, size: 10, type: 'application/pdf' }))
    const actor = world.actors.head as ParticipantActor
    const ids = await actAt(actor, now(), reserveAttachments, { submissionId: id, files })
    await asSystem((tx) =>
      tx.file.updateMany({ where: { id: { in: ids } }, data: { state: 'STORED', sha256: 'a'.repeat(64) } }),
    )
    const started = performance.now()
    const { version, files: listed } = await first.submissions.get({ id })
    expect(listed).toHaveLength(max)
    await first.submissions.archive({ requestId: newId(), id, version })
    expect(performance.now() - started).toBeLessThan(15_000)
  }, 60_000)
})

import { beforeAll, expect, test } from 'vitest'
import { newId } from '@/server/platform/ids'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import type { KindDefinition } from '../catalogue/domain/definition'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const PETITION = { code: '1050030E', version: '5.22.0', edition: 0 }
const keeper = () => callerFor(world.actors.keeper)
const head = () => callerFor(world.actors.head)
const failure = (work: Promise<unknown>) => work.then(() => null, toDomainError)
let last = 0
/** A code of one's own for each test: the list is shared. */
const freshCode = () => `96${String(++last).padStart(5, '0')}E`

/** Publishes the next edition of a copy of the petition, without the fields named. */
async function publish(code: string, without: readonly string[] = []) {
  const begun = await keeper().wordings.copy({ requestId: newId(), of: PETITION, code })
  const definition = (await keeper().wordings.get(begun)).definition as unknown as KindDefinition
  const children = definition.children.filter(({ key }) => !without.includes(key))
  const saved = await keeper().wordings.save({
    requestId: newId(),
    id: begun.id,
    version: begun.revision,
    definition: { ...definition, subject: undefined, children },
  })
  await keeper().wordings.publish({
    requestId: newId(),
    id: begun.id,
    version: saved.revision,
    effectiveFrom: null,
  })
  return { code, version: PETITION.version, edition: begun.edition }
}

const withdraw = (of: typeof PETITION) =>
  keeper().wordings.withdraw({ requestId: newId(), of, reason: 'Форма отменена' })

/** A draft with a text in the field that the next edition drops. */
async function begin(code: string) {
  const { id } = await head().submissions.create({ requestId: newId(), kindCode: code })
  const { version, values } = await head().submissions.get({ id })
  const filled = { ...values, Annotation: ['Прежняя тема'] }
  const saved = await save({ id, version }, filled)
  return { id, version: saved.version, values: filled }
}

const save = (ref: { id: string; version: number }, values: Record<string, unknown>) =>
  head().submissions.save({ requestId: newId(), id: ref.id, version: ref.version, values, officeCode: null })

test('says what is lost before anything is, carries the draft over once, and keeps the former text', async () => {
  const code = freshCode()
  await publish(code)
  const draft = await begin(code)
  expect((await head().submissions.get({ id: draft.id })).outdated).toBeNull()
  await publish(code, ['Annotation'])

  const to = { version: '5.22.0', edition: 2 }
  expect((await head().submissions.get({ id: draft.id })).outdated).toEqual({ by: to })
  const change = await head().drafts.wordingChange({ id: draft.id })
  expect(change).toMatchObject({ version: draft.version, to, total: 1 })
  expect(change.lost[0]).toMatchObject({
    path: 'Annotation.0',
    before: { text: 'Прежняя тема' },
    after: null,
  })

  const input = { requestId: newId(), id: draft.id, version: draft.version, to }
  const adopted = await head().drafts.adoptWording(input)
  expect(await head().drafts.adoptWording(input)).toEqual(adopted)
  const seen = await head().submissions.get({ id: draft.id })
  expect(seen).toMatchObject({ kindEdition: 2, version: draft.version + 1, outdated: null })
  expect(seen.values).not.toHaveProperty('Annotation')
  expect((await failure(head().drafts.wordingChange({ id: draft.id })))?.code).toBe('NOT_FOUND')

  const [newest] = (await head().drafts.revisions({ id: draft.id })).items
  expect(newest).toMatchObject({ wording: to, total: 1, differences: [{ before: { text: 'Прежняя тема' } }] })
  // What comes back from the history has the shape of the present form.
  const former = await head().drafts.revision({ id: draft.id, version: draft.version })
  expect(former.values).not.toHaveProperty('Annotation')

  const { items } = await head().journal.list({})
  expect(items.filter(({ type }) => type === 'submission.wording-adopted')).toHaveLength(1)
})

test('what a window of the former form saves afterwards is carried over and merged', async () => {
  const code = freshCode()
  await publish(code)
  const draft = await begin(code)
  await publish(code, ['Annotation'])
  const { to } = await head().drafts.wordingChange({ id: draft.id })
  const adopted = await head().drafts.adoptWording({
    requestId: newId(),
    id: draft.id,
    version: draft.version,
    to,
  })
  const late = await save(draft, { ...draft.values, MessageText: [{ TextPara: ['Дописано'] }] })
  expect(late.version).toBe(adopted.version + 1)
  const { values } = await head().submissions.get({ id: draft.id })
  expect(values).toMatchObject({ MessageText: [{ TextPara: ['Дописано'] }] })
  expect(values).not.toHaveProperty('Annotation')
})

test('is refused when the draft or the list has moved on since it was shown', async () => {
  const code = freshCode()
  await publish(code)
  const draft = await begin(code)
  const second = await publish(code)
  const seen = await head().drafts.wordingChange({ id: draft.id })
  expect(seen.total).toBe(0)
  const adopt = (version: number) =>
    failure(head().drafts.adoptWording({ requestId: newId(), id: draft.id, version, to: seen.to }))
  await withdraw(second)
  expect((await adopt(draft.version))?.code).toBe('STALE_VERSION')
  await publish(code)
  expect((await adopt(draft.version))?.code).toBe('STALE_VERSION')
  expect((await adopt(draft.version - 1))?.code).toBe('STALE_VERSION')
  expect((await head().submissions.get({ id: draft.id })).kindEdition).toBe(1)
})

test('a draft of a kind taken off the list is told so, and stays', async () => {
  const code = freshCode()
  const only = await publish(code)
  const draft = await begin(code)
  await withdraw(only)
  expect((await head().submissions.get({ id: draft.id })).outdated).toEqual({ by: null })
  expect((await failure(head().drafts.wordingChange({ id: draft.id })))?.code).toBe('NOT_FOUND')
})

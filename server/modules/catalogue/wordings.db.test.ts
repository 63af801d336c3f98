import { beforeAll, describe, expect, test } from 'vitest'
import type { OfficerActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { moscowDate } from '@/server/platform/moscow'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { toDomainError } from '@/server/trpc/init'
import type { ChangedWording } from './domain/wording-contract'
import type { Field, KindDefinition } from './domain/definition'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

const keeper = () => callerFor(world.actors.keeper)
const head = () => callerFor(world.actors.head)
const failure = (work: Promise<unknown>) => work.then(() => null, toDomainError)
const PETITION = { code: '1050030E', version: '5.22.0', edition: 0 }
const tomorrow = () => moscowDate(new Date(now().getTime() + 86_400_000))
let next = 0
/** A code of one's own for each test: the list is shared. */
const freshCode = () => `98${String(++next).padStart(5, '0')}E`

async function begin(code = freshCode()) {
  const of = await keeper().wordings.copy({ requestId: newId(), of: PETITION, code })
  const { definition } = await keeper().wordings.get(of)
  return { of, definition: definition as unknown as KindDefinition }
}

const publish = ({ id, revision: version }: ChangedWording, effectiveFrom: string | null = null) =>
  keeper().wordings.publish({ requestId: newId(), id, version, effectiveFrom })

const field = (key: string, namespace: string): Field => ({
  kind: 'field',
  at: 'element',
  key,
  name: key,
  namespace,
  label: { ru: 'Ещё поле', en: 'One more' },
  type: { base: 'string', minLength: 1, maxLength: 20 },
  min: 0,
  max: 1,
})

test('a published copy is begun by at once, and what was begun before keeps its wording', async () => {
  const code = freshCode()
  const first = await begin(code)
  await publish(first.of)
  const earlier = await head().submissions.create({ requestId: newId(), kindCode: code })

  const second = await begin(code)
  const widened = { ...second.definition, children: [...second.definition.children] }
  widened.children.push(field('Extra', widened.namespace))
  const saved = await keeper().wordings.save({
    requestId: newId(),
    id: second.of.id,
    version: second.of.revision,
    definition: widened as unknown as Record<string, unknown>,
  })
  expect(second.of.edition).toBe(2)
  await publish(saved)

  const later = await head().submissions.create({ requestId: newId(), kindCode: code })
  const editions = await Promise.all(
    [earlier, later].map(async ({ id }) => (await head().submissions.get({ id })).kindEdition),
  )
  expect(editions).toEqual([1, 2])
  const inForce = await head().catalogue.kind({ code })
  expect(inForce.children.map(({ key }) => key)).toContain('Extra')
  const old = await head().catalogue.kind({ code, version: '5.22.0', edition: 1 })
  expect(old.children.map(({ key }) => key)).not.toContain('Extra')
})

test('a wording of tomorrow is not begun by today', async () => {
  const { of } = await begin()
  await publish(of, tomorrow())
  expect((await failure(head().submissions.create({ requestId: newId(), kindCode: of.code })))?.code).toBe(
    'NOT_FOUND',
  )
  const listed = await head().catalogue.list()
  expect(listed.kinds.some(({ code }) => code === of.code)).toBe(false)
  expect(listed.titles[of.code]?.ru).toBeTruthy()
})

test('a withdrawn wording leaves the list, and its documents go on', async () => {
  const { of } = await begin()
  await publish(of)
  const { id, version } = await head().submissions.create({ requestId: newId(), kindCode: of.code })
  await keeper().wordings.withdraw({ requestId: newId(), of, reason: 'Форма отменена' })
  const { published, withdrawn } = await keeper().wordings.get(of)
  expect(published?.by).toBeTruthy()
  expect(withdrawn).toMatchObject({ by: published?.by, reason: 'Форма отменена' })
  expect((await failure(head().submissions.create({ requestId: newId(), kindCode: of.code })))?.code).toBe(
    'NOT_FOUND',
  )
  const saved = await head().submissions.save({
    requestId: newId(),
    id,
    version,
    values: {},
    officeCode: null,
  })
  expect(saved.status).toBe('DRAFT')
  await keeper().wordings.setTerm({ requestId: newId(), of, effectiveFrom: null, effectiveTo: null })
  expect((await keeper().wordings.get(of)).withdrawn).toBe(null)
  await head().submissions.create({ requestId: newId(), kindCode: of.code })
})

test('a built-in wording is withdrawn and comes back the same way', async () => {
  const of = { code: '1006110E', version: '5.22.0', edition: 0 }
  const { definition } = await keeper().wordings.get(of)
  await keeper().wordings.withdraw({ requestId: newId(), of, reason: 'Принимается иначе' })
  expect((await failure(head().catalogue.kind({ code: of.code })))?.code).toBe('NOT_FOUND')
  await keeper().wordings.setTerm({ requestId: newId(), of, effectiveFrom: null, effectiveTo: null })
  expect(await head().catalogue.kind({ code: of.code })).toEqual(definition)
})

describe('publishing refuses', () => {
  test('a wording with problems, and names them', async () => {
    const of = await keeper().wordings.begin({
      requestId: newId(),
      code: freshCode(),
      version: '1.0',
    })
    const refused = await failure(publish(of))
    expect(refused?.code).toBe('FORM_INCOMPLETE')
    expect((refused?.details['errors'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'title-missing',
      'summary-missing',
    ])
  })

  test('a day that has passed, an old revision, a second time, a stale proof', async () => {
    const { of } = await begin()
    expect((await failure(publish(of, '2026-01-01')))?.code).toBe('INVALID_INPUT')
    expect((await failure(publish({ ...of, revision: 7 })))?.code).toBe('STALE_VERSION')
    const stale: OfficerActor = {
      ...(world.actors.keeper as OfficerActor),
      confirmedAt: new Date(now().getTime() - 11 * 60_000),
    }
    const old = callerFor(stale).wordings
    const call = { requestId: newId(), id: of.id, version: of.revision, effectiveFrom: null }
    expect((await failure(old.publish(call)))?.code).toBe('CONFIRMATION_NEEDED')
    const published = await publish(of)
    expect((await failure(publish(published)))?.code).toBe('WRONG_STATUS')
  })
})

test('a draft of a wording is saved once per version and read by nobody else', async () => {
  const { of, definition } = await begin()
  const json = definition as unknown as Record<string, unknown>
  const save = (version: number) =>
    keeper().wordings.save({ requestId: newId(), id: of.id, version, definition: json })
  const outcomes = await Promise.allSettled([save(1), save(1)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const asked = head().catalogue.kind({ code: of.code, version: of.version, edition: of.edition })
  expect((await failure(asked))?.code).toBe('NOT_FOUND')
  const inspector = callerFor(world.actors.inspector).catalogue
  const looked = inspector.kind({ code: of.code, version: of.version, edition: of.edition })
  expect((await failure(looked))?.code).toBe('NOT_FOUND')
  const broken = keeper().wordings.save({
    requestId: newId(),
    id: of.id,
    version: 2,
    definition: { children: 1 },
  })
  expect((await failure(broken))?.code).toBe('INVALID_INPUT')
})

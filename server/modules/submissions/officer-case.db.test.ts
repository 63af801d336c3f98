import { beforeAll, describe, expect, test } from 'vitest'
import { now } from '@/server/platform/clock'
import { newId } from '@/server/platform/ids'
import { actAt } from '@/server/testing/build'
import { buildWorld, callerFor, type World } from '@/server/testing/world'
import { deliverSubmission } from './commands/deliver-submission'
import type { SubmissionRef } from './contract'

let world: World
const head = () => callerFor(world.actors.head).submissions
const office = () => callerFor(world.actors.inspector).queue

beforeAll(async () => {
  world = await buildWorld()
}, 60_000)

const act = ({ id, version }: { id: string; version: number }) => ({ requestId: newId(), id, version })

const arrive = (id: string) =>
  actAt({ kind: 'system', process: 'test' } as const, now(), deliverSubmission, id)

/** Fills a begun draft in as the document before it was, and sends it; it has not arrived yet. */
async function send(begun: SubmissionRef, likeId: string) {
  const { values, office } = await head().get({ id: likeId })
  const saved = await head().save({ ...act(begun), values, officeCode: office!.code })
  return head().send(act(await head().archive(act(saved))))
}

describe('OFF-1 the officer sees the case of a document', () => {
  test('what has come in its place stands beside what was replaced', async () => {
    const first = await world.submission('DELIVERED')
    const { id } = await send(await head().amend(act(first)), first.id)
    // What has not arrived is not shown.
    expect((await office().get({ id: first.id })).case).toEqual([])
    await arrive(id)

    const opened = await office().get({ id })
    expect(opened.relation).toBe('AMENDS')
    expect(opened.case).toMatchObject([{ id: first.id, status: 'REPLACED', predecessor: true }])
    expect((await office().get({ id: first.id })).case).toMatchObject([
      { id, relation: 'AMENDS', status: 'DELIVERED', predecessor: false },
    ])
    const { items } = await office().list({ filter: 'new' })
    expect(items.find((item) => item.id === id)?.relation).toBe('AMENDS')
    expect(items.some((item) => item.id === first.id)).toBe(false)
  })

  test('a supplement names the document it belongs to by its number', async () => {
    const first = await world.submission('REGISTERED')
    const begun = await head().supplement(act(first))
    const { id } = await send(begun, first.id)
    await arrive(id)

    const opened = await office().get({ id })
    const { registrationNumber } = await office().get({ id: first.id })
    expect(registrationNumber).not.toBeNull()
    expect(opened.relation).toBe('SUPPLEMENTS')
    expect(opened.case).toMatchObject([{ id: first.id, registrationNumber, predecessor: true }])
  })
})

test('DOC-3 another sender in the document is told to both sides, and hinders nobody', async () => {
  const { id } = await world.submission('DRAFT')
  const { values, version, otherSender } = await head().get({ id })
  expect(otherSender).toEqual([])
  const former = values['PetitionOrganization'] as { Organization: object }
  const foreign = {
    ...values,
    PetitionOrganization: {
      ...former,
      Organization: { ...former.Organization, RFOrganizationFeatures: { INN: '7707083893' } },
    },
  }
  const saved = await head().save({ ...act({ id, version }), values: foreign, officeCode: '90113000' })
  await head().send(act(await head().archive(act(saved))))
  await arrive(id)
  const told = [{ label: { ru: 'ИНН', en: 'INN' }, value: '7707083893' }]
  expect((await head().get({ id })).otherSender).toEqual(told)
  expect((await office().get({ id })).otherSender).toEqual(told)
})

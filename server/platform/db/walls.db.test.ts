import { beforeAll, describe, expect, test } from 'vitest'
import { scopeOf, type ParticipantActor } from '@/server/auth/actor'
import { placedPaper } from '@/server/testing/archive'
import { buildWorld, callerFor, type ActorName, type World } from '@/server/testing/world'
import { now } from '../clock'
import { newId } from '../ids'
import { asActor, asSystem, asSystemWithin } from './as-actor'
import { db, type Tx } from './client'

/** The second wall (row-level security) and the grants, tried without the first: queries here have no `where`. */

let world: World
beforeAll(async () => {
  world = await buildWorld()
  await world.submission('DRAFT')
  await world.submission('REGISTERED')
  await world.submission('ACCEPTED')
})

const TABLES = [
  'submission',
  'submission_file',
  'submission_change',
  'decision',
  'archive_document',
  'file',
  'notification',
  'journal_entry',
] as const

async function counts(actor: ActorName) {
  return asActor(scopeOf(world.actors[actor]), async (tx) => {
    const seen: Record<string, number> = {}
    for (const table of TABLES) {
      const [row] = await tx.$queryRawUnsafe<{ n: bigint }[]>(`select count(*) as n from "${table}"`)
      seen[table] = Number(row!.n)
    }
    return seen
  })
}

const nothing = Object.fromEntries(TABLES.map((table) => [table, 0]))

describe('the portal’s scope within another’s transaction', () => {
  const seen = (tx: Tx) => tx.submission.count()
  const scope = () => scopeOf(world.actors.intruder)

  test('is given back, after a refusal too', async () => {
    const outcome = await asActor(scope(), async (tx) => {
      const before = await seen(tx)
      const within = await asSystemWithin(tx, () => seen(tx))
      await asSystemWithin(tx, () => Promise.reject(new Error('refused'))).catch(() => undefined)
      return { before, within, after: await seen(tx) }
    })
    expect(outcome).toEqual({ before: 0, within: 3, after: 0 })
  })

  test('needs no second connection: more calls at once than there are connections all end', async () => {
    const calls = Array.from({ length: 3 * db().pool.options.max }, () =>
      asActor(scope(), (tx) => asSystemWithin(tx, () => seen(tx))),
    )
    expect(new Set(await Promise.all(calls))).toEqual(new Set([3]))
  })
})

describe('row-level security', () => {
  test('shows the participant everything of theirs', async () => {
    const seen = await counts('head')
    expect(seen['submission']).toBe(3)
    expect(seen['archive_document']).toBe(2)
    expect(seen['decision']).toBe(1)
  })

  test('shows the office what was sent to it, and never a draft', async () => {
    const seen = await counts('inspector')
    expect(seen['submission']).toBe(2)
    expect(seen['archive_document']).toBe(2)
  })

  for (const actor of ['otherOrganisation', 'otherPerson', 'intruder', 'notActing', 'revoked'] as const) {
    test(`shows ${actor} nothing of it`, async () => {
      const seen = await counts(actor)
      // A notice is the person's own: the head who is not acting for anyone still owns theirs.
      if (actor === 'notActing') delete seen['notification']
      expect({ ...nothing, ...seen }).toEqual(nothing)
    })
  }

  test.each(['otherOffice', 'post', 'dismissed'] as const)('shows %s nothing of it', async (actor) => {
    expect(await counts(actor)).toEqual(nothing)
  })

  test('shows nobody anything', async () => {
    expect(await counts('anonymous')).toEqual(nothing)
    const [row] = await db().prisma.$queryRaw<{ n: bigint }[]>`select count(*) as n from submission`
    expect(Number(row!.n)).toBe(0)
  })

  test('lets nobody write into another participant', async () => {
    const scope = scopeOf(world.actors.otherOrganisation)
    const changed = await asActor(scope, (tx) => tx.submission.updateMany({ data: { title: 'чужое' } }))
    expect(changed.count).toBe(0)
    const moved = asActor(scopeOf(world.actors.head), (tx) =>
      tx.submission.updateMany({ data: { participantId: world.ids.other } }),
    )
    await expect(moved).rejects.toThrow(/row-level security/)
  })

  test('lets nobody open or enclose a document of somebody else', async () => {
    const { id: foreign } = await placedPaper(world.actors.head as ParticipantActor)
    const intruder = world.actors.otherOrganisation as ParticipantActor
    const { id: mine } = await placedPaper(intruder)
    const { id: submissionId } = await callerFor(intruder).submissions.create({
      requestId: newId(),
      kindCode: '1050030E',
    })
    const open = (archiveDocumentId: string) =>
      asActor(scopeOf(intruder), (tx) =>
        tx.archiveShare.createMany({
          data: [
            {
              id: newId(),
              archiveDocumentId,
              ownerId: intruder.participantId,
              recipientId: intruder.participantId,
              agreement: '№ 7',
              sharedBy: intruder.userId,
              sharedAt: now(),
            },
          ],
        }),
      )
    const enclose = (archiveDocumentId: string) =>
      asActor(scopeOf(intruder), (tx) =>
        tx.submissionEnclosure.createMany({
          data: [{ submissionId, archiveDocumentId, addedBy: intruder.userId, addedAt: now() }],
        }),
      )
    for (const write of [open, enclose]) {
      await expect(write(foreign)).rejects.toThrow(/row-level security/)
      expect(await write(mine)).toEqual({ count: 1 })
    }
  })
})

describe('grants of the application', () => {
  test.each([
    ['update', `update journal_entry set type = 'forged'`],
    ['delete', 'delete from journal_entry'],
    ['truncate', 'truncate journal_entry'],
    ['drop', 'drop table journal_entry'],
    ['disable the policies of', 'alter table journal_entry disable row level security'],
  ])('refuse to %s the journal, whoever asks', async (_, sql) => {
    await expect(asSystem((tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })

  test.each(['archive_document', 'submission_change', 'decision'])('refuse to change %s', async (table) => {
    await expect(asSystem((tx) => tx.$executeRawUnsafe(`delete from ${table}`))).rejects.toThrow(
      /permission denied/,
    )
    await expect(
      asSystem((tx) => tx.$executeRawUnsafe(`update ${table} set submission_id = null`)),
    ).rejects.toThrow(/permission denied|does not exist/)
  })

  test('refuse the queue’s tables but not its one door', async () => {
    await expect(
      asSystem((tx) => tx.$executeRawUnsafe('delete from graphile_worker._private_jobs')),
    ).rejects.toThrow(/permission denied/)
  })
})

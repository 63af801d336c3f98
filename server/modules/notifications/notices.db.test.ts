import { beforeAll, expect, test } from 'vitest'
import type { ParticipantActor } from '@/server/auth/actor'
import { now } from '@/server/platform/clock'
import { asSystem } from '@/server/platform/db/as-actor'
import { newId } from '@/server/platform/ids'
import { placedPaper } from '@/server/testing/archive'
import { buildWorld, callerFor, SECRET, type World } from '@/server/testing/world'
import { NOTIFICATION_TYPES, type NotificationType } from './contract'
import { noticePath } from './domain/notice-path'

let world: World
beforeAll(async () => {
  world = await buildWorld()
})

/** What a notice of the type is about, by the page it leads to. */
const subjectOf = (type: NotificationType) => noticePath({ type, subjectId: 'x' }).split('/x')[0]

test('SEC-1 notices about documents that one may not look at any more are not shown, whatever they told', async () => {
  const head = world.actors.head as ParticipantActor
  const limited = world.actors.assigned as ParticipantActor
  const { id: submission } = await world.submission('DRAFT')
  const { id: document } = await placedPaper(head)
  const types = NOTIFICATION_TYPES.filter(
    (type) => ['/documents', '/information'].includes(subjectOf(type)!) || type === 'archive.expiring',
  )
  const notice = (type: NotificationType, userId: string, subjectId: string) => ({
    id: newId(),
    userId,
    participantId: head.participantId,
    type,
    subjectId,
    data: { title: SECRET },
    createdAt: now(),
  })
  await asSystem((tx) =>
    tx.notification.createMany({
      data: [limited, head].flatMap(({ userId }) => [
        ...types.map((type) => notice(type, userId, type === 'archive.expiring' ? document : submission)),
        notice('rights.changed', userId, userId),
      ]),
    }),
  )
  const told = async (actor: ParticipantActor) => {
    const { items, unread } = await callerFor(actor).notifications.list({ limit: 100 })
    expect(unread).toBe(items.length)
    return items.map(({ type }) => type).toSorted()
  }
  expect(await told(limited)).toEqual(['rights.changed'])
  expect(await told(head)).toEqual([...types, 'rights.changed'].toSorted())
})

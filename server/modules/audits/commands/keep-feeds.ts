import type { ParticipantActor } from '@/server/auth/actor'
import type { CommandContext, QueryContext } from '@/server/auth/context'
import { notFound } from '@/server/platform/errors'
import { newId } from '@/server/platform/ids'
import { assertWithin } from '@/server/platform/rate-limits'
import { record } from '../../journal/record'
import type { FeedView, MakeFeed, RevokeFeed } from '../contract'
import { feedSecret, secretHash } from '../feed-secret'

/** The person's own addresses that still open, the newest first. */
export async function listFeeds({ tx, actor }: QueryContext<ParticipantActor>): Promise<FeedView[]> {
  const rows = await tx.calendarFeed.findMany({
    where: { userId: actor.userId, revokedAt: null },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(({ id, createdAt, readAt }) => ({
    id,
    createdAt: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  }))
}

/** Makes an address of the person's calendar, of all they act for. The router adds the secret to the answer. */
export async function makeFeed(
  context: CommandContext<ParticipantActor>,
  _input: MakeFeed,
): Promise<{ id: string; createdAt: string }> {
  const { tx, actor, now } = context
  await assertWithin(tx, [['calendar-feeds', actor.userId]], now)
  const id = newId()
  await tx.calendarFeed.create({
    data: { id, userId: actor.userId, secretHash: secretHash(feedSecret(id)), createdAt: now },
  })
  await record(context, { type: 'audit.feed-made', data: {} }, { subjectId: id })
  return { id, createdAt: now.toISOString() }
}

/** Closes an address for ever; NOT_FOUND when it is not the person's or closed already. */
export async function revokeFeed(
  context: CommandContext<ParticipantActor>,
  { id }: RevokeFeed,
): Promise<{ id: string }> {
  const { tx, actor, now } = context
  const { count } = await tx.calendarFeed.updateMany({
    where: { id, userId: actor.userId, revokedAt: null },
    data: { revokedAt: now },
  })
  if (count === 0) throw notFound()
  await record(context, { type: 'audit.feed-revoked', data: {} }, { subjectId: id })
  return { id }
}

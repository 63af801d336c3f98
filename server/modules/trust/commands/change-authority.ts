import type { OfficerActor } from '@/server/auth/actor'
import type { CommandContext } from '@/server/auth/context'
import { assertFresh } from '@/server/auth/fresh'
import { DomainError, notFound } from '@/server/platform/errors'
import { announce } from '@/server/platform/live'
import { enqueue } from '@/server/platform/queue'
import { record } from '../../journal/record'
import type { AuthorityRef, ChangeAuthority, FetchLists } from '../contract'
import { FETCH, fetchKey } from '../jobs'

/** Takes an authority out of the store at once: nothing below it is trusted, whenever it was signed. */
export function removeAuthority(context: CommandContext<OfficerActor>, input: ChangeAuthority) {
  return setRemoved(context, input, true)
}

/** Puts an authority back that was taken out. */
export function restoreAuthority(context: CommandContext<OfficerActor>, input: ChangeAuthority) {
  return setRemoved(context, input, false)
}

async function setRemoved(
  context: CommandContext<OfficerActor>,
  { id, version }: ChangeAuthority,
  removed: boolean,
): Promise<AuthorityRef> {
  const { tx, now, actor } = context
  // Taking an authority out closes the door to all whom it certified; putting it back opens it.
  assertFresh(actor, now)
  const found = await tx.certificateAuthority.findUnique({
    where: { id },
    select: { version: true, removedAt: true },
  })
  if (!found) throw notFound()
  if ((found.removedAt !== null) === removed) throw new DomainError('WRONG_STATUS')
  const changed = await tx.certificateAuthority.updateMany({
    where: { id, version },
    data: { removedAt: removed ? now : null, updatedAt: now, version: { increment: 1 } },
  })
  if (changed.count === 0) throw new DomainError('STALE_VERSION')
  const type = removed ? 'trust.authority-removed' : 'trust.authority-restored'
  await record(context, { type, data: {} }, { subjectId: id })
  await announce(tx, { topic: 'trust', id })
  return { id, version: version + 1 }
}

/** Has the lists of an authority fetched now, those of keys that have ended left out. Answers how many were asked for. */
export async function fetchNow(context: CommandContext<OfficerActor>, { id }: FetchLists) {
  const { tx, now } = context
  const keys = await tx.authorityCertificate.findMany({
    where: { authorityId: id, validTo: { gt: now }, lists: { some: { address: { not: '' } } } },
    select: { id: true },
  })
  if (keys.length === 0) throw notFound()
  for (const key of keys) {
    await enqueue(tx, FETCH, { certificateId: key.id }, { key: fetchKey(key.id), maxAttempts: 1 })
  }
  return { count: keys.length }
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import type { Tx } from '@/server/platform/db/client'
import { DomainError, notFound } from '@/server/platform/errors'
import { moscowMidnight } from '@/server/platform/moscow'
import { archiveScope, refuseArchive, type ArchiveAct } from './policy'

/** An archived document that the actor may do `act` with; NOT_FOUND out of scope, FORBIDDEN with a reason inside it. */
export async function getForArchiveAct(
  { tx, actor, now }: QueryContext<ParticipantActor>,
  id: string,
  act: ArchiveAct,
) {
  const document = await tx.archiveDocument.findFirst({
    where: { id, ...archiveScope(actor, moscowMidnight(now)) },
    omit: { xml: true, values: true },
  })
  if (!document) throw notFound()
  const led = await tx.submission.findFirst({
    where: {
      OR: [{ archiveDocumentId: id }, { enclosures: { some: { archiveDocumentId: id } } }],
      assignments: { some: { userId: actor.userId } },
    },
    select: { id: true },
  })
  const mine = document.createdBy === actor.userId || led !== null
  const refusal = refuseArchive(
    actor,
    { ...document, superseded: await isSuperseded(tx, document), mine },
    act,
  )
  if (refusal) throw new DomainError('FORBIDDEN', { reason: refusal })
  return document
}

/** Is a later version in the archive, whether the actor may look at that one or not. */
export async function isSuperseded(
  tx: Tx,
  { rootId, revision }: { rootId: string; revision: number },
): Promise<boolean> {
  const later = await tx.archiveDocument.findFirst({
    where: { rootId, revision: { gt: revision } },
    select: { id: true },
  })
  return later !== null
}

import type { ParticipantActor } from '@/server/auth/actor'
import type { QueryContext } from '@/server/auth/context'
import { env } from '@/server/platform/env'
import { moscowMidnight } from '@/server/platform/moscow'
import { participantScope } from '../submissions/policy'
import type { Counterpart, IntakePage, PlacedRef, SameContent } from './contract'
import { guessFromName } from './domain/papers'
import { getForArchiveAct } from './load'
import { archiveScope, ownArchive } from './policy'

/** Files that the person has uploaded for the archive and not placed yet, with what their names tell. */
export async function listIntake(context: QueryContext<ParticipantActor>): Promise<IntakePage> {
  const { tx, actor } = context
  const rows = await tx.file.findMany({
    where: {
      ownerParticipantId: actor.participantId,
      uploadedBy: actor.userId,
      intake: true,
      state: 'STORED',
    },
    orderBy: { id: 'asc' },
  })
  const same = await documentsByContent(
    context,
    rows.map(({ sha256 }) => sha256!),
  )
  return {
    files: rows.map(({ id, name, size, type, sha256 }) => ({
      fileId: id,
      name,
      size: Number(size),
      type,
      sha256: sha256!,
      guess: guessFromName(name),
      same: same.get(sha256!) ?? null,
    })),
    uploadLimit: env().UPLOAD_LIMIT_BYTES,
  }
}

/** Documents of the archive whose own file has one of these contents, the latest of each. */
async function documentsByContent(
  { tx, actor }: QueryContext<ParticipantActor>,
  sha256: readonly string[],
): Promise<Map<string, PlacedRef>> {
  if (sha256.length === 0) return new Map()
  const links = await tx.archiveFile.findMany({
    where: { sha256: { in: [...sha256] }, document: { ...ownArchive(actor), source: 'PLACED' } },
    include: { document: { select: { id: true, number: true, title: true } } },
    orderBy: { archiveDocumentId: 'asc' },
  })
  return new Map(links.map((link) => [link.sha256, link.document]))
}

/** The document that a new version is to be placed of: what its form begins with. */
export async function getRenewed(context: QueryContext<ParticipantActor>, input: { id: string }) {
  const { id, number, title } = await getForArchiveAct(context, input.id, 'renew')
  const properties = await context.tx.archiveProperties.findUnique({ where: { archiveDocumentId: id } })
  return { id, number, title, paper: properties?.paper ?? null }
}

/** Files of a draft whose content is in the archive already: it need not travel twice. */
export async function listSameContent(
  context: QueryContext<ParticipantActor>,
  { submissionId }: { submissionId: string },
): Promise<SameContent[]> {
  const { tx, actor } = context
  const links = await tx.submissionFile.findMany({
    where: {
      submissionId,
      role: 'ATTACHMENT',
      submission: { AND: [participantScope(actor), { status: 'DRAFT' }] },
      file: { state: 'STORED' },
    },
    select: { fileId: true, file: { select: { sha256: true } } },
  })
  const same = await documentsByContent(
    context,
    links.map(({ file }) => file.sha256!),
  )
  return links.flatMap(({ fileId, file }) => {
    const document = same.get(file.sha256!)
    return document ? [{ fileId, document }] : []
  })
}

/** Participants that documents which the actor may look at go to and come from already, to choose from. */
export async function listCounterparts({
  tx,
  actor,
  now,
}: QueryContext<ParticipantActor>): Promise<Counterpart[]> {
  const shares = await tx.archiveShare.findMany({
    where: {
      OR: [{ ownerId: actor.participantId }, { recipientId: actor.participantId }],
      document: archiveScope(actor, moscowMidnight(now)),
    },
    select: { ownerId: true, recipientId: true },
    distinct: ['ownerId', 'recipientId'],
    take: 100,
  })
  const ids = new Set(shares.flatMap(({ ownerId, recipientId }) => [ownerId, recipientId]))
  ids.delete(actor.participantId)
  const known = await tx.participant.findMany({
    where: { id: { in: [...ids] }, confirmed: true, annulledAt: null, taxId: { not: null } },
    select: { taxId: true, shortName: true },
    orderBy: { shortName: 'asc' },
    take: 50,
  })
  return known.map(({ taxId, shortName }) => ({ taxId: taxId!, name: shortName }))
}
